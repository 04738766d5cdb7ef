package dev.cobolwright.model.specialist;

import java.util.Arrays;

/**
 * Keys and values of a context. Keys are kept {@code [layers][keyValueHeads][headWidth][positions]}, so that the scores of all positions
 * add up in one loop; values {@code [layers][keyValueHeads][positions][headWidth]}.
 */
final class PortableContext {
    private final SpecialistConfig config;
    private final float[][][][] keys;
    private final float[][][][] values;

    PortableContext(SpecialistConfig config) {
        this.config = config;
        int layers = config.layers();
        this.keys = new float[layers][config.keyValueHeads()][config.headWidth()][config.context()];
        this.values = new float[layers][config.keyValueHeads()][config.context()][config.headWidth()];
    }

    /** @param key as {@code value}, {@code [keyValueHeads * headWidth]} */
    void put(int layer, int position, float[] key, float[] value) {
        int width = config.headWidth();
        for (int head = 0; head < config.keyValueHeads(); head++) {
            for (int i = 0; i < width; i++) {
                keys[layer][head][i][position] = key[head * width + i];
            }
            System.arraycopy(value, head * width, values[layer][head][position], 0, width);
        }
    }

    /**
     * The mean of the values that a token sees, by how well their keys fit its query.
     *
     * @param query {@code [heads * headWidth]}, scaled
     * @param seen positions of the context, from the first
     * @param branch the token itself, seen with those before it after the context; null for a token of the context
     * @return {@code [heads * headWidth]}
     */
    float[] attend(int layer, float[] query, int seen, PortableBranch branch) {
        int width = config.headWidth();
        int group = config.heads() / config.keyValueHeads();
        int depth = branch == null ? 0 : branch.depth();
        float[] out = new float[config.heads() * width];
        float[] scores = new float[seen + depth];
        float[] near = new float[seen];
        float[] mixed = new float[width];
        for (int head = 0; head < config.heads(); head++) {
            int shared = head / group;
            far(keys[layer][shared], query, head * width, near);
            System.arraycopy(near, 0, scores, 0, seen);
            int at = seen + depth;
            for (PortableBranch one = branch; at > seen; one = one.parent()) {
                scores[--at] = dot(query, head * width, one.keys()[layer], shared * width, width);
            }
            PortableKernels.softmax(scores, scores.length);
            Arrays.fill(mixed, 0);
            mix(values[layer][shared], scores, seen, mixed);
            at = seen + depth;
            for (PortableBranch one = branch; at > seen; one = one.parent()) {
                float share = scores[--at];
                float[] value = one.values()[layer];
                for (int i = 0; i < width; i++) {
                    mixed[i] += share * value[shared * width + i];
                }
            }
            System.arraycopy(mixed, 0, out, head * width, width);
        }
        return out;
    }

    /** Scores of the positions of the context into {@code out}. @param keys {@code [headWidth][positions]} */
    private static void far(float[][] keys, float[] query, int from, float[] out) {
        Arrays.fill(out, 0);
        for (int i = 0; i + 3 < keys.length; i += 4) {
            PortableMatrix.add(out, query, from + i, keys[i], keys[i + 1], keys[i + 2], keys[i + 3]);
        }
        for (int i = keys.length / 4 * 4; i < keys.length; i++) {
            PortableMatrix.add(out, query[from + i], keys[i]);
        }
    }

    private static void mix(float[][] values, float[] shares, int seen, float[] out) {
        int position = 0;
        for (; position + 3 < seen; position += 4) {
            PortableMatrix.add(
                    out,
                    shares,
                    position,
                    values[position],
                    values[position + 1],
                    values[position + 2],
                    values[position + 3]);
        }
        for (; position < seen; position++) {
            PortableMatrix.add(out, shares[position], values[position]);
        }
    }

    private static float dot(float[] a, int atA, float[] b, int atB, int length) {
        float sum = 0;
        for (int i = 0; i < length; i++) {
            sum += a[atA + i] * b[atB + i];
        }
        return sum;
    }
}
