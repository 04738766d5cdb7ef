package dev.cobolwright.model.router;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * A rising curve from a score to a probability, as points with straight lines between them and level ends.
 *
 * @param scores rising
 * @param probabilities never falling
 */
public record Recalibration(List<Double> scores, List<Double> probabilities) {
    /** From so many observations on the form of the curve is learned; with fewer only its place and slope. */
    private static final int ENOUGH_FOR_ISOTONIC = 1_000;
    /** Least observations that make a point of an isotonic curve. */
    private static final int BLOCK = 25;

    private static final int POINTS = 41;
    /** No curve says never or always. */
    private static final double CERTAIN = 1e-4;

    public Recalibration {
        scores = List.copyOf(scores);
        probabilities = List.copyOf(probabilities);
        if (scores.isEmpty() || scores.size() != probabilities.size()) {
            throw new IllegalArgumentException("a curve of " + scores.size() + " scores and " + probabilities.size()
                    + " probabilities; as many of each are expected, at least one");
        }
        if (!rises(scores) || !rises(probabilities) || probabilities.getFirst() < 0 || probabilities.getLast() > 1) {
            throw new IllegalArgumentException("a curve that falls, or leaves 0 to 1");
        }
    }

    private static boolean rises(List<Double> values) {
        double before = Double.NEGATIVE_INFINITY;
        for (double value : values) {
            if (!(value >= before) || Double.isInfinite(value)) {
                return false;
            }
            before = value;
        }
        return true;
    }

    /** The logistic function itself: scores are log-odds already. */
    static Recalibration logistic() {
        return sampled(1, 0, -8, 8);
    }

    /** By isotonic regression, or by Platt's method where there are few observations. */
    static Recalibration fit(double[] scores, boolean[] kept) {
        return scores.length >= ENOUGH_FOR_ISOTONIC ? isotonic(scores, kept) : platt(scores, kept);
    }

    double at(double score) {
        int n = scores.size();
        if (score <= scores.getFirst()) {
            return probabilities.getFirst();
        }
        if (score >= scores.get(n - 1)) {
            return probabilities.get(n - 1);
        }
        int low = 0;
        int high = n - 1;
        while (high - low > 1) {
            int middle = (low + high) >>> 1;
            if (scores.get(middle) <= score) {
                low = middle;
            } else {
                high = middle;
            }
        }
        double share = (score - scores.get(low)) / (scores.get(high) - scores.get(low));
        return probabilities.get(low) + share * (probabilities.get(high) - probabilities.get(low));
    }

    /** Platt (1999), "Probabilistic outputs for support vector machines": a sigmoid, targets drawn in a little from 0 and 1. */
    static Recalibration platt(double[] scores, boolean[] kept) {
        int good = 0;
        for (boolean k : kept) {
            good += k ? 1 : 0;
        }
        double[][] rows = new double[scores.length][1];
        double[] targets = new double[scores.length];
        for (int i = 0; i < scores.length; i++) {
            rows[i][0] = scores[i];
            targets[i] = kept[i] ? (good + 1.0) / (good + 2.0) : 1.0 / (scores.length - good + 2.0);
        }
        double[] weights = LogisticRegression.fit(rows, targets, 1e-3);
        double low = Arrays.stream(scores).min().orElse(-8);
        double high = Arrays.stream(scores).max().orElse(8);
        return sampled(Math.max(0, weights[0]), weights[1], low - 1, high + 1);
    }

    private static Recalibration sampled(double slope, double intercept, double low, double high) {
        List<Double> xs = new ArrayList<>();
        List<Double> ys = new ArrayList<>();
        for (int i = 0; i < POINTS; i++) {
            double x = low + (high - low) * i / (POINTS - 1);
            xs.add(x);
            ys.add(Math.clamp(LogisticRegression.sigmoid(slope * x + intercept), CERTAIN, 1 - CERTAIN));
        }
        return new Recalibration(xs, ys);
    }

    private record Block(double score, double kept, int count) {
        Block with(Block other) {
            int n = count + other.count;
            return new Block((score * count + other.score * other.count) / n, kept + other.kept, n);
        }

        double rate() {
            // one observation of each kind more, so that no rate is 0 or 1
            return (kept + 1) / (count + 2);
        }
    }

    /** Pool adjacent violators (Ayer et al. 1955), on blocks of neighbouring scores. */
    static Recalibration isotonic(double[] scores, boolean[] kept) {
        Integer[] order = new Integer[scores.length];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, Comparator.comparingDouble(i -> scores[i]));
        List<Block> blocks = new ArrayList<>();
        int at = 0;
        while (at < order.length) {
            Block block = new Block(0, 0, 0);
            while (at < order.length && (block.count() < BLOCK || scores[order[at]] == scores[order[at - 1]])) {
                block = block.with(new Block(scores[order[at]], kept[order[at]] ? 1 : 0, 1));
                at++;
            }
            blocks.add(block);
            while (blocks.size() > 1
                    && blocks.get(blocks.size() - 2).rate() >= blocks.getLast().rate()) {
                Block last = blocks.removeLast();
                blocks.add(blocks.removeLast().with(last));
            }
        }
        return new Recalibration(
                blocks.stream().map(Block::score).toList(),
                blocks.stream().map(Block::rate).toList());
    }
}
