package dev.cobolwright.corpus.eval;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cobolwright.model.router.Calibration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/**
 * Turns one model's outcomes into its part of the report.
 *
 * @param kinds of the positions, in their order; empty for unknown
 * @param repositories of the positions, in their order
 * @param floor outcomes of the floor at the same positions, null where it was not run
 */
record ModelReport(List<String> kinds, List<String> repositories, List<Outcome> floor) {
    static final int[] FIRST = {1, 5, 20};

    ObjectNode of(List<Outcome> all) {
        ObjectNode out = new ObjectMapper().createObjectNode();
        for (int n : FIRST) {
            out.put("top" + n, share(all, o -> o.isWithin(n) ? 1 : 0));
        }
        boolean lines = all.stream().anyMatch(Outcome::line);
        put(out, "lineExact", lines ? share(all, o -> o.exact() ? 1 : 0) : Double.NaN);
        put(out, "editSimilarity", lines ? share(all, Outcome::similarity) : Double.NaN);
        List<Outcome> shown = all.stream().filter(Outcome::shown).toList();
        List<Outcome> judged = shown.stream()
                .filter(o -> o.validity() != CompletionModel.Validity.UNKNOWN)
                .toList();
        put(out, "valid", share(judged, o -> o.validity() == CompletionModel.Validity.VALID ? 1 : 0));
        boolean routed = all.stream().anyMatch(o -> o.validity() != CompletionModel.Validity.UNKNOWN);
        put(out, "shown", routed || !shown.isEmpty() ? (double) shown.size() / all.size() : Double.NaN);
        put(out, "shownExact", share(shown, o -> o.exact() ? 1 : 0));
        put(out, "bitsPerByte", bitsPerByte(all));
        double[] millis = all.stream().mapToDouble(Outcome::millis).sorted().toArray();
        put(out, "millisP50", quantile(millis, 0.5));
        put(out, "millisP95", quantile(millis, 0.95));
        calibration(out, all);
        typed(out, all);
        groups(out.putObject("kinds"), kinds, all);
        groups(out.putObject("repositories"), repositories, all);
        intervals(out, all, lines);
        return out;
    }

    private static void calibration(ObjectNode out, List<Outcome> all) {
        List<Outcome> lines =
                all.stream().filter(o -> !Double.isNaN(o.confidence())).toList();
        calibration(out, "auroc", "ece", lines, Outcome::confidence, Outcome::exact);
        boolean words = all.stream().anyMatch(o -> o.wordConfidence() > 0);
        calibration(
                out,
                "wordAuroc",
                "wordEce",
                words ? all : List.of(),
                Outcome::wordConfidence,
                Outcome::firstWordIsRight);
    }

    private static void calibration(
            ObjectNode out,
            String auroc,
            String ece,
            List<Outcome> outcomes,
            ToDoubleFunction<Outcome> confidence,
            Predicate<Outcome> right) {
        double[] sure = outcomes.stream().mapToDouble(confidence).toArray();
        boolean[] good = new boolean[sure.length];
        for (int i = 0; i < good.length; i++) {
            good[i] = right.test(outcomes.get(i));
        }
        Optional<Calibration> measured = sure.length == 0 ? Optional.empty() : Optional.of(Calibration.of(sure, good));
        put(out, auroc, measured.map(Calibration::auroc).orElse(Double.NaN));
        put(out, ece, measured.map(Calibration::ece).orElse(Double.NaN));
    }

    private static void typed(ObjectNode out, List<Outcome> all) {
        String[] letters = {"0", "1", "3"};
        ObjectNode typed = out.putObject("typed");
        for (int t = 0; t < letters.length; t++) {
            ObjectNode row = typed.putObject(letters[t]);
            for (int n : FIRST) {
                int index = t;
                row.put("top" + n, share(all, o -> o.ranks()[index] > 0 && o.ranks()[index] <= n ? 1 : 0));
            }
        }
    }

    private static void groups(ObjectNode node, List<String> labels, List<Outcome> all) {
        for (String label : new TreeSet<>(labels)) {
            if (!label.isEmpty()) {
                List<Outcome> those = new ArrayList<>();
                for (int i = 0; i < all.size(); i++) {
                    if (labels.get(i).equals(label)) {
                        those.add(all.get(i));
                    }
                }
                ObjectNode row = node.putObject(label).put("positions", those.size());
                for (int n : FIRST) {
                    row.put("top" + n, share(those, o -> o.isWithin(n) ? 1 : 0));
                }
                if (all.stream().anyMatch(Outcome::line)) {
                    row.put("lineExact", share(those, o -> o.exact() ? 1 : 0));
                    row.put("editSimilarity", share(those, Outcome::similarity));
                }
            }
        }
    }

    private void intervals(ObjectNode out, List<Outcome> all, boolean lines) {
        ObjectNode node = out.putObject("intervals95");
        for (int n : FIRST) {
            interval(node, "top" + n, values(all, o -> o.isWithin(n) ? 1 : 0));
        }
        if (lines) {
            interval(node, "lineExact", values(all, o -> o.exact() ? 1 : 0));
            interval(node, "editSimilarity", values(all, Outcome::similarity));
        }
        if (floor == null || floor == all) {
            return;
        }
        PairedGain gain = new PairedGain(all, floor);
        ObjectNode over = out.putObject("overFloor");
        for (int n : FIRST) {
            gain.put(over, "top" + n, o -> o.isWithin(n) ? 1 : 0);
        }
    }

    static void interval(ObjectNode node, String name, double[] values) {
        Bootstrap.Interval interval = Bootstrap.ofMean(values);
        node.putArray(name).add(round(interval.low())).add(round(interval.high()));
    }

    private static double bitsPerByte(List<Outcome> all) {
        List<Outcome> known = all.stream().filter(o -> !Double.isNaN(o.bits())).toList();
        double bits = known.stream().mapToDouble(Outcome::bits).sum();
        return known.isEmpty()
                ? Double.NaN
                : bits / known.stream().mapToInt(Outcome::bytes).sum();
    }

    private static double[] values(List<Outcome> all, ToDoubleFunction<Outcome> value) {
        return all.stream().mapToDouble(value).toArray();
    }

    private static double share(List<Outcome> all, ToDoubleFunction<Outcome> value) {
        return round(all.stream().mapToDouble(value).average().orElse(Double.NaN));
    }

    private static double quantile(double[] sorted, double q) {
        return sorted.length == 0
                ? Double.NaN
                : sorted[(int) Math.min(sorted.length - 1, Math.round(q * (sorted.length - 1)))];
    }

    /** JSON has no NaN: what was not measured is null. */
    private static void put(ObjectNode node, String name, double value) {
        if (Double.isNaN(value)) {
            node.putNull(name);
        } else {
            node.put(name, round(value));
        }
    }

    static double round(double value) {
        return Double.isNaN(value) ? value : Math.round(value * 1e4) / 1e4;
    }
}
