package dev.cobolwright.model.router;

import dev.cobolwright.model.library.LibraryEntry;
import java.util.List;
import java.util.Map;

/** Runs a cascade over answers that were given before: what routing would have made of a labelled request. */
public final class Replay {
    private final Routing routing;
    private final List<LibraryEntry> models;

    /** @param models that may be asked */
    public Replay(Routing routing, List<LibraryEntry> models) {
        this.routing = routing;
        this.models = List.copyOf(models);
    }

    /**
     * @param right whether the answer that counts is right; a request without an answer is not
     * @param confidence in it
     * @param cost money for all models asked
     */
    public record Routed(boolean right, double confidence, double cost, Cascade.Result result) {
        /** Whether a model was asked. */
        public boolean asked(String id) {
            return result.asked().stream().anyMatch(step -> step.model().id().equals(id));
        }
    }

    public Routed of(Outcome outcome) {
        return of(outcome, routing.cascade());
    }

    public Routed of(Outcome outcome, Cascade cascade) {
        Map<String, Double> foreseen = routing.predictor().foresee(outcome.features());
        Cascade.Result result = cascade.run(
                foreseen,
                models,
                Cascade.Limits.NONE,
                model -> confidence(outcome.answers().get(model.id()), model.id()));
        boolean right = result.chosen()
                .map(step -> outcome.answers().get(step.model().id()))
                .filter(answer -> answer != null && answer.right())
                .isPresent();
        double confidence = result.chosen().map(Cascade.Step::confidence).orElse(0.0);
        return new Routed(right, confidence, result.cost(), result);
    }

    /** How sure a model is of an answer by what was learned here, whatever it was when the label was written. */
    public double confidence(Outcome.Answer answer, String id) {
        Confidence confidence = routing.confidences().get(id);
        return answer == null || !answer.given() || confidence == null ? 0 : confidence.of(answer.signals());
    }
}
