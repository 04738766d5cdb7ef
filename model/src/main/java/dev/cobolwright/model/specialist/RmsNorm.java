package dev.cobolwright.model.specialist;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.AbstractBlock;
import ai.djl.nn.Parameter;
import ai.djl.training.ParameterStore;
import ai.djl.util.PairList;

/** Divides each vector by its root mean square and scales it by learned weights (Zhang and Sennrich 2019). */
final class RmsNorm extends AbstractBlock {
    private final Parameter weight;
    private final double epsilon;

    RmsNorm(double epsilon) {
        this.epsilon = epsilon;
        this.weight = addParameter(Parameter.builder()
                .setName("weight")
                .setType(Parameter.Type.GAMMA)
                .build());
    }

    Parameter weight() {
        return weight;
    }

    @Override
    protected NDList forwardInternal(
            ParameterStore store, NDList inputs, boolean training, PairList<String, Object> params) {
        NDArray x = inputs.singletonOrThrow(); // [batch, seq, width]
        NDArray square = x.square().mean(new int[] {2}, true); // [batch, seq, 1]
        NDArray normed = x.div(square.add(epsilon).sqrt());
        return new NDList(normed.mul(store.getValue(weight, x.getDevice(), training)));
    }

    @Override
    public Shape[] getOutputShapes(Shape[] inputs) {
        return inputs;
    }

    @Override
    protected void initializeChildBlocks(NDManager manager, DataType dataType, Shape... inputs) {
        // has none
    }
}
