package dev.cobolwright.model.specialist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cobolwright.model.Cancellation;
import dev.cobolwright.model.safetensors.DType;
import dev.cobolwright.model.safetensors.SafetensorsWriter;
import dev.cobolwright.model.safetensors.Tensor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Models as others publish them, with random weights in their shapes, against loops in plain Java. */
class OpenModelTest {
    /** Of Qwen2.5-Coder 0.5B in small: grouped heads, biases of query, key and value, rotary base 1,000,000, shared embedding. */
    private static final String QWEN = """
            {"model_type": "qwen2", "hidden_act": "silu", "hidden_size": 56, "intermediate_size": 76, "max_position_embeddings": 32768,
             "num_attention_heads": 14, "num_hidden_layers": 2, "num_key_value_heads": 2, "rms_norm_eps": 1e-06,
             "rope_theta": 1000000.0, "sliding_window": 32768, "use_sliding_window": false, "tie_word_embeddings": true,
             "eos_token_id": 3, "vocab_size": 100, "torch_dtype": "bfloat16"}
            """;

    /** Of Granite 3: multipliers, grouped heads, rotary base 10,000,000. */
    private static final String GRANITE = """
            {"model_type": "granite", "hidden_act": "silu", "hidden_size": 32, "intermediate_size": 64, "max_position_embeddings": 4096,
             "num_attention_heads": 4, "num_hidden_layers": 2, "num_key_value_heads": 2, "rms_norm_eps": 1e-05,
             "rope_theta": 10000000.0, "rope_scaling": null, "embedding_multiplier": 12.0, "attention_multiplier": 0.25,
             "residual_multiplier": 0.22, "logits_scaling": 4.0, "attention_bias": false, "tie_word_embeddings": true,
             "eos_token_id": 0, "vocab_size": 100}
            """;

    /** Of Granite Code 3B: a LLaMA with a bias at every matrix; here with an output matrix of its own. */
    private static final String GRANITE_CODE = """
            {"model_type": "llama", "hidden_act": "silu", "hidden_size": 32, "intermediate_size": 40, "max_position_embeddings": 2048,
             "num_attention_heads": 4, "num_hidden_layers": 2, "num_key_value_heads": 4, "rms_norm_eps": 1e-05,
             "rope_theta": 10000.0, "attention_bias": true, "mlp_bias": true, "tie_word_embeddings": false,
             "eos_token_id": [0, 1], "vocab_size": 100}
            """;

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(DType.class)
    void qwen(DType type) throws IOException {
        Map<String, Tensor> weights = weights(QWEN, type, "q_proj", "k_proj", "v_proj");
        SafetensorsWriter.write(folder.resolve("model.safetensors"), weights, Map.of(), type);
        var config = new SpecialistConfig(2, 56, 14, 2, 76, 1_024, 100, 3, 1e6, 1e-6);
        assertAgrees(config, weights, PlainForward.Granite.none(config));
    }

    @Test
    void granite() throws IOException {
        Map<String, Tensor> weights = weights(GRANITE, DType.F32);
        SafetensorsWriter.write(folder.resolve("model.safetensors"), weights, Map.of(), DType.F32);
        var config = new SpecialistConfig(2, 32, 4, 2, 64, 1_024, 100, 0, 1e7, 1e-5);
        assertAgrees(config, weights, new PlainForward.Granite(12, 0.25, 0.22, 4));
    }

    @Test
    void graniteCodeInTwoFiles() throws IOException {
        Map<String, Tensor> weights = weights(GRANITE_CODE, DType.F32, "_proj");
        var random = new SplittableRandom(5);
        weights.put("lm_head.weight", tensor(random, DType.F32, 100, 32));
        Map<String, Tensor> first = new LinkedHashMap<>();
        Map<String, Tensor> second = new LinkedHashMap<>();
        StringBuilder map = new StringBuilder();
        weights.forEach((name, tensor) -> {
            boolean early = name.contains("layers.0");
            (early ? first : second).put(name, tensor);
            map.append(map.isEmpty() ? "" : ",")
                    .append("\"%s\": \"model-0000%d-of-00002.safetensors\"".formatted(name, early ? 1 : 2));
        });
        SafetensorsWriter.write(folder.resolve("model-00001-of-00002.safetensors"), first, Map.of(), DType.F32);
        SafetensorsWriter.write(folder.resolve("model-00002-of-00002.safetensors"), second, Map.of(), DType.F32);
        Files.writeString(folder.resolve("model.safetensors.index.json"), "{\"weight_map\": {" + map + "}}");
        var config = new SpecialistConfig(2, 32, 4, 4, 40, 1_024, 100, 0, 1e4, 1e-5);
        assertAgrees(config, weights, PlainForward.Granite.none(config));
    }

