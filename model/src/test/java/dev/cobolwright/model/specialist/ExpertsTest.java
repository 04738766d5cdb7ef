package dev.cobolwright.model.specialist;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cobolwright.model.Cancellation;
import dev.cobolwright.model.safetensors.DType;
import dev.cobolwright.model.safetensors.Tensor;
import dev.cobolwright.model.specialist.SpecialistConfig.Experts;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The sparse feed-forward block against the plain one, and how it learns. */
class ExpertsTest {
    private static final SpecialistConfig DENSE = TinyModels.GROUPED;

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 4})
    void expertsThatAreAllTheSameAreThePlainBlock(int active) throws IOException {
        Map<String, Tensor> weights = TinyModels.weights(DENSE, 1);
        SpecialistConfig sparse = DENSE.with(new Experts(4, active));
        Map<String, Tensor> tied = tied(weights, sparse);
        int[] tokens = TinyModels.tokens(40, 2);
        TrainingKernels.prepareThread(1);
        try (var plain = new TrainingKernels(DENSE, Precision.FLOAT32, weights, 0);
                var experts = new TrainingKernels(sparse, Precision.FLOAT32, tied, 0)) {
            assertArrayEquals(plain.logits(tokens), experts.logits(tokens), 1e-4f);
        }
        try (var plain = load(DENSE, weights);
                var expected = plain.open();
                var experts = load(sparse, tied);
                var found = experts.open()) {
            for (int again = 0; again < 2; again++) {
                expected.context(tokens, Cancellation.NEVER);
                found.context(tokens, Cancellation.NEVER);
                List<int[]> branches = List.of(new int[0], new int[] {3}, new int[] {4, 5});
                float[][] rows = expected.next(branches, Cancellation.NEVER);
                float[][] sparseRows = found.next(branches, Cancellation.NEVER);
                for (int i = 0; i < rows.length; i++) {
                    assertArrayEquals(rows[i], sparseRows[i], 1e-4f);
                }
                found.effort(Session.Effort.of(3)); // whatever their number
            }
        }
    }

    @Test
    void trainingAndInferenceAgreeAndTheNumberOfExpertsMatters() throws IOException {
        SpecialistConfig config = DENSE.with(new Experts(4, 2));
        Map<String, Tensor> weights = TinyModels.weights(config, 3);
        int[] tokens = TinyModels.tokens(30, 4);
        int[] text = new int[31];
        System.arraycopy(tokens, 0, text, 1, 30);
        TrainingKernels.prepareThread(1);
        float[] logits;
        try (var kernels = new TrainingKernels(config, Precision.FLOAT32, weights, 0)) {
            logits = kernels.logits(text);
        }
        try (var specialist = load(config, weights);
                var session = specialist.open()) {
            session.context(tokens, Cancellation.NEVER);
            float[] two = session.next(List.of(new int[0]), Cancellation.NEVER)[0];
            float[] expected = softmax(Arrays.copyOfRange(logits, 30 * 100, 31 * 100));
            assertArrayEquals(expected, two, 1e-4f);
            session.effort(Session.Effort.of(1));
            session.context(tokens, Cancellation.NEVER);
            float[] one = session.next(List.of(new int[0]), Cancellation.NEVER)[0];
            assertTrue(distance(one, two) > 0.01, "one expert computes something else than two");
            session.effort(new Session.Effort(1, 2, 0)); // nothing is that certain
            session.context(tokens, Cancellation.NEVER);
            assertArrayEquals(two, session.next(List.of(new int[0]), Cancellation.NEVER)[0], 1e-4f);
            session.effort(new Session.Effort(1, 2, 100)); // all is easy: the context with two, what follows with one
            session.context(tokens, Cancellation.NEVER);
            float[] easy = session.next(List.of(new int[] {7}), Cancellation.NEVER)[0];
            session.effort(Session.Effort.of(2));
            session.context(tokens, Cancellation.NEVER);
            float[] hard = session.next(List.of(new int[] {7}), Cancellation.NEVER)[0];
            assertTrue(distance(easy, hard) > 0.001);
            assertThrows(IllegalArgumentException.class, () -> session.effort(Session.Effort.of(5)));
        }
    }

    @Test
    void theyLearnAndAreAllUsed() {
        SpecialistConfig config = SpecialistConfig.of(1, 16, 2, 24, 32, 100).with(new Experts(4, 1));
        int[][] text = {TinyModels.tokens(33, 5)};
        int[][] tokens = {Arrays.copyOf(text[0], 32)};
        int[][] targets = {Arrays.copyOfRange(text[0], 1, 33)};
        TrainingKernels.prepareThread(1);
        Map<String, Tensor> before = TrainingKernels.initial(config, 6);
        try (var kernels = new TrainingKernels(config, Precision.FLOAT32, before, 0)) {
            float first = mean(kernels.losses(tokens, targets));
            for (int step = 0; step < 60; step++) {
                try (var gradients = kernels.gradients(tokens, targets, new SplittableRandom(step))) {
                    kernels.update(List.of(gradients), new Learner.Step(0.02, 0.9, 0.95, 0, 1));
                }
            }
            float last = mean(kernels.losses(tokens, targets));
            assertTrue(last < 0.5 * first, first + " to " + last);
            Map<String, Tensor> after = kernels.state(false);
            String name = "model.layers.0.mlp.gate_proj.weight";
            int size = 24 * 16;
            for (int expert = 0; expert < 4; expert++) {
                float[] was = Arrays.copyOfRange(before.get(name).values(), expert * size, (expert + 1) * size);
                float[] is = Arrays.copyOfRange(after.get(name).values(), expert * size, (expert + 1) * size);
                assertTrue(Arrays.mismatch(was, is) >= 0, "expert " + expert + " learnt nothing");
            }
        }
    }

    @Test
    void shapesAreChecked() {
        assertThrows(IllegalArgumentException.class, () -> new Experts(1, 1));
        assertThrows(IllegalArgumentException.class, () -> new Experts(4, 5));
        SpecialistConfig sparse = DENSE.with(new Experts(4, 2));
        long expert = 3L * 32 * 48;
        assertEquals(DENSE.parameters() + 2 * (3 * expert + 4 * 32), sparse.parameters());
    }

    private Specialist load(SpecialistConfig config, Map<String, Tensor> weights) throws IOException {
        Path file = folder.resolve("tiny" + config.experts().count() + ".safetensors");
        new WeightsFile(config, Map.of(), weights).write(file, DType.F32);
        return Specialist.load(file, new Specialist.Options(Precision.FLOAT32, 1));
    }

    private static Map<String, Tensor> tied(Map<String, Tensor> dense, SpecialistConfig config) {
        var random = new SplittableRandom(7);
        Map<String, Tensor> out = new LinkedHashMap<>();
        for (var slot : WeightLayout.of(config)) {
            int size = (int) Arrays.stream(slot.shape()).reduce(1, (a, b) -> a * b);
            float[] values = new float[size];
            Tensor same = dense.get(slot.name());
            for (int i = 0; i < size; i++) {
                values[i] = same == null ? (float) random.nextGaussian() : same.values()[i % same.values().length];
            }
            out.put(slot.name(), new Tensor(slot.shape(), values));
        }
        return out;
    }

    private static float[] softmax(float[] logits) {
        float[] out = new float[logits.length];
        double sum = 0;
        for (float logit : logits) {
            sum += Math.exp(logit);
        }
        for (int i = 0; i < out.length; i++) {
            out[i] = (float) (Math.exp(logits[i]) / sum);
        }
        return out;
    }

    private static double distance(float[] a, float[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += Math.abs(a[i] - b[i]) / 2;
        }
        return sum;
    }

    private static float mean(float[][] losses) {
        float sum = 0;
        for (float loss : losses[0]) {
            sum += loss / losses[0].length;
        }
        return sum;
    }
}
