package dev.cobolwright.model.router;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
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
 * @param provenance what it was fitted on, for people; says so where it was not fitted
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
    public record Feature(double mean, double deviation, double weight) {}

    /**
     * A suggestion and what became of it.
     *
     * @param features by name, as {@link Signals#features} gives them; those not named are 0
     */
    public record Row(Map<String, Double> features, boolean kept) {}

    private static final int VERSION = 1;
    private static final double PENALTY = 1;
    /** A feature seen in fewer rows says nothing reliable. */
    private static final int RARE = 10;

    private static final ObjectMapper JSON = new ObjectMapper();

    public Confidence {
        features = Map.copyOf(features);
        if (version != VERSION) {
            throw new IllegalArgumentException("confidence of version " + version + " instead of " + VERSION
                    + ": fit it again with 'eval router'");
        }
    }

    /** Before anything was fitted: the odds of the least likely token. A starting point, not a calibrated probability. */
    public static Confidence unfitted() {
        return new Confidence(
                VERSION,
                "not fitted",
                Map.of("tokens.least", new Feature(0, 1, 1), "tokens.none", new Feature(0, 1, -4)),
                0,
                Recalibration.logistic());
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
        double[] weights = LogisticRegression.fit(rows, targets, PENALTY);
        Map<String, Feature> features = new TreeMap<>();
        for (int i = 0; i < names.size(); i++) {
            Feature scale = scales.get(names.get(i));
            features.put(names.get(i), new Feature(scale.mean(), scale.deviation(), weights[i]));
        }
        Confidence raw = new Confidence(VERSION, provenance, features, weights[names.size()], Recalibration.logistic());
        return raw.recalibrated(held.isEmpty() ? training : held);
    }

    /**
     * Learns weights from all parts, and the calibration from the score that each part gets by weights learned from the others.
     *
     * @param parts of the observations, best divided by repository; at least two that are not empty
     * @throws IllegalArgumentException where there is nothing to learn
     */
    public static Confidence fitAcross(List<List<Row>> parts, String provenance) {
        List<Double> scores = new ArrayList<>();
        List<Boolean> kept = new ArrayList<>();
        for (int held = 0; held < parts.size(); held++) {
            List<Row> others = new ArrayList<>();
            for (int i = 0; i < parts.size(); i++) {
                others.addAll(i == held ? List.of() : parts.get(i));
            }
            Confidence learned = fit(others, others, provenance);
            for (Row row : parts.get(held)) {
                scores.add(learned.score(row.features()));
                kept.add(row.kept());
            }
        }
        double[] score = scores.stream().mapToDouble(s -> s).toArray();
        boolean[] outcome = new boolean[score.length];
        for (int i = 0; i < outcome.length; i++) {
            outcome[i] = kept.get(i);
        }
        List<Row> all = parts.stream().flatMap(List::stream).toList();
        Confidence learned = fit(all, all, provenance);
        return new Confidence(
                learned.version, provenance, learned.features, learned.intercept, Recalibration.fit(score, outcome));
    }

    /** The same weights, calibrated on other observations, such as what this user kept. */
    public Confidence recalibrated(List<Row> rows) {
        double[] scores = new double[rows.size()];
        boolean[] kept = new boolean[rows.size()];
        for (int i = 0; i < scores.length; i++) {
            scores[i] = score(rows.get(i).features());
            kept[i] = rows.get(i).kept();
        }
        return new Confidence(version, provenance, features, intercept, Recalibration.fit(scores, kept));
    }

    /** @throws IOException with a message for the user, where this is not what {@link #write} writes */
    public static Confidence read(InputStream in) throws IOException {
        try {
            return JSON.readValue(in, Confidence.class);
        } catch (IOException e) {
            throw new IOException("the confidence weights cannot be read (" + e.getMessage() + "); fit them again", e);
        }
    }

    /** Writes it as JSON, the same bytes for the same weights. */
    public void write(OutputStream out) throws IOException {
        out.write(JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(json(JSON)));
    }

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
