package dev.cobolwright.corpus.eval;

import java.util.Arrays;
import java.util.SplittableRandom;

/** 95% intervals of a mean by resampling with replacement what was measured (positions, repositories); seeded. */
public final class Bootstrap {
    private static final int SAMPLES = 2000;
    private static final long SEED = 20_261;

    /** Both ends of the interval. */
    public record Interval(double low, double high) {}

    private Bootstrap() {}

    public static Interval ofMean(double[] values) {
        if (values.length == 0) {
            return new Interval(Double.NaN, Double.NaN);
        }
        SplittableRandom random = new SplittableRandom(SEED);
        double[] means = new double[SAMPLES];
        for (int s = 0; s < SAMPLES; s++) {
            double sum = 0;
            for (int i = 0; i < values.length; i++) {
                sum += values[random.nextInt(values.length)];
            }
            means[s] = sum / values.length;
        }
        Arrays.sort(means);
        return new Interval(means[SAMPLES / 40], means[SAMPLES - 1 - SAMPLES / 40]);
    }
}
