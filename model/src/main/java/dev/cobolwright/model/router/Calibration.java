package dev.cobolwright.model.router;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;

/**
 * How right a confidence is about itself, measured on outcomes.
 *
 * @param count outcomes
 * @param rate share of outcomes that were good
 * @param auroc probability that a good one has the higher confidence, ties half; 0.5 where all are alike
 * @param ece expected calibration error over {@value #WIDTHS} bins of equal width (Naeini et al. 2015)
 * @param eceByCount the same over {@value #BINS} bins of equal count, those of the diagram; finer where confidences crowd, and so
 *     higher by chance
 * @param brier mean squared difference between confidence and outcome
 * @param brierSkill 1 less the Brier score over that of always saying the rate; at most 1, 0 for no skill
 * @param bins of the reliability diagram, by rising confidence
 */
public record Calibration(
        int count,
        double rate,
        double auroc,
        double ece,
        double eceByCount,
        double brier,
        double brierSkill,
        List<Bin> bins) {
    private static final int WIDTHS = 10;
    private static final int BINS = 15;
    /** Draws of outcomes that a perfect confidence is measured on. */
    private static final int DRAWS = 200;

    /**
     * @param confidence mean in this bin
     * @param rate share of good outcomes in it
     */
    public record Bin(double confidence, double rate, int count) {}

    /** @throws IllegalArgumentException where there are no outcomes, or not one for each confidence */
    public static Calibration of(double[] confidence, boolean[] good) {
        if (confidence.length == 0 || confidence.length != good.length) {
            throw new IllegalArgumentException(confidence.length + " confidences for " + good.length + " outcomes");
        }
        int n = confidence.length;
        Integer[] order = rising(confidence);
        double rate = 0;
        double brier = 0;
        for (int i = 0; i < n; i++) {
            double outcome = good[i] ? 1 : 0;
            rate += outcome / n;
            brier += (confidence[i] - outcome) * (confidence[i] - outcome) / n;
        }
        double reference = rate * (1 - rate);
        List<Bin> bins = bins(confidence, good, order);
        double byCount = bins.stream()
                .mapToDouble(bin -> Math.abs(bin.confidence() - bin.rate()) * bin.count() / n)
                .sum();
        double skill = reference == 0 ? 0 : 1 - brier / reference;
        return new Calibration(
                n, rate, auroc(confidence, good, order), ece(confidence, good), byCount, brier, skill, bins);
    }

    /**
     * The calibration error by chance: what {@link #ece} is on average for as many outcomes where each is good exactly as often as
     * its confidence says. With few outcomes it is far from 0.
     */
    public static double eceByChance(double[] confidence) {
        SplittableRandom random = new SplittableRandom(47);
        double sum = 0;
        boolean[] good = new boolean[confidence.length];
        for (int draw = 0; draw < DRAWS; draw++) {
            for (int i = 0; i < good.length; i++) {
                good[i] = random.nextDouble() < confidence[i];
            }
            sum += ece(confidence, good);
        }
        return sum / DRAWS;
    }

    private static double ece(double[] confidence, boolean[] good) {
        double[] excess = new double[WIDTHS];
        for (int i = 0; i < good.length; i++) {
            int bin = Math.clamp((int) (confidence[i] * WIDTHS), 0, WIDTHS - 1);
            excess[bin] += confidence[i] - (good[i] ? 1 : 0);
        }
        return Arrays.stream(excess).map(Math::abs).sum() / good.length;
    }

    /**
     * Share of good outcomes among the most confident.
     *
     * @param coverage the share looked at, above 0, at most 1
     */
    public static double rateAtCoverage(double[] confidence, boolean[] good, double coverage) {
        Integer[] order = rising(confidence);
        int wanted = Math.max(1, (int) Math.round(coverage * order.length));
        int hits = 0;
        for (int i = order.length - wanted; i < order.length; i++) {
            hits += good[order[i]] ? 1 : 0;
        }
        return (double) hits / wanted;
    }

    private static Integer[] rising(double[] confidence) {
        Integer[] order = new Integer[confidence.length];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, Comparator.comparingDouble(i -> confidence[i]));
        return order;
    }

    /** By the mean rank of the good ones (Mann and Whitney 1947). */
    private static double auroc(double[] confidence, boolean[] good, Integer[] order) {
        double ranks = 0;
        long goods = 0;
        int n = order.length;
        for (int i = 0; i < n; ) {
            int end = i;
            while (end < n && confidence[order[end]] == confidence[order[i]]) {
                end++;
            }
            double rank = (i + 1 + end) / 2.0;
            for (int j = i; j < end; j++) {
                if (good[order[j]]) {
                    ranks += rank;
                    goods++;
                }
            }
            i = end;
        }
        long bads = n - goods;
        return goods == 0 || bads == 0 ? 0.5 : (ranks - goods * (goods + 1) / 2.0) / ((double) goods * bads);
    }

    private static List<Bin> bins(double[] confidence, boolean[] good, Integer[] order) {
        List<Bin> bins = new ArrayList<>();
        int n = order.length;
        int count = Math.min(BINS, n);
        for (int b = 0; b < count; b++) {
            int from = (int) ((long) n * b / count);
            int to = (int) ((long) n * (b + 1) / count);
            double sum = 0;
            int hits = 0;
            for (int i = from; i < to; i++) {
                sum += confidence[order[i]];
                hits += good[order[i]] ? 1 : 0;
            }
            bins.add(new Bin(sum / (to - from), (double) hits / (to - from), to - from));
        }
        return bins;
    }
}
