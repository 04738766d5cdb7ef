package dev.cobolwright.model.specialist;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.pytorch.engine.PtNDManager;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.List;

/** Read-only weights on the engine and the calls that use them. To be used on the compute thread only. */
final class InferenceKernels implements AutoCloseable {
    /** Positions beyond the trained context, for branches of a full one. */
    static final int MARGIN = 64;

    private final SpecialistConfig config;
    private final PtNDManager manager = (PtNDManager) NDManager.newBaseManager("PyTorch");
    private final Kernels kernels;
    private final NDList weights = new NDList(); // embedding and norms
    private final NDList matrices = new NDList(); // of all products; with 8 bits the script keeps them
    private final NDArray cos;
    private final NDArray sin;
    private final NDArray epsilon;

    InferenceKernels(SpecialistConfig config, WeightSource source, Precision precision) {
        this.config = config;
        boolean biased = WeightLayout.of(config).stream()
                .anyMatch(slot -> source.has(WeightLayout.bias(slot).name()));
        this.kernels = Kernels.compile(
                manager, InferenceSource.text(config.experts(), biased), InferenceSource.attributes(biased));
        NDList biases = new NDList();
        List<WeightLayout.Slot> slots = WeightLayout.of(config);
        for (int i = 0; i < config.layers(); i++) {
            int perLayer = WeightLayout.perLayer(config);
            List<WeightLayout.Slot> layer = slots.subList(1 + i * perLayer, 1 + (i + 1) * perLayer);
            for (List<WeightLayout.Part> product : WeightLayout.products(layer, config.experts())) {
                add(source, product, precision);
                if (biased) {
                    keep(biases, bias(source, product));
                }
            }
        }
        var output = source.has(WeightLayout.OUTPUT) ? WeightLayout.output(config) : slots.getFirst();
        add(source, WeightLayout.parts(List.of(output), -1), precision);
        for (var slot : slots) {
            if (!slot.decays() || slot == slots.getFirst() || slot.name().contains(".router")) {
                keep(weights, manager.create(source.values(slot), new Shape(slot.shape())));
            }
        }
        if (precision == Precision.INT8) {
            matrices.add(manager.create(0f)); // an argument must be there
        }
        if (biased) {
            biases.add(manager.create(0f)); // of the output
            kernels.call(manager, "bias", Kernels.list("b", biases));
        }
        Kernels.list("w", weights);
        Kernels.list("p", matrices);
        int positions = config.context() + MARGIN;
        Rope rope = Rope.of(config, positions);
        cos = manager.create(rope.cos(), new Shape(positions, config.headWidth() / 2));
        sin = manager.create(rope.sin(), new Shape(positions, config.headWidth() / 2));
        epsilon = manager.create((float) config.normEpsilon());
    }

    /** Adds one matrix of products, made of several below each other. */
    private void add(WeightSource source, List<WeightLayout.Part> product, Precision precision) {
        try (PtNDManager sub = newManager()) {
            NDArray matrix = array(sub, source, product.getFirst());
            for (var part : product.subList(1, product.size())) {
                matrix = matrix.concat(array(sub, source, part), 0);
            }
            switch (precision) {
                case FLOAT32 -> keep(matrices, matrix);
                case BFLOAT16 ->
                    keep(matrices, kernels.call(sub, "half", new NDList(matrix)).head());
                case INT8 -> kernels.call(sub, "pack", Kernels.list("p", List.of(matrix)));
            }
        }
    }

    private static NDArray array(PtNDManager owner, WeightSource source, WeightLayout.Part part) {
        Shape shape = new Shape(part.shape());
        float[] values = source.values(part.slot());
        int size = (int) shape.size();
        return owner.create(
                part.expert() < 0
                        ? values
                        : Arrays.copyOfRange(values, part.expert() * size, (part.expert() + 1) * size),
                shape);
    }

    /** What is added to a product, zero where a part has nothing. */
    private NDArray bias(WeightSource source, List<WeightLayout.Part> product) {
        float[] all =
                new float[(int) product.stream().mapToLong(p -> p.shape()[0]).sum()];
        int at = 0;
        for (var part : product) {
            var bias = WeightLayout.bias(part.slot());
            if (source.has(bias.name())) {
                float[] values = source.values(bias);
                System.arraycopy(values, 0, all, at, values.length);
            }
            at += (int) part.shape()[0];
        }
        return manager.create(all);
    }

