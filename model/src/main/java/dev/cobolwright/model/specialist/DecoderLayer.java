package dev.cobolwright.model.specialist;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.AbstractBlock;
import ai.djl.nn.Activation;
import ai.djl.nn.Parameter;
import ai.djl.nn.core.Linear;
import ai.djl.nn.norm.Dropout;
import ai.djl.training.ParameterStore;
import ai.djl.util.PairList;
import java.util.List;

/**
 * Attention and feed-forward, each normed before and added to the residual stream (LLaMA, Touvron et al. 2023).
 */
final class DecoderLayer extends AbstractBlock {
    private final SpecialistConfig config;
    private final RmsNorm attentionNorm;
    private final Parameter query;
    private final Parameter key;
    private final Parameter value;
    private final Parameter output;
    private final RmsNorm feedForwardNorm;
    private final Parameter gate;
    private final Parameter up;
    private final Parameter down;
    private final Dropout dropout;

    DecoderLayer(SpecialistConfig config, double dropout) {
        this.config = config;
        attentionNorm = addChildBlock("input_layernorm", new RmsNorm(config.normEpsilon()));
        query = matrix("q_proj");
        key = matrix("k_proj");
        value = matrix("v_proj");
        output = matrix("o_proj");
        feedForwardNorm = addChildBlock("post_attention_layernorm", new RmsNorm(config.normEpsilon()));
        gate = matrix("gate_proj");
        up = matrix("up_proj");
        down = matrix("down_proj");
        this.dropout = addChildBlock(
                "dropout", Dropout.builder().optRate((float) dropout).build());
    }

    /** In the order of {@link WeightLayout}. */
    List<Parameter> parameters() {
        return List.of(attentionNorm.weight(), query, key, value, output, feedForwardNorm.weight(), gate, up, down);
    }

    /** @param inputs the residual stream {@code [batch, seq, width]}, then cosines and sines {@code [seq, headWidth / 2]} */
    @Override
    protected NDList forwardInternal(
            ParameterStore store, NDList inputs, boolean training, PairList<String, Object> params) {
        NDArray x = inputs.get(0);
        NDArray cos = inputs.get(1);
        NDArray sin = inputs.get(2);
        long batch = x.getShape().get(0);
        long seq = x.getShape().get(1);
        Weights w = parameter -> store.getValue(parameter, x.getDevice(), training);

        NDArray h = attentionNorm.forward(store, new NDList(x), training).head();
        NDArray q = rotate(heads(h, w.of(query), config.heads()), cos, sin); // [batch, heads, seq, headWidth]
        NDArray k = rotate(heads(h, w.of(key), config.keyValueHeads()), cos, sin);
        NDArray v = heads(h, w.of(value), config.keyValueHeads());
        int groups = config.heads() / config.keyValueHeads();
        k = k.repeat(1, groups);
        v = v.repeat(1, groups);
        NDArray scores =
                q.matMul(k.transpose(0, 1, 3, 2)).div(Math.sqrt(config.headWidth())); // [batch, heads, seq, seq]
        NDArray later = x.getManager()
                .arange((int) seq)
                .reshape(1, seq)
                .gt(x.getManager().arange((int) seq).reshape(seq, 1)); // [seq, seq], true where the key is later
        NDArray weights =
                scores.add(later.toType(DataType.FLOAT32, false).mul(-1e9f)).softmax(-1);
        NDArray attention = weights.matMul(v).transpose(0, 2, 1, 3).reshape(batch, seq, config.width());
        NDArray attended = Linear.linear(attention, w.of(output)).head();
        NDArray y = x.add(dropout.forward(store, new NDList(attended), training).head());

        h = feedForwardNorm.forward(store, new NDList(y), training).head();
        NDArray gated = Activation.swish(Linear.linear(h, w.of(gate)).head(), 1); // [batch, seq, feedForward]
        NDArray fed = Linear.linear(gated.mul(Linear.linear(h, w.of(up)).head()), w.of(down))
                .head();
        return new NDList(
                y.add(dropout.forward(store, new NDList(fed), training).head()));
    }

    /** {@code [batch, seq, width]} to {@code [batch, heads, seq, headWidth]}. */
    private NDArray heads(NDArray h, NDArray weight, int heads) {
        Shape shape = new Shape(h.getShape().get(0), h.getShape().get(1), heads, config.headWidth());
        return Linear.linear(h, weight).head().reshape(shape).transpose(0, 2, 1, 3);
    }

    private static NDArray rotate(NDArray x, NDArray cos, NDArray sin) {
        long half = cos.getShape().get(1);
        NDArray low = x.get(new NDIndex("..., :{}", half));
        NDArray high = x.get(new NDIndex("..., {}:", half));
        return low.mul(cos).sub(high.mul(sin)).concat(high.mul(cos).add(low.mul(sin)), -1);
    }

    private Parameter matrix(String name) {
        return addParameter(
                Parameter.builder().setName(name).setType(Parameter.Type.WEIGHT).build());
    }

    @FunctionalInterface
    private interface Weights {
        NDArray of(Parameter parameter);
    }

    @Override
    public Shape[] getOutputShapes(Shape[] inputs) {
        return new Shape[] {inputs[0]};
    }

    @Override
    protected void initializeChildBlocks(NDManager manager, DataType dataType, Shape... inputs) {
        attentionNorm.initialize(manager, dataType, inputs[0]);
        feedForwardNorm.initialize(manager, dataType, inputs[0]);
        dropout.initialize(manager, dataType, inputs[0]);
    }
}
