package dev.cobolwright.model.specialist;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cobolwright.model.Cancellation;
import dev.cobolwright.model.safetensors.DType;
import dev.cobolwright.model.safetensors.Safetensors;
import dev.cobolwright.model.safetensors.Tensor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Factors that are learnt, stored, and merged into the weights they belong to. */
class AdapterTest {
    private static final SpecialistConfig CONFIG = TinyModels.GROUPED;

    @TempDir
    Path folder;

    private Path file;
    private WeightsFile base;
    private String hash;

    @BeforeEach
    void weights() throws IOException {
        file = folder.resolve("base.safetensors");
        new WeightsFile(CONFIG, Map.of(WeightsFile.TOKENIZER, "t"), TinyModels.weights(CONFIG, 1))
                .write(file, DType.F32);
        try (Safetensors open = Safetensors.open(file)) {
            base = WeightsFile.read(open, "base");
            hash = open.sha256();
        }
    }

    @Test
    void itBeginsAsTheBaseAndLearns() {
        int[][] text = {TinyModels.tokens(33, 2)};
        int[][] tokens = {Arrays.copyOf(text[0], 32)};
        int[][] targets = {Arrays.copyOfRange(text[0], 1, 33)};
        TrainingKernels.prepareThread(1);
        try (var plain = new TrainingKernels(CONFIG, Precision.FLOAT32, base.tensors(), 0);
                var adapted = new AdapterKernels(base, Precision.FLOAT32, 2, 2, 3)) {
            float before = mean(plain.losses(tokens, targets));
            assertEquals(before, mean(adapted.losses(tokens, targets)), 1e-5f);
            for (int step = 0; step < 40; step++) {
                try (var gradients = adapted.gradients(tokens, targets, new SplittableRandom(step))) {
                    adapted.update(List.of(gradients), new Learner.Step(0.02, 0.9, 0.95, 0, 1));
                }
            }
            float after = mean(adapted.losses(tokens, targets));
            assertTrue(after < 0.7 * before, before + " to " + after);
            try (var merged = new TrainingKernels(
                    CONFIG, Precision.FLOAT32, merged(adapted).tensors(), 0)) {
                assertEquals(after, mean(merged.losses(tokens, targets)), 0.02f); // stored in 16 bits
            }
        }
    }

    @Test
    void aFileOfAllTensorsTakesTheirPlace() throws IOException {
        Map<String, Tensor> other = TinyModels.weights(CONFIG, 9);
        Path stored = folder.resolve("full.safetensors");
        new Adapter(0, 1, identity(hash, "t"), other).write(stored);
        try (var tuned = Specialist.load(file, exact().with(Adapter.read(stored)));
                var found = tuned.open()) {
            new WeightsFile(CONFIG, Map.of(), other).write(file, DType.F16);
            try (var direct = Specialist.load(file, exact());
                    var expected = direct.open()) {
                int[] context = TinyModels.tokens(20, 3);
                found.context(context, Cancellation.NEVER);
                expected.context(context, Cancellation.NEVER);
                assertArrayEquals(
                        expected.next(List.of(new int[0]), Cancellation.NEVER)[0],
                        found.next(List.of(new int[0]), Cancellation.NEVER)[0],
                        1e-6f);
            }
        }
    }

    @Test
    void whatDoesNotFitIsNamed() throws IOException {
        assertMessage("made for other weights", new Adapter(0, 1, identity("0", "t"), Map.of()));
        assertMessage("another tokenizer", new Adapter(0, 1, identity(hash, "u"), Map.of()));
        assertMessage("q_proj.lora_A.weight is missing", new Adapter(2, 1, identity(hash, "t"), Map.of()));
    }

    @Test
    void damagedFilesAreNamed() throws IOException {
        Path stored = folder.resolve("adapter.safetensors");
        assertTrue(assertThrows(IOException.class, () -> Adapter.read(file))
                .getMessage()
                .contains("is no adapter"));
        new Adapter(2, 1, identity(hash, "t"), Map.of("x", Tensor.of(new float[] {Float.NaN}, 1))).write(stored);
        assertTrue(assertThrows(IOException.class, () -> Adapter.read(stored))
                .getMessage()
                .contains("no finite number"));
        Files.write(stored, Arrays.copyOf(Files.readAllBytes(stored), 60));
        assertTrue(assertThrows(IOException.class, () -> Adapter.read(stored))
                .getMessage()
                .contains("cut short"));
    }

    private WeightsFile merged(AdapterKernels adapted) {
        try {
            Path stored = folder.resolve("adapter.safetensors");
            new Adapter(2, 2, identity(hash, "t"), adapted.factors()).write(stored);
            return Adapter.read(stored).applyTo(base, hash);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private void assertMessage(String part, Adapter adapter) {
        String message = assertThrows(IOException.class, () -> adapter.applyTo(base, hash))
                .getMessage();
        assertTrue(message.contains(part), message);
    }

    private static Map<String, String> identity(String weights, String tokenizer) {
        return new LinkedHashMap<>(Map.of(Adapter.BASE, weights, WeightsFile.TOKENIZER, tokenizer));
    }

    private static Specialist.Options exact() {
        return new Specialist.Options(Precision.FLOAT32, 1);
    }

    private static float mean(float[][] losses) {
        float sum = 0;
        for (float loss : losses[0]) {
            sum += loss / losses[0].length;
        }
        return sum;
    }
}
