package dev.cobolwright.model.specialist;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cobolwright.model.safetensors.DType;
import dev.cobolwright.model.safetensors.Safetensors;
import dev.cobolwright.model.safetensors.SafetensorsWriter;
import dev.cobolwright.model.safetensors.Tensor;
import dev.cobolwright.model.tokenizer.Tokenizer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A model on disk: a safetensors file whose metadata carry the shape of the model as JSON under {@code config}, in the words of
 * {@code config.json} of LLaMA-family models.
 *
 * @param metadata all metadata but the configuration
 * @param tensors by name; at least those of {@link WeightLayout}, finite and of the right shapes
 */
public record WeightsFile(SpecialistConfig config, Map<String, String> metadata, Map<String, Tensor> tensors) {
    /** Metadata key of the SHA-256 of the {@code tokenizer.json} the weights were trained with. */
    public static final String TOKENIZER = "tokenizer_sha256";

    /** Metadata key of the SHA-256 of the weights that training began with, where it did not begin from nothing. */
    public static final String BASE = "base_sha256";

    private static final String CONFIG = "config";
    private static final ObjectMapper JSON = new ObjectMapper();

    public static WeightsFile read(Path file) throws IOException {
        try (Safetensors open = Safetensors.open(file)) {
            return read(open, file.toString());
        }
    }

    /**
     * @param name of the file in messages
     * @throws IOException if the configuration is missing, a tensor is missing or has another shape, or a value is not finite
     */
    public static WeightsFile read(Safetensors file, String name) throws IOException {
        SpecialistConfig config = parse(file.metadata().get(CONFIG), name);
        Map<String, Tensor> tensors = new LinkedHashMap<>();
        try {
            for (var slot : WeightLayout.of(config)) {
                tensors.put(slot.name(), new Tensor(slot.shape(), file.floats(slot.name(), slot.shape())));
            }
            for (String other : file.names()) {
                if (!tensors.containsKey(other)) {
                    tensors.put(other, new Tensor(file.shape(other), file.floats(other)));
                }
            }
        } catch (IOException e) {
            throw new IOException(name + " does not fit its own configuration: " + e.getMessage(), e);
        }
        for (var tensor : tensors.entrySet()) {
            requireFinite(tensor.getKey(), tensor.getValue(), name);
        }
        Map<String, String> metadata = new LinkedHashMap<>(file.metadata());
        metadata.remove(CONFIG);
        return new WeightsFile(config, metadata, tensors);
    }

    static void requireFinite(String tensor, Tensor values, String file) throws IOException {
        for (float value : values.values()) {
            if (!Float.isFinite(value)) {
                throw new IOException(file + " is damaged: tensor " + tensor + " has a value that is no finite number");
            }
        }
    }

    /** Whether weights were trained with a tokenizer, as far as their file says. */
    static boolean fits(SpecialistConfig config, Map<String, String> metadata, Tokenizer tokenizer) {
        String hash = metadata.getOrDefault(TOKENIZER, "");
        return config.vocabulary() >= tokenizer.vocabularySize() // open models pad their matrices
                && (config.vocabulary() == tokenizer.vocabularySize() || metadata.isEmpty())
                && (hash.isEmpty() || hash.equals(tokenizer.hash()));
    }

    /** Writes the file, replacing one of that name only when complete. */
    public void write(Path file, DType type) throws IOException {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("format", "pt"); // readers of other projects ask for it
        all.put(CONFIG, format(config));
        all.putAll(metadata);
        SafetensorsWriter.write(file, tensors, all, type);
    }

    private static String format(SpecialistConfig config) {
        ObjectNode json = JSON.createObjectNode();
        if (config.experts().sparse()) {
            json.put("num_local_experts", config.experts().count())
                    .put("num_experts_per_tok", config.experts().active());
        }
        return json.put("model_type", "llama")
                .put("num_hidden_layers", config.layers())
                .put("hidden_size", config.width())
                .put("num_attention_heads", config.heads())
                .put("num_key_value_heads", config.keyValueHeads())
                .put("intermediate_size", config.feedForward())
                .put("max_position_embeddings", config.context())
                .put("vocab_size", config.vocabulary())
                .put("eos_token_id", config.endOfText())
                .put("rope_theta", config.ropeBase())
                .put("rms_norm_eps", config.normEpsilon())
                .put("tie_word_embeddings", true)
                .toString();
    }

    private static SpecialistConfig parse(String json, String name) throws IOException {
        if (json == null) {
            throw new IOException(
                    name + " has no model configuration in its header; it was not written by `corpus train`");
        }
        try {
            JsonNode node = JSON.readTree(json);
            int heads = node.path("num_attention_heads").asInt();
            return new SpecialistConfig(
                    node.path("num_hidden_layers").asInt(),
                    node.path("hidden_size").asInt(),
                    heads,
                    node.path("num_key_value_heads").asInt(heads),
                    node.path("intermediate_size").asInt(),
                    node.path("max_position_embeddings").asInt(),
                    node.path("vocab_size").asInt(),
                    node.path("eos_token_id").asInt(),
                    node.path("rope_theta").asDouble(10_000),
                    node.path("rms_norm_eps").asDouble(1e-5),
                    new SpecialistConfig.Experts(
                            node.path("num_local_experts").asInt(),
                            node.path("num_experts_per_tok").asInt()));
        } catch (JsonProcessingException | IllegalArgumentException e) {
            throw new IOException(name + " has a damaged model configuration: " + e.getMessage(), e);
        }
    }
}
