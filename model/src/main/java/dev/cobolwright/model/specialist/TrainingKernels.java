package dev.cobolwright.model.specialist;

import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import ai.djl.pytorch.engine.PtNDManager;
import dev.cobolwright.model.safetensors.Tensor;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SplittableRandom;

/** All weights of a model in training, with their optimizer state; alone or with a teacher. */
public final class TrainingKernels implements Learner {
    private final SpecialistConfig config;
    private final Batches batches;
    private final NDList weights = new NDList();
    private final AdamW optimizer;
    private Optional<Lesson> lesson = Optional.empty();

    /** A teacher's weights on the engine and its share of the targets. */
    private record Lesson(SpecialistConfig config, NDList weights, double share) {}

    /** @param state tensors named as {@link WeightLayout}, and those of {@link #state} with moments where training goes on */
    public TrainingKernels(SpecialistConfig config, Precision precision, Map<String, Tensor> state, long stepsDone) {
        this.config = config;
        this.batches = new Batches(config, precision);
        List<WeightLayout.Slot> slots = WeightLayout.of(config);
        for (var slot : slots) {
            weights.add(batches.manager.create(state.get(slot.name()).values(), new Shape(slot.shape())));
        }
        Kernels.list("w", weights);
        this.optimizer = new AdamW(batches.manager, batches.kernels, slots, weights, state, stepsDone);
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

    /**
     * From now on targets are mixed: a share of what the teacher thinks of each next token, and the rest the true one (Hinton 2015,
     * temperature 1).
     *
     * @param teacher of the same vocabulary
     * @param share of the teacher, 0 to 1
     */
    public void teach(WeightsFile teacher, double share) {
        if (teacher.config().vocabulary() != config.vocabulary()) {
            throw new IllegalArgumentException("the teacher knows "
                    + teacher.config().vocabulary() + " tokens, the student " + config.vocabulary());
        }
        NDList known = new NDList();
        for (var slot : WeightLayout.of(teacher.config())) {
            known.add(batches.manager.create(teacher.tensors().get(slot.name()).values(), new Shape(slot.shape())));
        }
        lesson = Optional.of(new Lesson(teacher.config(), Kernels.list("t", known), share));
    }

    @Override
    public void dropout(double share, int largest, long seed) {
        batches.dropout(share, largest, seed);
    }

    @Override
    public Gradients gradients(int[][] tokens, int[][] targets, SplittableRandom random) {
        PtNDManager sub = (PtNDManager) batches.manager.newSubManager();
        NDList arguments = batches.training(sub, tokens, targets, weights, random);
        lesson.ifPresent(taught -> {
            arguments.addAll(taught.weights());
            arguments.addAll(Batches.angles(sub, taught.config(), tokens[0].length));
            arguments.add(sub.create(new double[] {
                taught.config().normEpsilon(),
                taught.config().heads(),
                taught.share(),
                taught.config().experts().active()
            }));
        });
        String method = lesson.isPresent() ? "taught" : "gradients";
        return new Gradients(sub, batches.kernels.callWithGradients(sub, method, arguments));
    }

    @Override
    public float update(List<Gradients> parts, Step step) {
        return optimizer.update(batches.manager, parts, step);
    }

    @Override
    public float[][] losses(int[][] tokens, int[][] targets) {
        return batches.losses(tokens, targets, weights);
    }

    /** Logits without dropout, {@code [length * vocabulary]}, to hold against {@link DecoderBlock}. */
    float[] logits(int[] tokens) {
        try (PtNDManager sub = (PtNDManager) batches.manager.newSubManager()) {
            NDList arguments = batches.plain(sub, new int[][] {tokens}, new int[][] {tokens}, weights);
            arguments.remove(1); // no targets
            return batches.kernels.call(sub, "logits", arguments).head().toFloatArray();
        }
    }

    /** The weights as they are now, and with {@code moments} the optimizer's state. */
    public Map<String, Tensor> state(boolean moments) {
        Map<String, Tensor> out = new LinkedHashMap<>();
        List<WeightLayout.Slot> slots = WeightLayout.of(config);
        for (int i = 0; i < slots.size(); i++) {
            AdamW.put(out, "", slots.get(i), weights.get(i));
        }
        if (moments) {
            optimizer.putMoments(out);
        }
        return out;
    }

    @Override
    public void close() {
        batches.close();
    }
}
