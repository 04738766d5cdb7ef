package dev.cobolwright.model.router;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The share of a model's right answers among the most similar labelled requests: those nearest by Euclidean distance of standardised
 * features.
 *
 * @param labelled requests
 * @param neighbours looked at, at least 1
 */
public record NearestPredictor(List<Outcome> labelled, int neighbours, Map<String, Scale> scales)
        implements SuccessPredictor {
    /** @param deviation above 0 */
    public record Scale(double mean, double deviation) {}

    /** A rate counts as much as so many requests of the whole. */
    private static final double PRIOR = 4;

    public NearestPredictor {
        labelled = List.copyOf(labelled);
        scales = Map.copyOf(scales);
    }

    static NearestPredictor of(List<Outcome> labelled, int neighbours) {
        Map<String, Scale> scales = new TreeMap<>();
        Set<String> names = new TreeSet<>();
        labelled.forEach(o -> names.addAll(o.features().keySet()));
        for (String name : names) {
            double[] values = labelled.stream().mapToDouble(o -> value(o, name)).toArray();
            double mean = Arrays.stream(values).average().orElse(0);
            double deviation = Math.sqrt(Arrays.stream(values)
                    .map(v -> (v - mean) * (v - mean))
                    .average()
                    .orElse(0));
            if (deviation > 1e-6) {
                scales.put(name, new Scale(mean, deviation));
            }
        }
        return new NearestPredictor(labelled, neighbours, scales);
    }

    private static double value(Outcome outcome, String name) {
        return outcome.features().getOrDefault(name, 0.0);
    }

    @Override
    public Map<String, Double> foresee(Map<String, Double> features) {
        double[] distances = new double[labelled.size()];
        Integer[] order = new Integer[distances.length];
        for (int i = 0; i < distances.length; i++) {
            order[i] = i;
            distances[i] = distance(labelled.get(i), features);
        }
        Arrays.sort(order, java.util.Comparator.comparingDouble(i -> distances[i]));
        Map<String, Double> foreseen = new LinkedHashMap<>();
        for (String id : Outcome.models(labelled)) {
            double all = rate(labelled, id);
            List<Outcome> near = Arrays.stream(order)
                    .map(labelled::get)
                    .filter(o -> o.answers().containsKey(id))
                    .limit(neighbours)
                    .toList();
            double right =
                    near.stream().filter(o -> o.answers().get(id).right()).count();
            foreseen.put(id, (right + PRIOR * all) / (near.size() + PRIOR));
        }
        return foreseen;
    }

    private static double rate(List<Outcome> outcomes, String id) {
        return outcomes.stream()
                .filter(o -> o.answers().containsKey(id))
                .mapToDouble(o -> o.answers().get(id).right() ? 1 : 0)
                .average()
                .orElse(0);
    }

    private double distance(Outcome labelledOne, Map<String, Double> features) {
        double sum = 0;
        for (var scale : scales.entrySet()) {
            double there = value(labelledOne, scale.getKey());
            double here = features.getOrDefault(scale.getKey(), 0.0);
            double d = (there - here) / scale.getValue().deviation();
            sum += d * d;
        }
        return sum;
    }
}
