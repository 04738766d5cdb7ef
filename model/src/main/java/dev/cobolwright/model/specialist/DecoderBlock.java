package dev.cobolwright.model.specialist;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.ndarray.types.SparseFormat;
import ai.djl.nn.AbstractBlock;
import ai.djl.nn.Parameter;
import ai.djl.nn.core.Embedding;
import ai.djl.nn.core.Linear;
import ai.djl.nn.norm.Dropout;
import ai.djl.training.ParameterStore;
import ai.djl.util.PairList;
import dev.cobolwright.model.safetensors.Tensor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The specialist as plain DJL blocks: the form to read, to train on any engine of DJL, and to hold the faster kernels against.
 * Token ids {@code [batch, seq]} in, logits {@code [batch, seq, vocabulary]} out.
 */
public final class DecoderBlock extends AbstractBlock {
    private final SpecialistConfig config;
    private final Parameter embedding;
    private final Dropout dropout;
    private final List<DecoderLayer> layers = new ArrayList<>();
    private final RmsNorm norm;

    /** @param dropout share of values dropped in training after the embedding and each half of a layer */
    public DecoderBlock(SpecialistConfig config, double dropout) {
        if (config.experts().sparse()) {
            throw new IllegalArgumentException("the plain blocks have no experts");
        }
        this.config = config;
        this.embedding = addParameter(Parameter.builder()
                .setName("embed_tokens")
                .setType(Parameter.Type.WEIGHT)
                .build());
        this.dropout = addChildBlock(
                "dropout", Dropout.builder().optRate((float) dropout).build());
        for (int i = 0; i < config.layers(); i++) {
            layers.add(addChildBlock("layer" + i, new DecoderLayer(config, dropout)));
        }
        this.norm = addChildBlock("norm", new RmsNorm(config.normEpsilon()));
    }

    /** Sets all weights, named as in {@link WeightLayout}; the arrays belong to {@code manager}. To be called once. */
    public void set(Map<String, Tensor> weights, NDManager manager) {
        List<Parameter> parameters = new ArrayList<>(List.of(embedding));
        layers.forEach(layer -> parameters.addAll(layer.parameters()));
        parameters.add(norm.weight());
        List<WeightLayout.Slot> slots = WeightLayout.of(config);
        for (int i = 0; i < slots.size(); i++) {
            Tensor tensor = weights.get(slots.get(i).name());
            parameters.get(i).setArray(manager.create(tensor.values(), new Shape(tensor.shape())));
        }
    }

    @Override
    protected NDList forwardInternal(
            ParameterStore store, NDList inputs, boolean training, PairList<String, Object> params) {
        NDArray tokens = inputs.singletonOrThrow(); // [batch, seq]
        NDManager manager = tokens.getManager();
        NDArray e = store.getValue(embedding, tokens.getDevice(), training); // [vocabulary, width]
        int seq = (int) tokens.getShape().get(1);
        Rope rope = Rope.of(config, seq);
        NDArray cos = manager.create(rope.cos(), new Shape(seq, config.headWidth() / 2));
        NDArray sin = manager.create(rope.sin(), new Shape(seq, config.headWidth() / 2));
        NDArray rows = Embedding.embedding(tokens, e, SparseFormat.DENSE).head();
        NDArray x = dropout.forward(store, new NDList(rows), training).head(); // [batch, seq, width]
        for (DecoderLayer layer : layers) {
            x = layer.forward(store, new NDList(x, cos, sin), training).head();
        }
        x = norm.forward(store, new NDList(x), training).head();
        return Linear.linear(x, e); // the output shares the embedding's weights
    }

    @Override
    public Shape[] getOutputShapes(Shape[] inputs) {
        return new Shape[] {new Shape(inputs[0].get(0), inputs[0].get(1), config.vocabulary())};
    }

    @Override
    protected void initializeChildBlocks(NDManager manager, DataType dataType, Shape... inputs) {
        Shape stream = new Shape(inputs[0].get(0), inputs[0].get(1), config.width());
        dropout.initialize(manager, dataType, stream);
        layers.forEach(layer -> layer.initialize(manager, dataType, stream));
        norm.initialize(manager, dataType, stream);
    }
}
