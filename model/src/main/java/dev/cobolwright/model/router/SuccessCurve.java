package dev.cobolwright.model.router;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How often a model is right, by the confidence the first model has in its own suggestion: the rates of {@value #BINS} bins of
 * equal width from 0 to 1, straight between their middles.
 */
public record SuccessCurve(List<Double> rates) {
    private static final int BINS = 10;
    /** A bin counts as much as so many observations of the whole, so that few of its own do not lead astray. */
    private static final double PRIOR = 20;

    public SuccessCurve {
        rates = List.copyOf(rates);
        if (rates.size() != BINS) {
            throw new IllegalArgumentException(rates.size() + " rates instead of " + BINS);
        }
    }

    /**
     * An assumption for a model nothing is known of: it is right in this share of the cases where the first is wrong, and as often
     * where the first is right.
     */
    public static SuccessCurve assumed(double lift) {
        return new SuccessCurve(IntStream.range(0, BINS)
                .mapToObj(bin -> {
                    double confidence = (bin + 0.5) / BINS;
                    return confidence + lift * (1 - confidence);
                })
                .toList());
    }

    /**
     * Learned from outcomes.
     *
     * @param confidence of the first model, for each request
     * @param right whether the model of this curve was right
     */
    public static SuccessCurve fit(double[] confidence, boolean[] right) {
        double[] hits = new double[BINS];
        double[] counts = new double[BINS];
        double all = 0;
        for (int i = 0; i < right.length; i++) {
            int bin = Math.clamp((int) (confidence[i] * BINS), 0, BINS - 1);
            counts[bin]++;
            hits[bin] += right[i] ? 1 : 0;
            all += right[i] ? 1 : 0;
        }
        double rate = right.length == 0 ? 0 : all / right.length;
        Double[] rates = new Double[BINS];
        Arrays.setAll(rates, bin -> (hits[bin] + PRIOR * rate) / (counts[bin] + PRIOR));
        return new SuccessCurve(List.of(rates));
    }

    /** How often it is right where the first model has this confidence, 0 to 1. */
    public double at(double confidence) {
        double at = Math.clamp(confidence * BINS - 0.5, 0, BINS - 1);
        int low = Math.min((int) at, BINS - 2);
        return rates.get(low) + (at - low) * (rates.get(low + 1) - rates.get(low));
    }
}
