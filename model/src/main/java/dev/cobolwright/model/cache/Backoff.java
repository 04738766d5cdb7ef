package dev.cobolwright.model.cache;

import java.util.Arrays;

/**
 * Probabilities from places that match a context over different lengths: counts of every order, each interpolated with the next
 * shorter one as Witten and Bell do (weight of the shorter: distinct symbols seen).
 */
public final class Backoff {
    private final int[] steps;
    private final float trust;
    private int[] symbols = new int[64];
    private int[] orders = new int[64];
    private float[] weights = new float[64];
    private int count;
    private int longest;

    private int[] distinct = new int[0];
    private float[] probability = new float[0];
    private float[] longestShare = new float[0];
    private float rest = 1;
    private float countAtLongest;

    /**
     * @param steps orders that are interpolated, ascending; places between two of them count for the lower
     * @param trust in the next shorter order, for each distinct symbol seen: the lower, the more a long match is believed
     */
    public Backoff(int[] steps, float trust) {
        this.steps = steps;
        this.trust = trust;
    }

    /**
     * Adds a place.
     *
     * @param symbol what stands there
     * @param order how long its context matches, at least 1
     * @param weight how much it counts
     */
    public void add(int symbol, int order, float weight) {
        if (count == symbols.length) {
            symbols = Arrays.copyOf(symbols, count * 2);
            orders = Arrays.copyOf(orders, count * 2);
            weights = Arrays.copyOf(weights, count * 2);
        }
        symbols[count] = symbol;
        orders[count] = order;
        weights[count++] = weight;
        longest = Math.max(longest, order);
    }

    /** Works the probabilities out; to be called once, after the last place. */
    public Backoff finish() {
        distinct = distinctSymbols();
        probability = new float[distinct.length];
        longestShare = new float[distinct.length];
        int[] index = new int[count];
        for (int i = 0; i < count; i++) {
            index[i] = Arrays.binarySearch(distinct, symbols[i]);
        }
        for (int order : steps) {
            if (order <= longest) {
                interpolate(order, index);
            }
        }
        return this;
    }

    private void interpolate(int order, int[] index) {
        Arrays.fill(longestShare, 0);
        float sum = 0;
        for (int i = 0; i < count; i++) {
            if (orders[i] >= order) {
                longestShare[index[i]] += weights[i];
                sum += weights[i];
            }
        }
        int kinds = 0;
        for (float c : longestShare) {
            kinds += c > 0 ? 1 : 0;
        }
        float each = 1 / (sum + trust * kinds);
        float shorter = trust * kinds * each;
        for (int d = 0; d < distinct.length; d++) {
            probability[d] = probability[d] * shorter + longestShare[d] * each;
            longestShare[d] /= sum;
        }
        rest *= shorter;
        countAtLongest = sum;
    }

    /** Symbols that were added, ascending. */
    public int[] symbols() {
        return distinct;
    }

    /** Probability of a symbol, without its part of {@link #rest}. */
    public float of(int symbol) {
        int at = Arrays.binarySearch(distinct, symbol);
        return at < 0 ? 0 : probability[at];
    }

    /** Share of a symbol among the places that match longest. */
    public float shareAtLongest(int symbol) {
        int at = Arrays.binarySearch(distinct, symbol);
        return at < 0 ? 0 : longestShare[at];
    }

    /** Probability left for what no place says. */
    public float rest() {
        return rest;
    }

    /** Longest match, 0 for no place at all. */
    public int longest() {
        return longest;
    }

    /** Weight of the places that match longest. */
    public float countAtLongest() {
        return countAtLongest;
    }

    /** Share of the most frequent symbol among the places that match longest; 0 for no place. */
    public float determinism() {
        float top = 0;
        for (float share : longestShare) {
            top = Math.max(top, share);
        }
        return top;
    }

    private int[] distinctSymbols() {
        int[] sorted = Arrays.copyOf(symbols, count);
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
