package dev.cobolwright.model.router;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Decides by numbers alone: a suggestion is shown, kept back, or another model is asked where its expected gain is worth its
 * cost and time. Immutable.
 */
public final class Router {
    /**
     * Where the lines are drawn.
     *
     * @param show least confidence of what is shown
     * @param trust from this confidence on no other model is asked
     * @param gain least gain in the probability of being right for which another model is asked
     * @param worth money that a right suggestion instead of a wrong one is worth
     * @param waiting money that a second of waiting costs
     */
    public record Thresholds(double show, double trust, double gain, double worth, double waiting) {
        /** Shows from one in three on; a right line is worth a cent, a second of waiting a fifth of that. */
        public static final Thresholds DEFAULT = new Thresholds(0.33, 0.75, 0.05, 0.01, 0.002);
    }

    /**
     * What this request may use.
     *
     * @param time left until the answer is of no use
     * @param money left for it
     * @param remote whether code may leave the machine
     */
    public record RequestBudget(Duration time, double money, boolean remote) {}

    private final Thresholds thresholds;

    public Router(Thresholds thresholds) {
        this.thresholds = thresholds;
    }

    /**
     * What to do about a suggestion.
     *
     * @param confidence calibrated, 0 to 1; 0 where there is no suggestion
     * @param library models that may be asked; none after one of them has answered
     */
    public Decision decide(double confidence, RequestBudget budget, List<LibraryModel> library) {
        Decision local = local(confidence);
        if (!(confidence < thresholds.trust())) {
            return local;
        }
        Optional<LibraryModel> best = library.stream()
                .filter(model -> fits(model, budget))
                .filter(model -> model.success().at(confidence) >= thresholds.show())
                .filter(model -> model.gain(confidence) >= thresholds.gain() && net(model, confidence) > 0)
                .max(Comparator.<LibraryModel>comparingDouble(model -> net(model, confidence))
                        .thenComparing(LibraryModel::cost, Comparator.reverseOrder())
                        .thenComparing(LibraryModel::id, Comparator.reverseOrder()));
        return best.<Decision>map(model -> escalate(model, confidence, local)).orElse(local);
    }

    private Decision local(double confidence) {
        if (confidence >= thresholds.show()) {
            return new Decision.Show("confidence " + percent(confidence) + " reaches " + percent(thresholds.show()));
        }
        return new Decision.Silent(
                Double.isNaN(confidence)
                        ? "the confidence is unknown"
                        : "confidence " + percent(confidence) + " is below " + percent(thresholds.show()));
    }

    private static Decision escalate(LibraryModel model, double confidence, Decision local) {
        String reason = "confidence " + percent(confidence) + "; " + model.id() + " is right in "
                + percent(model.success().at(confidence)) + " of such cases, for "
                + String.format(Locale.ROOT, "%.5f", model.cost()) + " and "
                + model.latency().toMillis() + " ms";
        return new Decision.Escalate(model, reason, local);
    }

    private static boolean fits(LibraryModel model, RequestBudget budget) {
        return model.latency().compareTo(budget.time()) <= 0
                && model.cost() <= budget.money()
                && (budget.remote() || !model.remote());
    }

    /** Money gained by asking, on average. */
    private double net(LibraryModel model, double confidence) {
        double seconds = model.latency().toNanos() / 1e9;
        return model.gain(confidence) * thresholds.worth() - model.cost() - seconds * thresholds.waiting();
    }

    private static String percent(double share) {
        return Math.round(share * 100) + "%";
    }
}
