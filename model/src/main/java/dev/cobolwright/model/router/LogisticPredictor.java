package dev.cobolwright.model.router;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A calibrated logistic regression for each model. */
public record LogisticPredictor(Map<String, Confidence> models) implements SuccessPredictor {
    public LogisticPredictor {
        models = Map.copyOf(models);
    }

    /** @param parts of the outcomes; each calibrates what was learned from the others */
    static LogisticPredictor fit(List<List<Outcome>> parts, String provenance) {
        Map<String, Confidence> models = new TreeMap<>();
        for (String id : Outcome.models(parts.stream().flatMap(List::stream).toList())) {
            try {
                models.put(
                        id,
                        Confidence.fitAcross(
                                parts.stream().map(part -> rows(part, id)).toList(), provenance));
            } catch (IllegalArgumentException alike) {
                // a model that is never right, or always: nothing can be foreseen of it
            }
        }
        return new LogisticPredictor(models);
    }

    private static List<Confidence.Row> rows(List<Outcome> outcomes, String id) {
        List<Confidence.Row> rows = new ArrayList<>();
        for (Outcome outcome : outcomes) {
            Outcome.Answer answer = outcome.answers().get(id);
            if (answer != null) {
                rows.add(new Confidence.Row(outcome.features(), answer.right()));
            }
        }
        return rows;
    }

    /** The same weights, calibrated on other outcomes; a model that these do not tell of keeps its curve. */
    LogisticPredictor recalibrated(List<Outcome> outcomes) {
        Map<String, Confidence> next = new TreeMap<>();
        models.forEach((id, confidence) -> {
            List<Confidence.Row> rows = rows(outcomes, id);
            next.put(id, rows.isEmpty() ? confidence : confidence.recalibrated(rows));
        });
        return new LogisticPredictor(next);
    }

    @Override
    public Map<String, Double> foresee(Map<String, Double> features) {
        Map<String, Double> foreseen = new LinkedHashMap<>();
        models.forEach((id, confidence) -> foreseen.put(id, confidence.of(features)));
        return foreseen;
    }
}