    PtNDManager newManager() {
        return (PtNDManager) manager.newSubManager();
    }

    /** Keys and values of a context, to be filled. {@code [layers, 2, keyValueHeads, context, headWidth]} */
    NDArray emptyContext(PtNDManager owner) {
        return owner.zeros(new Shape(config.layers(), 2, config.keyValueHeads(), config.context(), config.headWidth()));
    }

    /** A row without cached tokens. {@code [layers, 2, 1, keyValueHeads, 0, headWidth]} */
    NDArray emptyRows(PtNDManager owner) {
        return owner.zeros(new Shape(config.layers(), 2, 1, config.keyValueHeads(), 0, config.headWidth()));
    }

    /**
     * One call's new tokens.
     *
     * @param tokens {@code [n][m]}, short rows filled up with anything
     * @param positions {@code [n][m]}
     * @param parents row of the cache that each row continues
     * @param last index of each row's last token among its new ones
     * @param visible {@code [n][m][c + m]}: which cached and new tokens of its row a token sees
     */
    record Rows(int[][] tokens, int[][] positions, int[] parents, int[] last, boolean[][][] visible) {}

    /** Appends the one row's tokens to the context of {@code length} tokens, with so many active experts. @return probabilities of the next token */
    float[] prefill(NDArray context, int length, int active, Rows rows) {
        try (PtNDManager sub = newManager()) {
            NDList arguments = arguments(sub, context, length, active, emptyRows(sub), rows);
            return kernels.call(sub, "prefill", arguments).head().toFloatArray();
        }
    }

    /** The next token's probabilities after each row, and all rows' grown cache, which belongs to {@code owner}. */
    record Extended(float[][] probabilities, NDArray cache) {}

    Extended branches(PtNDManager owner, NDArray context, int length, int active, NDArray cache, Rows rows) {
        try (PtNDManager sub = newManager()) {
            NDList out = kernels.call(sub, "branches", arguments(sub, context, length, active, cache, rows));
            float[][] probabilities = new float[rows.tokens().length][config.vocabulary()];
            FloatBuffer flat =
                    out.head().toByteBuffer().order(ByteOrder.nativeOrder()).asFloatBuffer();
            for (float[] row : probabilities) {
                flat.get(row);
            }
            out.get(1).attach(owner);
            return new Extended(probabilities, out.get(1));
        }
    }

    @Override
    public void close() {
        manager.close();
    }

    private void keep(NDList list, NDArray array) {
        array.attach(manager);
        list.add(array);
    }

    private NDList arguments(PtNDManager sub, NDArray context, int length, int active, NDArray cache, Rows rows) {
        int n = rows.tokens().length;
        int m = rows.tokens()[0].length;
        int c = rows.visible()[0][0].length;
        float[] mask = new float[n * m * c];
        for (int row = 0; row < n; row++) {
            for (int i = 0; i < m; i++) {
                for (int j = 0; j < c; j++) {
                    mask[(row * m + i) * c + j] = rows.visible()[row][i][j] ? 0 : Float.NEGATIVE_INFINITY;
                }
            }
        }
        NDList arguments = new NDList(
                numbers(sub, rows.tokens()),
                numbers(sub, rows.positions()),
                numbers(sub, rows.parents()).reshape(n),
                numbers(sub, rows.last()).reshape(n),
                sub.create(mask, new Shape(n, m, c)),
                context,
                cache);
        arguments.addAll(weights).addAll(matrices);
        arguments.addAll(new NDList(cos, sin, epsilon, sub.create(new long[] {length, config.heads(), active})));
        return arguments;
    }

    private static NDArray numbers(PtNDManager sub, int[]... rows) {
        long[] flat = new long[rows.length * rows[0].length];
        for (int i = 0; i < flat.length; i++) {
            flat[i] = rows[i / rows[0].length][i % rows[0].length];
        }
        return sub.create(flat, new Shape(rows.length, rows[0].length));
    }
}
