package dev.cobolwright.model.router;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The calibrated probability that a suggestion is kept as it is: logistic regression over {@link Signals#features}, then a rising
 * curve fitted on other observations. Immutable.
 *
 * @param version of this form, {@value #VERSION}
 * @param provenance what it was fitted on, for people
 * @param features by name; a feature without an entry has no influence
 * @param intercept of the logistic regression
 * @param calibration from its score to a probability
 */
public record Confidence(
        int version, String provenance, Map<String, Feature> features, double intercept, Recalibration calibration) {
    /**
     * A number's part in the score: {@code weight * (value - mean) / deviation}.
     *
     * @param deviation above 0
     */
    public record Feature(double mean, double deviation, double weight) {
        public Feature {
            if (!Double.isFinite(mean) || !Double.isFinite(weight) || !(deviation > 0)) {
                throw new IllegalArgumentException(
                        "mean " + mean + ", deviation " + deviation + ", weight " + weight + " of a feature");
            }
        }
    }

    /**
     * A suggestion and what became of it.
     *
     * @param features by name, as {@link Signals#features} gives them; those not named are 0
     */
    public record Row(Map<String, Double> features, boolean kept) {}

    private static final int VERSION = 1;
    private static final double PENALTY = 1;
    /** How much weights are held back, from little to much, where parts of the observations can tell what carries over. */
    private static final double[] PENALTIES = {1, 3, 10, 30, 100};
    /** A feature seen in fewer rows says nothing reliable. */
    private static final int RARE = 10;

    public Confidence {
        features = Map.copyOf(features);
        if (version != VERSION) {
            throw new IllegalArgumentException("confidence of version " + version + " instead of " + VERSION
                    + ": fit it again with 'eval router'");
        }
    }

    /** How likely this suggestion is kept, strictly between 0 and 1. */
    public double of(Signals signals) {
        return of(signals.features());
    }

    public double of(Map<String, Double> values) {
        return calibration.at(score(values));
    }

    /**
     * Learns from observations.
     *
     * @param training to learn the weights from
     * @param held other observations, best from other repositories, to calibrate on; where there are none, the training rows
     * @param provenance what the rows are, for people
     * @throws IllegalArgumentException where there is nothing to learn: no rows, or all kept, or none
     */
    public static Confidence fit(List<Row> training, List<Row> held, String provenance) {
        return weighed(training, PENALTY, provenance).recalibrated(held.isEmpty() ? training : held);
    }

    /** Log-odds that are not calibrated yet. */
    private static Confidence weighed(List<Row> training, double penalty, String provenance) {
        long good = training.stream().filter(Row::kept).count();
        if (good == 0 || good == training.size()) {
            throw new IllegalArgumentException(
                    "confidence needs suggestions that were kept and such that were not; all of these "
                            + training.size() + " are alike");
        }
        Map<String, Feature> scales = scales(training);
        List<String> names = List.copyOf(scales.keySet());
        double[][] rows = new double[training.size()][names.size()];
        double[] targets = new double[training.size()];
        for (int r = 0; r < rows.length; r++) {
            Row row = training.get(r);
            targets[r] = row.kept() ? 1 : 0;
            for (int i = 0; i < names.size(); i++) {
                Feature scale = scales.get(names.get(i));
                rows[r][i] = standard(scale, row.features().getOrDefault(names.get(i), 0.0));
            }
        }
        double[] weights = LogisticRegression.fit(rows, targets, penalty);
        Map<String, Feature> features = new TreeMap<>();
        for (int i = 0; i < names.size(); i++) {
            Feature scale = scales.get(names.get(i));
            features.put(names.get(i), new Feature(scale.mean(), scale.deviation(), weights[i]));
        }
        return new Confidence(VERSION, provenance, features, weights[names.size()], Recalibration.logistic());
    }

    /**
     * Learns weights from all parts, and the calibration from the score that each part gets by weights learned from the others; so it
     * allows for how far weights carry over. How much weights are held back is what foresees such scores best.
     *
     * @param parts of the observations, best divided by repository; at least two that are not empty
     * @throws IllegalArgumentException where there is nothing to learn
     */
    public static Confidence fitAcross(List<List<Row>> parts, String provenance) {
        List<Row> all = parts.stream().flatMap(List::stream).toList();
        double least = Double.POSITIVE_INFINITY;
        double best = PENALTY;
        Recalibration curve = Recalibration.logistic();
        for (double penalty : PENALTIES) {
            double[] scores = scoresAcross(parts, penalty);
            Recalibration fitted = Recalibration.fit(scores, kept(all));
            double loss = logLoss(fitted, scores, kept(all));
            if (loss < least) {
                least = loss;
                best = penalty;
                curve = fitted;
            }
        }
        Confidence learned = weighed(all, best, provenance);
        return new Confidence(learned.version, provenance, learned.features, learned.intercept, curve);
    }

    /** The score of each row by what was learned from the other parts, in the order of the parts. */
    private static double[] scoresAcross(List<List<Row>> parts, double penalty) {
        List<Double> scores = new ArrayList<>();
        for (int held = 0; held < parts.size(); held++) {
            if (parts.get(held).isEmpty()) {
                continue;
            }
            List<Row> others = new ArrayList<>();
            for (int i = 0; i < parts.size(); i++) {
                others.addAll(i == held ? List.of() : parts.get(i));
            }
            Confidence learned = weighed(others, penalty, "");
            parts.get(held).forEach(row -> scores.add(learned.score(row.features())));
        }
        return scores.stream().mapToDouble(s -> s).toArray();
    }

    private static double logLoss(Recalibration curve, double[] scores, boolean[] kept) {
        double loss = 0;
        for (int i = 0; i < scores.length; i++) {
            double p = curve.at(scores[i]);
            loss -= Math.log(kept[i] ? p : 1 - p);
        }
        return loss;
    }

    private static boolean[] kept(List<Row> rows) {
        boolean[] kept = new boolean[rows.size()];
        for (int i = 0; i < kept.length; i++) {
            kept[i] = rows.get(i).kept();
        }
        return kept;
    }

    /** The same weights, calibrated on other observations, such as what this user kept. */
    public Confidence recalibrated(List<Row> rows) {
        double[] scores =
                rows.stream().mapToDouble(row -> score(row.features())).toArray();
        return new Confidence(version, provenance, features, intercept, Recalibration.fit(scores, kept(rows)));
    }

    /** The same JSON for the same weights. */
    JsonNode json(ObjectMapper mapper) {
        Map<String, Object> ordered = new LinkedHashMap<>();
        ordered.put("version", version);
        ordered.put("provenance", provenance);
        ordered.put("intercept", intercept);
        ordered.put("features", new TreeMap<>(features));
        ordered.put("calibration", calibration);
        return mapper.valueToTree(ordered);
    }

    private double score(Map<String, Double> values) {
        double score = intercept;
        for (var feature : features.entrySet()) {
            Double value = values.get(feature.getKey());
            score += feature.getValue().weight() * standard(feature.getValue(), value == null ? 0 : value);
        }
        return score;
    }

    private static double standard(Feature scale, double value) {
        return Double.isFinite(value) ? (value - scale.mean()) / scale.deviation() : 0;
    }

    /** Mean and deviation of every feature that varies. */
    private static Map<String, Feature> scales(List<Row> rows) {
        TreeSet<String> names = new TreeSet<>();
        rows.forEach(row -> names.addAll(row.features().keySet()));
        Map<String, Feature> scales = new TreeMap<>();
        for (String name : names) {
            double[] values = rows.stream()
                    .mapToDouble(row -> row.features().getOrDefault(name, 0.0))
                    .map(value -> Double.isFinite(value) ? value : 0)
                    .toArray();
            double mean = Arrays.stream(values).average().orElse(0);
            double variance = Arrays.stream(values)
                    .map(v -> (v - mean) * (v - mean))
                    .average()
                    .orElse(0);
            long used = Arrays.stream(values).filter(v -> v != 0).count();
            if (variance > 1e-12 && used >= RARE) {
                scales.put(name, new Feature(mean, Math.sqrt(variance), 0));
            }
        }
        return scales;
    }
}
