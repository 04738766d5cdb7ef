package dev.cobolwright.corpus.eval;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** How well confidences tell right from wrong. */
final class Calibration {
    private static final int BINS = 10;

    /** @param confidence 0 to 1 */
    record Judged(double confidence, boolean right) {}

    private Calibration() {}

    /** Area under the ROC curve: the chance that a right answer got more confidence than a wrong one; NaN if all are alike. */
    static double auroc(List<Judged> all) {
        Judged[] sorted = all.toArray(Judged[]::new);
        Arrays.sort(sorted, Comparator.comparingDouble(Judged::confidence));
        double rankSum = 0;
        long right = 0;
        for (int i = 0; i < sorted.length; ) {
            int end = i;
            while (end < sorted.length && sorted[end].confidence() == sorted[i].confidence()) {
                end++;
            }
            for (int j = i; j < end; j++) {
                if (sorted[j].right()) {
                    rankSum += (i + 1 + end) / 2.0;
                    right++;
                }
            }
            i = end;
        }
        long wrong = sorted.length - right;
        return right == 0 || wrong == 0 ? Double.NaN : (rankSum - right * (right + 1) / 2.0) / ((double) right * wrong);
    }

    /** Expected calibration error over ten bins of equal width; NaN for an empty list. */
    static double ece(List<Judged> all) {
        double[] confidence = new double[BINS];
        int[] right = new int[BINS];
        for (Judged one : all) {
            int bin = Math.clamp((int) (one.confidence() * BINS), 0, BINS - 1);
            confidence[bin] += one.confidence();
            right[bin] += one.right() ? 1 : 0;
        }
        double error = 0;
        for (int bin = 0; bin < BINS; bin++) {
            error += Math.abs(confidence[bin] - right[bin]);
        }
        return all.isEmpty() ? Double.NaN : error / all.size();
    }
}
