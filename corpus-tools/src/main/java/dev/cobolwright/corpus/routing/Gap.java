package dev.cobolwright.corpus.routing;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.Comparator;
import java.util.SplittableRandom;

/**
 * How much of the gap between a weak and a strong model is closed when the strong one gets the requests with the greatest doubt: APGR,
 * the average over all shares, and CPT(x), the least share that closes x percent (Ong et al. 2024, "RouteLLM").
 *
 * @param doubt about the weak model's answer; greatest first to the strong one
 * @param weak 1 where the weak model is right
 * @param strong 1 where the strong one is
 */
record Gap(double[] doubt, double[] weak, double[] strong) {
    private static final int SAMPLES = 500;
    private static final int[] PERCENT = {50, 80, 95};

    void write(ObjectNode node) {
        node.put("apgr", apgr());
        for (int percent : PERCENT) {
            node.put("cpt" + percent, cpt(percent / 100.0));
        }
        SplittableRandom random = new SplittableRandom(41);
        double[] apgr = new double[SAMPLES];
        double[][] cpt = new double[PERCENT.length][SAMPLES];
        for (int s = 0; s < SAMPLES; s++) {
            Gap drawn = drawn(random);
            apgr[s] = drawn.apgr();
            for (int i = 0; i < PERCENT.length; i++) {
                cpt[i][s] = drawn.cpt(PERCENT[i] / 100.0);
            }
        }
        ends(node, "apgrInterval", apgr);
        for (int i = 0; i < PERCENT.length; i++) {
            ends(node, "cpt" + PERCENT[i] + "Interval", cpt[i]);
        }
    }

    private static void ends(ObjectNode node, String name, double[] values) {
        double[] sorted =
                Arrays.stream(values).filter(Double::isFinite).sorted().toArray();
        if (sorted.length > 0) {
            node.putArray(name).add(sorted[sorted.length / 40]).add(sorted[sorted.length - 1 - sorted.length / 40]);
        }
    }

    private Gap drawn(SplittableRandom random) {
        int n = doubt.length;
        Gap next = new Gap(new double[n], new double[n], new double[n]);
        for (int i = 0; i < n; i++) {
            int at = random.nextInt(n);
            next.doubt[i] = doubt[at];
            next.weak[i] = weak[at];
            next.strong[i] = strong[at];
        }
        return next;
    }

    /** Gap closed after the first 0, 1, ... n requests went to the strong model; NaN where there is no gap. */
    private double[] closed() {
        int n = doubt.length;
        Integer[] order = new Integer[n];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, Comparator.comparingDouble((Integer i) -> doubt[i]).reversed());
        double gap = Arrays.stream(strong).sum() - Arrays.stream(weak).sum();
        double[] closed = new double[n + 1];
        double gained = 0;
        for (int i = 0; i < n; i++) {
            gained += strong[order[i]] - weak[order[i]];
            closed[i + 1] = gap > 0 ? gained / gap : Double.NaN;
        }
        return closed;
    }

    double apgr() {
        return Arrays.stream(closed()).average().orElse(Double.NaN);
    }

    double cpt(double share) {
        double[] closed = closed();
        for (int i = 0; i < closed.length; i++) {
            if (closed[i] >= share) {
                return (double) i / doubt.length;
            }
        }
        return 1;
    }
}
