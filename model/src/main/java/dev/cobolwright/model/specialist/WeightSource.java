package dev.cobolwright.model.specialist;

import dev.cobolwright.model.safetensors.Tensor;
import java.util.Map;

/** Where the engine takes weights from, one tensor at a time, so that a large model need not be in the heap as a whole. */
interface WeightSource {
    /**
     * Values of a tensor, row-major, not to be changed.
     *
     * @throws java.io.UncheckedIOException if there is none of that name and shape, or its file cannot be read
     */
    float[] values(WeightLayout.Slot slot);

    boolean has(String name);

    /** Weights that are in memory already. */
    static WeightSource of(Map<String, Tensor> tensors) {
        return new WeightSource() {
            @Override
            public float[] values(WeightLayout.Slot slot) {
                return tensors.get(slot.name()).values();
            }

            @Override
            public boolean has(String name) {
                return tensors.containsKey(name);
            }
        };
    }
}
