package dev.cobolwright.model.specialist;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.pytorch.engine.PtNDManager;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/** What learners share: the compiled code, dropout masks, and the arguments of a batch. */
final class Batches implements AutoCloseable {
    private static final int POOL = 1 << 22;

    final PtNDManager manager = (PtNDManager) NDManager.newBaseManager("PyTorch");
    final Kernels kernels;
    private final SpecialistConfig config;
    private final Precision precision;
    private final NDArray epsilon;
    private final NDArray noMasks;
    private NDArray masks;
    private int maskElements;

    Batches(SpecialistConfig config, Precision precision) {
        if (precision == Precision.INT8) {
            throw new IllegalArgumentException("8 bits are too few to train with");
        }
        this.config = config;
        this.precision = precision;
        this.kernels = Kernels.compile(manager, TrainingSource.TEXT, List.of());
        this.epsilon = manager.create((float) config.normEpsilon());
        this.noMasks = manager.create(0f);
        this.masks = noMasks;
    }

    void dropout(double share, int largest, long seed) {
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

    /** Tokens, targets, weights, angles, masks, epsilon and numbers, for a pass with dropout. */
    NDList training(PtNDManager sub, int[][] tokens, int[][] targets, NDList weights, SplittableRandom random) {
        long[] offsets = new long[1 + 2 * config.layers()];
        for (int i = 0; i < offsets.length; i++) {
            offsets[i] = masks == noMasks ? -1 : random.nextLong(masks.size() - maskElements);
        }
        return arguments(sub, tokens, targets, weights, masks, offsets);
    }

    /** Negative log likelihood in nats of each target, without dropout, {@code [sequences][length]}. */
    float[][] losses(int[][] tokens, int[][] targets, NDList weights) {
        try (PtNDManager sub = (PtNDManager) manager.newSubManager()) {
            float[] flat = kernels.call(sub, "losses", plain(sub, tokens, targets, weights))
                    .head()
                    .toFloatArray();
            float[][] out = new float[tokens.length][];
            for (int i = 0; i < out.length; i++) {
                out[i] = Arrays.copyOfRange(flat, i * tokens[0].length, (i + 1) * tokens[0].length);
            }
            return out;
        }
    }

    /** The same for a pass without dropout. */
    NDList plain(PtNDManager sub, int[][] tokens, int[][] targets, NDList weights) {
        long[] offsets = new long[1 + 2 * config.layers()];
        Arrays.fill(offsets, -1);
        return arguments(sub, tokens, targets, weights, noMasks, offsets);
    }

    private NDList arguments(
            PtNDManager sub, int[][] tokens, int[][] targets, NDList weights, NDArray masks, long[] offsets) {
        long[] numbers = new long[3 + offsets.length];
        numbers[0] = config.heads();
        numbers[1] = precision.torchType();
        numbers[2] = config.experts().active();
        System.arraycopy(offsets, 0, numbers, 3, offsets.length);
        NDList arguments = new NDList(batch(sub, tokens), batch(sub, targets)).addAll(weights);
        arguments.addAll(angles(sub, config, tokens[0].length));
        arguments.add(masks);
        arguments.add(epsilon);
        arguments.add(sub.create(numbers));
        return arguments;
    }

    /** Cosines and sines of the positions of a window, {@code [length, headWidth / 2]}. */
    static NDList angles(PtNDManager owner, SpecialistConfig config, int length) {
        Rope rope = Rope.of(config, length);
        Shape shape = new Shape(length, config.headWidth() / 2);
        return new NDList(owner.create(rope.cos(), shape), owner.create(rope.sin(), shape));
    }

    @Override
    public void close() {
        manager.close();
    }

    private static NDArray batch(PtNDManager sub, int[][] ids) {
        long[] flat = new long[ids.length * ids[0].length];
        for (int row = 0; row < ids.length; row++) {
            for (int i = 0; i < ids[0].length; i++) {
                flat[row * ids[0].length + i] = ids[row][i];
            }
        }
        return sub.create(flat, new Shape(ids.length, ids[0].length));
    }
}
