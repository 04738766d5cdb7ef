package dev.cobolwright.corpus.routing;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cobolwright.corpus.eval.Bootstrap;

/** The cost-quality curve. */
final class Sweep {
    private Sweep() {}

    /**
     * @param threshold of the cascade's trust
     * @param escalated share of requests that the largest model got
     */
    record Point(double threshold, double quality, double cost, double escalated) {}

    /** Both ends of the 95% interval of a mean. */
    static void interval(ObjectNode node, String name, double[] values) {
        Bootstrap.Interval interval = Bootstrap.ofMean(values);
        node.putArray(name).add(interval.low()).add(interval.high());
    }
}