    @Test
    void whatWouldComputeSomethingElseIsRefused() throws IOException {
        assertRefused(QWEN.replace("qwen2", "gemma2"), "is of the kind \"gemma2\"");
        assertRefused(QWEN.replace("silu", "gelu"), "has the activation");
        assertRefused(
                QWEN.replace("\"use_sliding_window\": false", "\"use_sliding_window\": true, \"x\": 1")
                        .replace("\"sliding_window\": 32768", "\"sliding_window\": 512"),
                "slides its window");
        assertRefused(
                GRANITE.replace("\"rope_scaling\": null", "\"rope_scaling\": {\"rope_type\": \"yarn\"}"),
                "scales its positions");
        assertRefused(QWEN.replace("\"hidden_size\": 56", "\"hidden_size\": 57"), "width must be heads");
        weights(QWEN, DType.F32);
        SafetensorsWriter.write(folder.resolve("model.safetensors"), Map.of(), Map.of(), DType.F32);
        assertTrue(message().contains("has no tensor model.embed_tokens.weight"), message());
    }

    @Test
    void anIndexMayNotLeaveItsFolder() throws IOException {
        Files.writeString(folder.resolve("config.json"), QWEN);
        Files.writeString(
                folder.resolve("model.safetensors.index.json"),
                "{\"weight_map\": {\"x\": \"../../other.safetensors\"}}");
        assertTrue(message().contains("outside of its folder"), message());
    }

    @Test
    void damagedWeightsAreNamed() throws IOException {
        Map<String, Tensor> weights = weights(QWEN, DType.F32, "q_proj", "k_proj", "v_proj");
        weights.get("model.norm.weight").values()[1] = Float.NaN;
        SafetensorsWriter.write(folder.resolve("model.safetensors"), weights, Map.of(), DType.BF16);
        assertTrue(message().contains("model.norm.weight has a value that is no finite number"), message());
    }

    private void assertRefused(String json, String part) throws IOException {
        Files.writeString(folder.resolve("config.json"), json);
        assertTrue(message().contains(part), message());
    }

    private String message() {
        return assertThrows(
                        IOException.class,
                        () -> Specialist.load(folder, exact()).close())
                .getMessage();
    }

    private void assertAgrees(SpecialistConfig config, Map<String, Tensor> weights, PlainForward.Granite granite)
            throws IOException {
        var reference = new PlainForward(config, weights, granite);
        for (Precision precision : new Precision[] {Precision.FLOAT32, Precision.INT8}) {
            try (var specialist = Specialist.load(folder, new Specialist.Options(precision, 1));
                    var session = specialist.open()) {
                assertEquals(config, specialist.config());
                int[] context = TinyModels.tokens(20, 7);
                int[] branch = {5, 6, 7};
                session.context(context, Cancellation.NEVER);
                float[][] found = session.next(List.of(new int[0], branch), Cancellation.NEVER);
                int[] text = IntStream.concat(IntStream.of(config.endOfText()), Arrays.stream(context))
                        .toArray();
                assertClose(reference.next(text), found[0], precision);
                assertClose(
                        reference.next(IntStream.concat(Arrays.stream(text), Arrays.stream(branch))
                                .toArray()),
                        found[1],
                        precision);
            }
        }
    }

    private static void assertClose(double[] expected, float[] found, Precision precision) {
        double distance = 0;
        for (int i = 0; i < expected.length; i++) {
            distance += Math.abs(expected[i] - found[i]) / 2;
        }
        assertTrue(distance < (precision == Precision.INT8 ? 0.05 : 1e-4), precision + " moves " + distance);
    }

    /** Writes the configuration; weights of its shape, those of matrices whose name has one of {@code biased} with a bias. */
    private Map<String, Tensor> weights(String json, DType type, String... biased) throws IOException {
        Files.writeString(folder.resolve("config.json"), json);
        SpecialistConfig config = json.equals(QWEN)
                ? new SpecialistConfig(2, 56, 14, 2, 76, 64, 100, 0, 1e6, 1e-6)
                : new SpecialistConfig(
                        2, 32, 4, json.equals(GRANITE) ? 2 : 4, json.equals(GRANITE) ? 64 : 40, 64, 100, 0, 1e4, 1e-5);
        var random = new SplittableRandom(3);
        Map<String, Tensor> out = new LinkedHashMap<>();
        for (var slot : WeightLayout.of(config)) {
            out.put(slot.name(), tensor(random, type, slot.shape()));
            if (Arrays.stream(biased).anyMatch(slot.name()::contains)) {
                out.put(WeightLayout.bias(slot).name(), tensor(random, type, slot.shape()[0]));
            }
        }
        return out;
    }

    /** Values that the type can hold exactly. */
    private static Tensor tensor(SplittableRandom random, DType type, long... shape) {
        float[] values = new float[(int) Arrays.stream(shape).reduce(1, (a, b) -> a * b)];
        for (int i = 0; i < values.length; i++) {
            float value = (float) (random.nextGaussian() * 0.15) + (shape.length == 1 ? 0.5f : 0);
            values[i] = switch (type) {
                case F32 -> value;
                case F16 -> Float.float16ToFloat(Float.floatToFloat16(value));
                case BF16 -> Float.intBitsToFloat(Float.floatToIntBits(value) & 0xffff0000);
            };
        }
        return new Tensor(shape, values);
    }

    private static Specialist.Options exact() {
        return new Specialist.Options(Precision.FLOAT32, 1);
    }
}
