package dev.cobolwright.model.specialist;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import ai.djl.pytorch.engine.PtNDManager;
import dev.cobolwright.model.safetensors.Tensor;
import java.util.List;
import java.util.Map;

/** AdamW (Loshchilov 2019) over a list of arrays that learn, with their first and second moments. */
final class AdamW {
    /** Before the names of moments in a state. */
    static final List<String> MOMENTS = List.of("moment1.", "moment2.");

    private final Kernels kernels;
    private final List<WeightLayout.Slot> slots;
    private final NDList learnt;
    private final NDList moment1 = new NDList();
    private final NDList moment2 = new NDList();
    private final NDList steps = new NDList();

    /**
     * @param slots name, shape and decay of each array
     * @param state moments by name where learning goes on; those that are missing are zero
     * @param learnt changed in place
     */
    AdamW(
            PtNDManager manager,
            Kernels kernels,
            List<WeightLayout.Slot> slots,
            NDList learnt,
            Map<String, Tensor> state,
            long stepsDone) {
        this.kernels = kernels;
        this.slots = slots;
        this.learnt = learnt;
        for (var slot : slots) {
            Shape shape = new Shape(slot.shape());
            Tensor none = new Tensor(slot.shape(), new float[(int) shape.size()]);
            moment1.add(manager.create(
                    state.getOrDefault(MOMENTS.get(0) + slot.name(), none).values(), shape));
            moment2.add(manager.create(
                    state.getOrDefault(MOMENTS.get(1) + slot.name(), none).values(), shape));
            steps.add(manager.create((float) stepsDone));
        }
        Kernels.list("m", moment1);
        Kernels.list("v", moment2);
        Kernels.list("s", steps);
    }

    /** Adds the gradients of the other parts to the first, scales to the mean, clips, steps. @return the length before */
    float update(PtNDManager manager, List<Gradients> parts, Learner.Step step) {
        try (PtNDManager sub = (PtNDManager) manager.newSubManager()) {
            NDList sum = Kernels.list("g", parts.getFirst().values());
            for (Gradients other : parts.subList(1, parts.size())) {
                kernels.call(sub, "add", new NDList(sum).addAll(Kernels.list("h", other.values())));
            }
            NDList limits = new NDList(sum);
            limits.add(sub.create(new float[] {(float) step.clip(), parts.size()}));
            float length = kernels.call(sub, "clip", limits).head().getFloat();
            for (boolean decays : new boolean[] {true, false}) {
                NDList arguments = new NDList();
                for (NDList part : List.of(learnt, sum, moment1, moment2, steps)) {
                    arguments.addAll(chosen(part, decays));
                }
                if (!arguments.isEmpty()) {
                    double decay = decays ? step.decay() : 0;
                    arguments.add(sub.create(new double[] {step.rate(), step.beta1(), step.beta2(), decay, 1e-8}));
                    kernels.call(sub, "update", arguments);
                }
            }
            return length;
        }
    }

    void putMoments(Map<String, Tensor> out) {
        for (int i = 0; i < slots.size(); i++) {
            put(out, MOMENTS.get(0), slots.get(i), moment1.get(i));
            put(out, MOMENTS.get(1), slots.get(i), moment2.get(i));
        }
    }

    static void put(Map<String, Tensor> out, String prefix, WeightLayout.Slot slot, NDArray values) {
        out.put(prefix + slot.name(), new Tensor(slot.shape(), values.toFloatArray()));
    }

    private NDList chosen(NDList arrays, boolean decays) {
        NDList out = new NDList();
        for (int i = 0; i < slots.size(); i++) {
            if (slots.get(i).decays() == decays) {
                out.add(arrays.get(i));
            }
        }
        return out;
    }
}
