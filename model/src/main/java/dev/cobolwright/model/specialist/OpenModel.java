package dev.cobolwright.model.specialist;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.cobolwright.model.safetensors.Safetensors;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A model of the LLaMA family as others publish it: a folder with {@code config.json} and {@code model.safetensors}, whole or in
 * several files with an index. Grouped keys and values, biases, an output matrix of its own and Granite's multipliers are
 * understood; what would silently compute something else is refused.
 */
final class OpenModel implements WeightSource, AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Keys and values of a longer context would cost more memory and time than completion gains by it. */
    private static final int LONGEST = 1_024;

    private static final Set<String> KINDS = Set.of("llama", "qwen2", "granite", "mistral");

    private final Path folder;
    private final JsonNode json;
    private final SpecialistConfig config;
    private final Map<String, Safetensors> fileOf = new HashMap<>();
    private final List<Safetensors> files = new ArrayList<>();

    private OpenModel(Path folder, JsonNode json) throws IOException {
        this.folder = folder;
        this.json = json;
        this.config = config(folder, json);
    }

    /** Whether a folder looks like such a model. */
    static boolean isOne(Path folder) {
        return Files.isDirectory(folder) && Files.isRegularFile(folder.resolve("config.json"));
    }

    /** @throws IOException if a file is missing or damaged or the model is of a kind that is not understood; the message says why */
    static OpenModel open(Path folder) throws IOException {
        OpenModel model = new OpenModel(folder, JSON.readTree(Files.readAllBytes(folder.resolve("config.json"))));
        try {
            model.openFiles();
            model.check();
            return model;
        } catch (IOException | RuntimeException e) {
            model.close();
            throw e;
        }
    }

    SpecialistConfig config() {
        return config;
    }

    @Override
    public boolean has(String name) {
        return name.equals(WeightLayout.OUTPUT) ? ownOutput() : fileOf.containsKey(name);
    }

    @Override
    public float[] values(WeightLayout.Slot slot) {
        boolean output = slot.name().equals(WeightLayout.OUTPUT) && !fileOf.containsKey(slot.name());
        String name = output ? WeightLayout.of(config).getFirst().name() : slot.name();
        try {
            Safetensors file = fileOf.get(name);
            if (file == null) {
                throw new IOException(folder + " has no tensor " + name);
            }
            float[] values = file.floats(name, slot.shape());
            float factor = factor(slot.name());
            for (int i = 0; i < values.length; i++) {
                if (!Float.isFinite(values[i])) {
                    throw new IOException(
                            folder + " is damaged: tensor " + name + " has a value that is no finite number");
                }
                values[i] *= factor;
            }
            return values;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        files.forEach(Safetensors::close);
    }

    /** Granite scales embedding, residuals, attention scores and logits: all the same as scaled matrices. */
    private float factor(String name) {
        double factor = 1;
        if (name.startsWith("model.embed_tokens")) {
            factor = json.path("embedding_multiplier").asDouble(1);
        } else if (name.equals(WeightLayout.OUTPUT)) {
            factor = 1 / json.path("logits_scaling").asDouble(1);
        } else if (name.contains(".o_proj") || name.contains(".down_proj")) {
            factor = json.path("residual_multiplier").asDouble(1);
        } else if (name.contains(".q_proj") && json.has("attention_multiplier")) {
            factor = json.path("attention_multiplier").asDouble() * Math.sqrt(config.headWidth());
        }
        return (float) factor;
    }

    private boolean ownOutput() {
        return fileOf.containsKey(WeightLayout.OUTPUT)
                || json.path("embedding_multiplier").asDouble(1) != 1
                || json.path("logits_scaling").asDouble(1) != 1;
    }

    private void openFiles() throws IOException {
        Path index = folder.resolve("model.safetensors.index.json");
        Set<String> names = new HashSet<>();
        if (Files.isRegularFile(index)) {
            JSON.readTree(Files.readAllBytes(index))
                    .path("weight_map")
                    .properties()
                    .forEach(entry -> names.add(entry.getValue().asText()));
        } else {
            names.add("model.safetensors");
        }
        for (String name : names) {
            Path file = folder.resolve(name).normalize();
            if (!file.startsWith(folder.normalize())) {
                throw new IOException(index + " names a file outside of its folder: " + name);
            }
            Safetensors open = Safetensors.open(file);
            files.add(open);
            open.names().forEach(tensor -> fileOf.put(tensor, open));
        }
    }

    private void check() throws IOException {
        for (var slot : WeightLayout.of(config)) {
            if (!fileOf.containsKey(slot.name())) {
                throw new IOException(folder + " has no tensor " + slot.name());
            }
        }
        if (!json.path("tie_word_embeddings").asBoolean(false) && !fileOf.containsKey(WeightLayout.OUTPUT)) {
            throw new IOException(folder + " has no tensor " + WeightLayout.OUTPUT);
        }
    }

    private static SpecialistConfig config(Path folder, JsonNode json) throws IOException {
        int heads = json.path("num_attention_heads").asInt();
        int width = json.path("hidden_size").asInt();
        int positions = json.path("max_position_embeddings").asInt(LONGEST);
        int context = Math.min(LONGEST, positions);
        require(folder, KINDS.contains(json.path("model_type").asText()), "is of the kind " + json.path("model_type"));
        require(
                folder,
                json.path("hidden_act").asText("silu").equals("silu"),
                "has the activation " + json.path("hidden_act"));
        require(
                folder,
                heads > 0 && json.path("head_dim").asInt(width / heads) == width / heads,
                "has heads of another width than hidden_size / num_attention_heads");
        JsonNode rope = json.path("rope_scaling");
        require(
                folder,
                rope.isMissingNode()
                        || rope.isNull()
                        || rope.path("rope_type").asText("").equals("default"),
                "scales its positions: " + rope);
        require(
                folder,
                !json.path("use_sliding_window")
                                .asBoolean(json.path("model_type").asText().equals("mistral"))
                        || json.path("sliding_window").asInt(LONGEST) >= context,
                "slides its window: " + json.path("sliding_window"));
        JsonNode end = json.path("eos_token_id");
        try {
            return new SpecialistConfig(
                    json.path("num_hidden_layers").asInt(),
                    width,
                    heads,
                    json.path("num_key_value_heads").asInt(heads),
                    json.path("intermediate_size").asInt(),
                    context,
                    json.path("vocab_size").asInt(),
                    end.isArray() ? end.path(0).asInt() : end.asInt(),
                    json.path("rope_theta").asDouble(10_000),
                    json.path("rms_norm_eps").asDouble(1e-6));
        } catch (IllegalArgumentException e) {
            throw new IOException(folder + "/config.json: " + e.getMessage(), e);
        }
    }

    private static void require(Path folder, boolean holds, String what) throws IOException {
        if (!holds) {
            throw new IOException("the model in " + folder + " " + what
                    + ", which is not understood; models of the shapes of LLaMA, Qwen2.5 and Granite are");
        }
    }
}
