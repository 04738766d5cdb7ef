package dev.cobolwright.corpus.routing;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cobolwright.corpus.eval.Bootstrap;
import dev.cobolwright.model.library.LibraryEntry;
import dev.cobolwright.model.router.Cascade;
import dev.cobolwright.model.router.Outcome;
import dev.cobolwright.model.router.Replay;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/** The cost-quality curve: routing with rising trust, from always the cheapest to nearly always the largest. */
final class Sweep {
    private static final int THRESHOLDS = 40;
    private static final int SAMPLES = 500;

    /** Of each threshold and request: 1 where the answer is right, its cost, 1 where the largest model was asked. */
    private final double[][] right = new double[THRESHOLDS + 1][];

    private final double[][] cost = new double[THRESHOLDS + 1][];
    private final double[][] escalated = new double[THRESHOLDS + 1][];

    Sweep(Replay replay, List<Outcome> outcomes, double gain, LibraryEntry largest) {
        for (int t = 0; t <= THRESHOLDS; t++) {
            Cascade cascade = new Cascade(threshold(t), gain);
            List<Replay.Routed> routed =
                    outcomes.stream().map(o -> replay.of(o, cascade)).toList();
            right[t] = routed.stream().mapToDouble(r -> r.right() ? 1 : 0).toArray();
            cost[t] = routed.stream().mapToDouble(Replay.Routed::cost).toArray();
            escalated[t] = routed.stream()
                    .mapToDouble(r -> r.asked(largest.id()) ? 1 : 0)
                    .toArray();
        }
    }

    private static double threshold(int t) {
        return (double) t / THRESHOLDS;
    }

    /** @param requests that a cost is for */
    void write(ArrayNode points, int requests) {
        for (int t = 0; t <= THRESHOLDS; t++) {
            points.addObject()
                    .put("threshold", threshold(t))
                    .put("quality", RoutingEvaluation.mean(right[t]))
                    .put("cost", requests * RoutingEvaluation.mean(cost[t]))
                    .put("escalated", RoutingEvaluation.mean(escalated[t]));
        }
    }

    /** The least share of requests to the largest model with which routing is as good as that model alone; 1 where it never is. */
    void writeMatchedQuality(ObjectNode node, double[] largest) {
        int n = largest.length;
        int[] all = new int[n];
        Arrays.setAll(all, i -> i);
        node.put("escalatedAtMatchedQuality", matched(all, largest));
        SplittableRandom random = new SplittableRandom(42);
        double[] shares = new double[SAMPLES];
        for (int s = 0; s < SAMPLES; s++) {
            int[] drawn = new int[n];
            Arrays.setAll(drawn, i -> random.nextInt(n));
            shares[s] = matched(drawn, largest);
        }
        Arrays.sort(shares);
        node.putArray("escalatedAtMatchedQualityInterval")
                .add(shares[SAMPLES / 40])
                .add(shares[SAMPLES - 1 - SAMPLES / 40]);
    }

    private double matched(int[] drawn, double[] largest) {
        double wanted = mean(drawn, largest);
        double least = 1;
        for (int t = 0; t <= THRESHOLDS; t++) {
            if (mean(drawn, right[t]) >= wanted) {
                least = Math.min(least, mean(drawn, escalated[t]));
            }
        }
        return least;
    }

    private static double mean(int[] drawn, double[] values) {
        double sum = 0;
        for (int i : drawn) {
            sum += values[i];
        }
        return sum / drawn.length;
    }

    /** Both ends of the 95% interval of a mean. */
    static void interval(ObjectNode node, String name, double[] values) {
        Bootstrap.Interval interval = Bootstrap.ofMean(values);
        node.putArray(name).add(interval.low()).add(interval.high());
    }
}
