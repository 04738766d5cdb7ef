package dev.cobolwright.model.specialist;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import ai.djl.pytorch.engine.PtNDManager;
import dev.cobolwright.model.safetensors.Tensor;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SplittableRandom;

/** The factors of an {@link Adapter} in training, over weights that stay as they are. */
public final class AdapterKernels implements Learner {
    private final List<WeightLayout.Slot> slots;
    private final Batches batches;
    private final NDList base = new NDList();
    private final NDList factors = new NDList();
    private final NDArray scale;
    private final AdamW optimizer;

    /**
     * Factors before training: A random, B zero, so that the model begins as it was.
     *
     * @param rank inner length of the factors
     * @param scale factor of their product
     */
    public AdapterKernels(WeightsFile weights, Precision precision, int rank, double scale, long seed) {
        if (weights.config().experts().sparse()) {
            throw new IllegalArgumentException("adapters are for plain feed-forward blocks, not for experts");
        }
        this.batches = new Batches(weights.config(), precision);
        this.slots = Adapter.layout(weights.config(), rank);
        this.scale = batches.manager.create((float) scale);
        for (var slot : WeightLayout.of(weights.config())) {
            base.add(batches.manager.create(weights.tensors().get(slot.name()).values(), new Shape(slot.shape())));
        }
        var random = new Random(seed);
        for (int i = 0; i < slots.size(); i++) {
            Shape shape = new Shape(slots.get(i).shape());
            float[] values = new float[(int) shape.size()];
            double deviation = 1 / Math.sqrt(shape.get(1));
            for (int j = 0; i % 2 == 0 && j < values.length; j++) {
                values[j] = (float) (random.nextGaussian() * deviation);
            }
            factors.add(batches.manager.create(values, shape));
        }
        Kernels.list("w", base);
        Kernels.list("f", factors);
        this.optimizer = new AdamW(batches.manager, batches.kernels, slots, factors, Map.of(), 0);
    }

    @Override
    public void dropout(double share, int largest, long seed) {
        batches.dropout(share, largest, seed);
    }

    @Override
    public Gradients gradients(int[][] tokens, int[][] targets, SplittableRandom random) {
        PtNDManager sub = (PtNDManager) batches.manager.newSubManager();
        NDList arguments = batches.training(sub, tokens, targets, base, random).addAll(factors);
        arguments.add(scale);
        return new Gradients(sub, batches.kernels.callWithGradients(sub, "adapted", arguments));
    }

    @Override
    public float update(List<Gradients> parts, Step step) {
        return optimizer.update(batches.manager, parts, step);
    }

    @Override
    public float[][] losses(int[][] tokens, int[][] targets) {
        try (PtNDManager sub = (PtNDManager) batches.manager.newSubManager()) {
            NDList arguments = new NDList(base).addAll(factors);
            arguments.add(scale);
            NDList merged = batches.kernels.call(sub, "merge", arguments);
            return batches.losses(tokens, targets, Kernels.list("w", merged));
        }
    }

    /** The factors as they are now, by the names of an adapter's file. */
    public Map<String, Tensor> factors() {
        Map<String, Tensor> out = new LinkedHashMap<>();
        for (int i = 0; i < slots.size(); i++) {
            AdamW.put(out, "", slots.get(i), factors.get(i));
        }
        return out;
    }

    @Override
    public void close() {
        batches.close();
    }
}
