package dev.cobolwright.model.cache;

import java.util.Arrays;

/**
 * Places of one layer that follow what a context ends with, and the probabilities they give: counts of every order,
 * each interpolated with the next shorter one as Witten and Bell do (weight of the shorter: distinct tokens seen).
 */
final class Matches {
    /** Weight of the next shorter order for each distinct token seen; below 1 since long matches of code seldom lie. */
    private static final float TRUST = 0.4f;

    private final int[] unigrams;
    private final int total;
    private int[] tokens = new int[64];
    private int[] lengths = new int[64];
    private float[] weights = new float[64];
    private int count;
    private int longest;

    Matches(int[] unigrams, int total) {
        this.unigrams = unigrams;
        this.total = total;
    }

    void add(int token, int length, float weight) {
        if (count == tokens.length) {
            tokens = Arrays.copyOf(tokens, count * 2);
            lengths = Arrays.copyOf(lengths, count * 2);
            weights = Arrays.copyOf(weights, count * 2);
        }
        tokens[count] = token;
        lengths[count] = length;
        weights[count++] = weight;
        longest = Math.max(longest, length);
    }

    /** Longest match in tokens, 0 for none. */
    int longest() {
        return longest;
    }

    boolean isEmpty() {
        return total == 0;
    }

    /** Adds {@code scale} times this layer's probabilities to a row; returns what is known about how sure they are. */
    Evidence addTo(float[] row, float scale) {
        int[] distinct = distinct();
        float[] probability = new float[distinct.length];
        float[] counts = new float[distinct.length];
        float rest = 1;
        float countAtLongest = 0;
        float topAtLongest = 0;
        for (int order = 1; order <= longest; order++) {
            Arrays.fill(counts, 0);
            float sum = 0;
            for (int i = 0; i < count; i++) {
                if (lengths[i] >= order) {
                    counts[Arrays.binarySearch(distinct, tokens[i])] += weights[i];
                    sum += weights[i];
                }
            }
            int kinds = 0;
            float top = 0;
            for (float c : counts) {
                kinds += c > 0 ? 1 : 0;
                top = Math.max(top, c);
            }
            float shorter = TRUST * kinds / (sum + TRUST * kinds);
            float each = 1 / (sum + TRUST * kinds);
            for (int d = 0; d < distinct.length; d++) {
                probability[d] = probability[d] * shorter + counts[d] * each;
            }
            rest *= shorter;
            countAtLongest = sum;
            topAtLongest = top / sum;
        }
        float uniform = 0.5f / unigrams.length;
        float each = 0.5f / Math.max(total, 1);
        float spread = total == 0 ? 2 * uniform : uniform;
        for (int t = 0; t < row.length; t++) {
            row[t] += scale * rest * (spread + (total == 0 ? 0 : unigrams[t] * each));
        }
        float best = 0;
        for (int d = 0; d < distinct.length; d++) {
            row[distinct[d]] += scale * probability[d];
            best = Math.max(best, probability[d]);
        }
        return new Evidence(longest, countAtLongest, topAtLongest, best);
    }

    private int[] distinct() {
        int[] sorted = Arrays.copyOf(tokens, count);
        Arrays.sort(sorted);
        int n = 0;
        for (int i = 0; i < count; i++) {
            if (i == 0 || sorted[i] != sorted[i - 1]) {
                sorted[n++] = sorted[i];
            }
        }
        return Arrays.copyOf(sorted, n);
    }
}
