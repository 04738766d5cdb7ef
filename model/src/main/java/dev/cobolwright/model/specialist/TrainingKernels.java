package dev.cobolwright.model.specialist;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.pytorch.engine.PtNDManager;
import dev.cobolwright.model.safetensors.Tensor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SplittableRandom;

/**
 * Weights in training with their optimizer state: gradients of a batch, AdamW step. {@link #gradients} may run in several threads
 * at once (each after {@link #prepareThread}); {@link #update} must not run beside it.
 */
public final class TrainingKernels implements AutoCloseable {
    /** Parts a state has beside the weights: first and second moment. */
    public static final List<String> MOMENTS = List.of("moment1.", "moment2.");

    private static final int POOL = 1 << 22;

    private final SpecialistConfig config;
    private final Precision precision;
    private final PtNDManager manager = (PtNDManager) NDManager.newBaseManager("PyTorch");
    private final Kernels kernels;
    private final NDList weights = new NDList();
    private final NDList moment1 = new NDList();
    private final NDList moment2 = new NDList();
    private final NDList steps = new NDList();
    private final NDArray epsilon;
    private final NDArray noMasks;
    private NDArray masks;
    private int maskElements;

    /** Gradients of one batch, to be closed. */
    public static final class Gradients implements AutoCloseable {
        private final PtNDManager manager;
        private final float loss;
        private final NDList values;

        private Gradients(PtNDManager manager, NDList result) {
            this.manager = manager;
            this.loss = result.head().getFloat(0);
            this.values = new NDList(result.subList(1, result.size()));
        }

        /** Mean loss of the batch in nats a token. */
        public float loss() {
            return loss;
        }

        @Override
        public void close() {
            manager.close();
        }
    }

    /**
     * What an AdamW step needs.
     *
     * @param rate learning rate of this step
     * @param decay share of a matrix taken away a step, times the rate
     * @param clip longest gradient
     */
    public record Step(double rate, double beta1, double beta2, double decay, double clip) {}

    /** @param state tensors named as {@link WeightLayout}, and with {@link #MOMENTS} before the name where training goes on */
    public TrainingKernels(SpecialistConfig config, Precision precision, Map<String, Tensor> state, long stepsDone) {
        if (precision == Precision.INT8) {
            throw new IllegalArgumentException("8 bits are too few to train with");
        }
        this.config = config;
        this.precision = precision;
        this.kernels = Kernels.compile(manager, TrainingSource.TEXT, List.of());
        this.epsilon = manager.create((float) config.normEpsilon());
        this.noMasks = manager.create(0f);
        this.masks = noMasks;
        for (var slot : WeightLayout.of(config)) {
            Shape shape = new Shape(slot.shape());
            weights.add(manager.create(state.get(slot.name()).values(), shape));
            Tensor none = Tensor.of(new float[(int) shape.size()], slot.shape());
            moment1.add(manager.create(
                    state.getOrDefault(MOMENTS.get(0) + slot.name(), none).values(), shape));
            moment2.add(manager.create(
                    state.getOrDefault(MOMENTS.get(1) + slot.name(), none).values(), shape));
            steps.add(manager.create((float) stepsDone));
        }
        Kernels.list("w", weights);
        Kernels.list("m", moment1);
        Kernels.list("v", moment2);
        Kernels.list("s", steps);
    }

    /** Weights before training: normal with deviation 0.02, less where layers add up (GPT-2), norms 1. */
    public static Map<String, Tensor> initial(SpecialistConfig config, long seed) {
        var random = new Random(seed);
        Map<String, Tensor> out = new LinkedHashMap<>();
        for (var slot : WeightLayout.of(config)) {
            float[] values = new float[(int) new Shape(slot.shape()).size()];
            boolean adds = slot.name().contains("o_proj") || slot.name().contains("down_proj");
            double deviation = adds ? 0.02 / Math.sqrt(2.0 * config.layers()) : 0.02;
            for (int i = 0; i < values.length; i++) {
                values[i] = slot.decays() ? (float) (random.nextGaussian() * deviation) : 1;
            }
            out.put(slot.name(), new Tensor(slot.shape(), values));
        }
        return out;
    }

    /** To be called once in each thread that calls {@link #gradients}. */
    public static void prepareThread(int torchThreads) {
        Kernels.prepareThread(torchThreads);
    }

    /** Draws the pool of dropout masks. @param largest tokens of the largest batch; @param share share of values dropped */
    public void dropout(double share, int largest, long seed) {
        if (share == 0) {
            return;
        }
        maskElements = largest * config.width();
        var random = new SplittableRandom(seed);
        float[] factors = new float[Math.min(POOL, 16 * maskElements) + maskElements];
        for (int i = 0; i < factors.length; i++) {
            factors[i] = random.nextDouble() < share ? 0 : (float) (1 / (1 - share));
        }
        NDArray pool = manager.create(factors);
        masks = precision == Precision.BFLOAT16
                ? kernels.callWithGradients(manager, "half", new NDList(pool)).head()
                : pool;
    }

