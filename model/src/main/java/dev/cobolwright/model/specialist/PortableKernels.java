package dev.cobolwright.model.specialist;

import java.util.ArrayList;
import java.util.List;

/**
 * Read-only weights in the heap and the forward pass over them in Java alone, in 32 bits: what {@link InferenceKernels} computes, without a native
 * library. Safe for several threads.
 */
final class PortableKernels {
    private final SpecialistConfig config;
    private final float[] embedding;
    private final List<Layer> layers = new ArrayList<>();
    private final float[] norm;
    private final PortableMatrix output;
    private final Rope rope;

    private record Layer(
            float[] attentionNorm,
            PortableMatrix queryKeyValue,
            PortableMatrix output,
            float[] feedForwardNorm,
            PortableMatrix gateUp,
            PortableMatrix down) {}

    /** @throws IllegalArgumentException for models with experts */
    PortableKernels(SpecialistConfig config, WeightSource source) {
        if (config.experts().sparse()) {
            throw new IllegalArgumentException("models with experts need the PyTorch engine");
        }
        this.config = config;
        List<WeightLayout.Slot> slots = WeightLayout.of(config);
        int each = WeightLayout.perLayer(config);
        for (int i = 0; i < config.layers(); i++) {
            List<WeightLayout.Slot> slot = slots.subList(1 + i * each, 1 + (i + 1) * each);
            layers.add(new Layer(
                    source.values(slot.get(0)),
                    PortableMatrix.of(slot.subList(1, 4), source),
                    PortableMatrix.of(slot.subList(4, 5), source),
                    source.values(slot.get(5)),
                    PortableMatrix.of(slot.subList(6, 8), source),
                    PortableMatrix.of(slot.subList(8, 9), source)));
        }
        this.embedding = source.values(slots.getFirst());
        this.norm = source.values(slots.getLast());
        this.output = PortableMatrix.of(
                List.of(source.has(WeightLayout.OUTPUT) ? WeightLayout.output(config) : slots.getFirst()), source);
        this.rope = Rope.of(config, config.context() + InferenceKernels.MARGIN);
    }

    /** Room for the keys and values of a context. */
    PortableContext emptyContext() {
        return new PortableContext(config);
    }

    /**
     * Appends tokens to a context.
     *
     * @param length of the context so far
     * @return what the last layer says at the last of them, {@code [width]}
     */
    float[] append(PortableContext context, int length, int[] tokens) {
        float[][] x = embed(tokens);
        for (int i = 0; i < layers.size(); i++) {
            Heads heads = heads(i, x, row -> length + row);
            for (int row = 0; row < tokens.length; row++) {
                context.put(i, length + row, heads.keys[row], heads.values[row]);
            }
            int layer = i;
            attend(i, x, row -> context.attend(layer, heads.queries[row], length + row + 1, null));
            feed(i, x);
        }
        return x[tokens.length - 1];
    }

    /**
     * Computes tokens that continue a context of {@code length} tokens or other tokens after it, whose keys and values are known.
     * Sets their keys, values and states.
     */
    void extend(PortableContext context, int length, List<PortableBranch> fresh) {
        float[][] x = embed(fresh.stream().mapToInt(PortableBranch::token).toArray());
        for (int i = 0; i < layers.size(); i++) {
            Heads heads = heads(i, x, row -> length + fresh.get(row).depth() - 1);
            for (int row = 0; row < x.length; row++) {
                fresh.get(row).keys()[i] = heads.keys[row];
                fresh.get(row).values()[i] = heads.values[row];
            }
            int layer = i;
            attend(i, x, row -> context.attend(layer, heads.queries[row], length, fresh.get(row)));
            feed(i, x);
        }
        for (int row = 0; row < x.length; row++) {
            fresh.get(row).state(x[row]);
        }
    }

    /** Probabilities of the next token. @param states as the last layer gives them, {@code [rows][width]} @return {@code [rows][vocabulary]} */
    float[][] probabilities(float[][] states) {
        float[][] out = output.times(normed(states, norm));
        for (float[] row : out) {
            softmax(row, row.length);
        }
        return out;
    }

