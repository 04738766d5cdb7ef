package dev.cobolwright.model.specialist;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.training.ParameterStore;
import dev.cobolwright.model.Cancellation;
import dev.cobolwright.model.safetensors.DType;
import dev.cobolwright.model.safetensors.Tensor;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The cached, batched forward pass against the plain blocks, and how a session behaves. */
class SessionTest {
    private static final Specialist.Options EXACT = new Specialist.Options(Precision.FLOAT32, 1);

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void kernelsGiveTheLogitsOfTheBlocks(boolean grouped) {
        var config = grouped ? TinyModels.GROUPED : TinyModels.PLAIN;
        var weights = TinyModels.weights(config, 1);
        int[] tokens = TinyModels.tokens(40, 2);
        TrainingKernels.prepareThread(1);
        try (var kernels = new TrainingKernels(config, Precision.FLOAT32, weights, 0);
                var half = new TrainingKernels(config, Precision.BFLOAT16, weights, 0)) {
            float[] expected = blockLogits(config, weights, tokens);
            assertArrayEquals(expected, kernels.logits(tokens), 1e-3f);
            assertArrayEquals(expected, half.logits(tokens), 0.3f); // 8 bits of fraction
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void cachedBranchesGiveTheProbabilitiesOfTheWholeText(boolean grouped) throws IOException {
        var config = grouped ? TinyModels.GROUPED : TinyModels.PLAIN;
        var weights = TinyModels.weights(config, 3);
        try (var specialist = load(config, weights);
                var session = specialist.open()) {
            int[] context = TinyModels.tokens(30, 4);
            session.context(context, Cancellation.NEVER);
            var random = new SplittableRandom(5);
            List<int[]> branches = List.of(new int[0]);
            for (int call = 0; call < 6; call++) {
                float[][] found = session.next(branches, Cancellation.NEVER);
                for (int i = 0; i < branches.size(); i++) {
                    float[] expected = probabilities(config, weights, context, branches.get(i));
                    assertArrayEquals(
                            expected, found[i], 1e-4f, "call " + call + " branch " + Arrays.toString(branches.get(i)));
                }
                branches = grown(branches, random);
            }
        }
    }

    @Test
    void anEditGivesWhatAFreshSessionGives() throws IOException {
        var weights = TinyModels.weights(TinyModels.PLAIN, 6);
        try (var specialist = load(TinyModels.PLAIN, weights);
                var session = specialist.open()) {
            var random = new SplittableRandom(7);
            int[] text = TinyModels.tokens(200, 8);
            for (int length : new int[] {20, 25, 25, 12, 47, 48, 60, 61, 110, 111, 199, 30, 0}) {
                int[] context = Arrays.copyOf(text, length);
                if (length > 5) {
                    context[length - random.nextInt(1, 5)] = random.nextInt(1, 100);
                }
                session.context(context, Cancellation.NEVER);
                try (var fresh = specialist.open()) {
                    fresh.context(context, Cancellation.NEVER);
                    List<int[]> branches = List.of(new int[] {3}, new int[0], new int[] {4, 5});
                    float[][] expected = fresh.next(branches, Cancellation.NEVER);
                    float[][] found = session.next(branches, Cancellation.NEVER);
                    for (int i = 0; i < expected.length; i++) {
                        assertArrayEquals(expected[i], found[i], 1e-4f, "length " + length);
                        assertEquals(
                                1,
                                IntStream.range(0, 100)
                                        .mapToDouble(j -> expected[0][j])
                                        .sum(),
                                1e-4);
                    }
                }
            }
        }
    }

    @Test
    void cancellationLeavesAUsableSession() throws IOException {
        var config = SpecialistConfig.of(1, 16, 2, 16, 1024, 100);
        try (var specialist = load(config, TinyModels.weights(config, 9));
                var session = specialist.open()) {
            int[] text = TinyModels.tokens(600, 10);
            var asked = new AtomicInteger();
            assertThrows(CancellationException.class, () -> session.context(text, () -> asked.incrementAndGet() > 2));
            assertThrows(IllegalStateException.class, () -> session.next(List.of(new int[0]), Cancellation.NEVER));
            session.context(text, Cancellation.NEVER);
            assertThrows(CancellationException.class, () -> session.next(List.of(new int[0]), () -> true));
            assertEquals(100, session.next(List.of(new int[0]), Cancellation.NEVER)[0].length);
        }
    }

    @Test
    void theSameQuestionHasTheSameAnswer() throws IOException {
        try (var specialist = load(TinyModels.PLAIN, TinyModels.weights(TinyModels.PLAIN, 11));
                var one = specialist.open();
                var other = specialist.open()) {
            int[] context = TinyModels.tokens(50, 12);
            one.context(context, Cancellation.NEVER);
            other.context(context, Cancellation.NEVER);
            List<int[]> branches = List.of(new int[] {1, 2, 3}, new int[] {1, 2, 4});
            float[][] expected = one.next(branches, Cancellation.NEVER);
            float[][] found = other.next(branches, Cancellation.NEVER);
            assertArrayEquals(expected[0], found[0]);
            assertArrayEquals(expected[1], found[1]);
        }
    }

    @ParameterizedTest
    @EnumSource(Precision.class)
    void fewerBitsStayClose(Precision precision) throws IOException {
        var weights = TinyModels.weights(TinyModels.PLAIN, 13);
        try (var exact = load(TinyModels.PLAIN, weights);
                var rounded =
                        Specialist.load(folder.resolve("tiny.safetensors"), new Specialist.Options(precision, 1))) {
            int[] context = TinyModels.tokens(40, 14);
            try (var one = exact.open();
                    var other = rounded.open()) {
                one.context(context, Cancellation.NEVER);
                other.context(context, Cancellation.NEVER);
                List<int[]> branches = List.of(new int[0], new int[] {1}, new int[] {1, 2, 3});
                float[][] expected = one.next(branches, Cancellation.NEVER);
                float[][] found = other.next(branches, Cancellation.NEVER);
                for (int i = 0; i < expected.length; i++) {
                    double distance = 0;
                    for (int j = 0; j < expected[i].length; j++) {
                        distance += Math.abs(expected[i][j] - found[i][j]) / 2;
                    }
                    assertTrue(distance < 0.05, precision + " moves " + distance + " of the probability");
                }
            }
        }
    }

    private Specialist load(SpecialistConfig config, Map<String, Tensor> weights) throws IOException {
        Path file = folder.resolve("tiny.safetensors");
        new WeightsFile(config, Map.of(), weights).write(file, DType.F32);
        return Specialist.load(file, EXACT);
    }

    /** Some branches go on, some twice, some with two tokens at once, one starts anew. */
    private static List<int[]> grown(List<int[]> branches, SplittableRandom random) {
        List<int[]> out = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            int[] branch = branches.get(random.nextInt(branches.size()));
            int[] longer = Arrays.copyOf(branch, branch.length + 1 + random.nextInt(2));
            for (int j = branch.length; j < longer.length; j++) {
                longer[j] = random.nextInt(1, 100);
            }
            out.add(longer);
        }
        out.add(branches.getFirst());
        out.add(new int[] {random.nextInt(1, 100)});
        return out;
    }

    private static float[] probabilities(
            SpecialistConfig config, Map<String, Tensor> weights, int[] context, int[] branch) {
        int[] window = ContextWindow.of(Preamble.NONE, context, config);
        int[] all =
                IntStream.concat(Arrays.stream(window), Arrays.stream(branch)).toArray();
        float[] logits = blockLogits(config, weights, all);
        float[] last = Arrays.copyOfRange(logits, (all.length - 1) * config.vocabulary(), logits.length);
        double sum = IntStream.range(0, last.length)
                .mapToDouble(i -> Math.exp(last[i]))
                .sum();
        float[] out = new float[last.length];
        for (int i = 0; i < last.length; i++) {
            out[i] = (float) (Math.exp(last[i]) / sum);
        }
        return out;
    }

    private static float[] blockLogits(SpecialistConfig config, Map<String, Tensor> weights, int[] tokens) {
        Kernels.prepareThread(1);
        try (NDManager manager = NDManager.newBaseManager("PyTorch")) {
            var block = new DecoderBlock(config, 0.1);
            block.set(weights, manager);
            var input = manager.create(Arrays.stream(tokens).asLongStream().toArray())
                    .expandDims(0);
            return block.forward(new ParameterStore(manager, false), new NDList(input), false)
                    .singletonOrThrow()
                    .toFloatArray();
        }
    }
}