    /**
     * Gradients of the mean loss over all tokens of a batch.
     *
     * @param tokens {@code [sequences][length]}, all of one length
     * @param targets the token after each
     * @param random chooses the dropout masks
     */
    public Gradients gradients(int[][] tokens, int[][] targets, SplittableRandom random) {
        PtNDManager sub = (PtNDManager) manager.newSubManager();
        long[] offsets = new long[1 + 2 * config.layers()];
        for (int i = 0; i < offsets.length; i++) {
            offsets[i] = masks == noMasks ? -1 : random.nextLong(masks.size() - maskElements);
        }
        return new Gradients(
                sub, kernels.callWithGradients(sub, "gradients", arguments(sub, tokens, targets, masks, offsets)));
    }

    /** Adds the gradients of {@code others} to the first, scales to the mean, clips, and steps. @return the gradient's length */
    public float update(List<Gradients> parts, Step step) {
        try (PtNDManager sub = (PtNDManager) manager.newSubManager()) {
            NDList sum = Kernels.list("g", parts.getFirst().values);
            for (Gradients other : parts.subList(1, parts.size())) {
                kernels.call(sub, "add", new NDList(sum).addAll(Kernels.list("h", other.values)));
            }
            NDList limits = new NDList(sum);
            limits.add(sub.create(new float[] {(float) step.clip(), parts.size()}));
            float length = kernels.call(sub, "clip", limits).head().getFloat();
            for (boolean decays : new boolean[] {true, false}) {
                NDList arguments = new NDList();
                for (NDList part : List.of(weights, sum, moment1, moment2, steps)) {
                    arguments.addAll(chosen(part, decays));
                }
                double decay = decays ? step.decay() : 0;
                arguments.add(sub.create(new double[] {step.rate(), step.beta1(), step.beta2(), decay, 1e-8}));
                kernels.call(sub, "update", arguments);
            }
            return length;
        }
    }

    private NDList chosen(NDList arrays, boolean decays) {
        NDList out = new NDList();
        List<WeightLayout.Slot> slots = WeightLayout.of(config);
        for (int i = 0; i < slots.size(); i++) {
            if (slots.get(i).decays() == decays) {
                out.add(arrays.get(i));
            }
        }
        return out;
    }

    /** Negative log likelihood in nats of each target, without dropout, {@code [sequences][length]}. */
    public float[][] losses(int[][] tokens, int[][] targets) {
        try (PtNDManager sub = (PtNDManager) manager.newSubManager()) {
            float[] flat = kernels.call(sub, "losses", arguments(sub, tokens, targets, noMasks, noOffsets()))
                    .head()
                    .toFloatArray();
            float[][] out = new float[tokens.length][];
            for (int i = 0; i < out.length; i++) {
                out[i] = Arrays.copyOfRange(flat, i * tokens[0].length, (i + 1) * tokens[0].length);
            }
            return out;
        }
    }

    /** Logits without dropout, {@code [length * vocabulary]}, to hold against {@link DecoderBlock}. */
    float[] logits(int[] tokens) {
        try (PtNDManager sub = (PtNDManager) manager.newSubManager()) {
            NDList arguments = arguments(sub, new int[][] {tokens}, new int[][] {tokens}, noMasks, noOffsets());
            arguments.remove(1); // no targets
            return kernels.call(sub, "logits", arguments).head().toFloatArray();
        }
    }

    /** The weights as they are now, and with {@code moments} the optimizer's state. */
    public Map<String, Tensor> state(boolean moments) {
        Map<String, Tensor> out = new LinkedHashMap<>();
        List<WeightLayout.Slot> slots = WeightLayout.of(config);
        for (int i = 0; i < slots.size(); i++) {
            put(out, "", slots.get(i), weights.get(i));
        }
        for (int i = 0; moments && i < slots.size(); i++) {
            put(out, MOMENTS.get(0), slots.get(i), moment1.get(i));
            put(out, MOMENTS.get(1), slots.get(i), moment2.get(i));
        }
        return out;
    }

    @Override
    public void close() {
        manager.close();
    }

    private static void put(Map<String, Tensor> out, String prefix, WeightLayout.Slot slot, NDArray values) {
        out.put(prefix + slot.name(), new Tensor(slot.shape(), values.toFloatArray()));
    }

    private NDList arguments(PtNDManager sub, int[][] tokens, int[][] targets, NDArray masks, long[] offsets) {
        Rope rope = Rope.of(config, tokens[0].length);
        Shape angles = new Shape(tokens[0].length, config.headWidth() / 2);
        long[] numbers = new long[2 + offsets.length];
        numbers[0] = config.heads();
        numbers[1] = precision.torchType();
        System.arraycopy(offsets, 0, numbers, 2, offsets.length);
        NDList arguments = new NDList(batch(sub, tokens), batch(sub, targets)).addAll(weights);
        arguments.add(sub.create(rope.cos(), angles));
        arguments.add(sub.create(rope.sin(), angles));
        arguments.add(masks);
        arguments.add(epsilon);
        arguments.add(sub.create(numbers));
        return arguments;
    }

    private long[] noOffsets() {
        long[] offsets = new long[1 + 2 * config.layers()];
        Arrays.fill(offsets, -1);
        return offsets;
    }

    private static NDArray batch(PtNDManager sub, int[][] ids) {
        List<Long> flat = new ArrayList<>();
        for (int[] row : ids) {
            for (int id : row) {
                flat.add((long) id);
            }
        }
        return sub.create(flat.stream().mapToLong(Long::longValue).toArray(), new Shape(ids.length, ids[0].length));
    }
}