    private float[][] embed(int[] tokens) {
        float[][] x = new float[tokens.length][config.width()];
        for (int row = 0; row < tokens.length; row++) {
            System.arraycopy(embedding, tokens[row] * config.width(), x[row], 0, config.width());
        }
        return x;
    }

    /** Queries {@code [rows][heads * headWidth]}, scaled; keys and values {@code [rows][keyValueHeads * headWidth]}. */
    private record Heads(float[][] queries, float[][] keys, float[][] values) {}

    private interface Position {
        int of(int row);
    }

    private Heads heads(int layer, float[][] x, Position position) {
        float[][] all = layers.get(layer).queryKeyValue.times(normed(x, layers.get(layer).attentionNorm));
        int width = config.width();
        int narrow = config.keyValueHeads() * config.headWidth();
        var out = new Heads(new float[x.length][width], new float[x.length][narrow], new float[x.length][narrow]);
        float scale = (float) (1 / Math.sqrt(config.headWidth()));
        for (int row = 0; row < x.length; row++) {
            rotate(all[row], 0, width + narrow, position.of(row));
            for (int i = 0; i < width; i++) {
                out.queries[row][i] = all[row][i] * scale;
            }
            System.arraycopy(all[row], width, out.keys[row], 0, narrow);
            System.arraycopy(all[row], width + narrow, out.values[row], 0, narrow);
        }
        return out;
    }

    private interface Attention {
        float[] of(int row);
    }

    private void attend(int layer, float[][] x, Attention attention) {
        float[][] mixed = new float[x.length][];
        for (int row = 0; row < x.length; row++) {
            mixed[row] = attention.of(row);
        }
        addTo(x, layers.get(layer).output.times(mixed));
    }

    private void feed(int layer, float[][] x) {
        float[][] both = layers.get(layer).gateUp.times(normed(x, layers.get(layer).feedForwardNorm));
        int inner = config.feedForward();
        float[][] gated = new float[x.length][inner];
        for (int row = 0; row < x.length; row++) {
            for (int i = 0; i < inner; i++) {
                float gate = both[row][i];
                gated[row][i] = gate / (1 + (float) Math.exp(-gate)) * both[row][inner + i];
            }
        }
        addTo(x, layers.get(layer).down.times(gated));
    }

    private void rotate(float[] row, int from, int to, int position) {
        int half = config.headWidth() / 2;
        for (int head = from; head < to; head += config.headWidth()) {
            for (int i = 0; i < half; i++) {
                float cos = rope.cos()[position * half + i];
                float sin = rope.sin()[position * half + i];
                float low = row[head + i];
                float high = row[head + half + i];
                row[head + i] = low * cos - high * sin;
                row[head + half + i] = high * cos + low * sin;
            }
        }
    }

    private float[][] normed(float[][] x, float[] weight) {
        float[][] out = new float[x.length][weight.length];
        for (int row = 0; row < x.length; row++) {
            double squares = 0;
            for (float value : x[row]) {
                squares += value * value;
            }
            float factor = (float) (1 / Math.sqrt(squares / weight.length + config.normEpsilon()));
            for (int i = 0; i < weight.length; i++) {
                out[row][i] = x[row][i] * factor * weight[i];
            }
        }
        return out;
    }

    private static void addTo(float[][] x, float[][] more) {
        for (int row = 0; row < x.length; row++) {
            PortableMatrix.add(x[row], 1, more[row]);
        }
    }

    /** Of the first {@code length} values, in place. */
    static void softmax(float[] values, int length) {
        float most = Float.NEGATIVE_INFINITY;
        for (int i = 0; i < length; i++) {
            most = Math.max(most, values[i]);
        }
        float sum = 0;
        for (int i = 0; i < length; i++) {
            values[i] = (float) Math.exp(values[i] - most);
            sum += values[i];
        }
        for (int i = 0; i < length; i++) {
            values[i] /= sum;
        }
    }
}
