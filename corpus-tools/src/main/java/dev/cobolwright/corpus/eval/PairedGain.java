package dev.cobolwright.corpus.eval;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * How much more one model gets right than another at the same positions, with 95% intervals: positions are resampled with both answers
 * together, so what is hard for both does not widen the interval.
 *
 * @param more outcomes of the one
 * @param less outcomes of the other, at the same positions in the same order
 */
record PairedGain(List<Outcome> more, List<Outcome> less) {
    PairedGain {
        if (more.size() != less.size()) {
            throw new IllegalArgumentException("not the same positions: " + more.size() + " and " + less.size());
        }
    }

    /** Adds the mean of the differences, -1 to 1, and {@code nameInterval} with both ends. */
    void put(ObjectNode node, String name, ToDoubleFunction<Outcome> value) {
        double[] gains = new double[more.size()];
        for (int i = 0; i < gains.length; i++) {
            gains[i] = value.applyAsDouble(more.get(i)) - value.applyAsDouble(less.get(i));
        }
        node.put(name, ModelReport.round(Arrays.stream(gains).average().orElse(0)));
        ModelReport.interval(node, name + "Interval", gains);
    }

    /** Words and, where both propose lines, lines. */
    void putAll(ObjectNode node) {
        for (int n : ModelReport.FIRST) {
            put(node, "top" + n, o -> o.isWithin(n) ? 1 : 0);
        }
        if (more.stream().anyMatch(Outcome::line) && less.stream().anyMatch(Outcome::line)) {
            put(node, "lineExact", o -> o.exact() ? 1 : 0);
            put(node, "editSimilarity", Outcome::similarity);
            put(node, "shownExact", o -> o.shown() && o.exact() ? 1 : 0);
        }
    }
}
