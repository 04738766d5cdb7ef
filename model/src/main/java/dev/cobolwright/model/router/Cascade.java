package dev.cobolwright.model.router;

import dev.cobolwright.model.library.LibraryEntry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;

/**
 * Asks models one after the other: first the cheapest that is foreseen to be good enough, then, while the answers are not sure enough,
 * one that promises more. The surest answer counts. Immutable; knows only numbers.
 *
 * @param trust from this confidence on no other model is asked; also the foreseen success with which a cheap model is asked first
 * @param gain least rise in the chance of being right for which another model is asked
 */
public record Cascade(double trust, double gain) {
    public Cascade {
        if (!(trust >= 0 && trust <= 1 && gain >= 0 && gain <= 1)) {
            throw new IllegalArgumentException(
                    "trust and gain of the cascade are from 0 to 1, not " + trust + " and " + gain);
        }
    }

    /**
     * What may be spent on a request.
     *
     * @param money at most, for all models together
     * @param may whether a model may be asked at all, such as for its time, or for the share of requests it already got
     */
    public record Limits(double money, Predicate<LibraryEntry> may) {
        public static final Limits NONE = new Limits(Double.MAX_VALUE, entry -> true);

        /**
         * Only models that usually answer within the time that is left; the fastest of all is always asked, for a late answer is better
         * than none.
         *
         * @param left asked before each model
         */
        public static Limits within(Supplier<Duration> left, List<LibraryEntry> models) {
            Optional<LibraryEntry> fastest = models.stream()
                    .min(Comparator.comparing(LibraryEntry::latency).thenComparing(LibraryEntry::id));
            return new Limits(
                    Double.MAX_VALUE,
                    entry -> entry.latency().compareTo(left.get()) <= 0 || fastest.equals(Optional.of(entry)));
        }
    }

    /** A model asked and how sure it is of its answer; 0 where it has none. */
    public record Step(LibraryEntry model, double confidence) {}

    /**
     * @param chosen whose answer counts; empty where no model could be asked
     * @param reason one sentence
     */
    public record Result(Optional<Step> chosen, List<Step> asked, String reason) {
        public double cost() {
            return asked.stream()
                    .mapToDouble(step -> step.model().costOfRequest())
                    .sum();
        }
    }

    /**
     * Runs models until one is sure enough or none promises more.
     *
     * @param foreseen chance of each model to be right, by id; one without is taken to be as good as the best
     * @param run asks a model and gives its confidence
     */
    public Result run(
            Map<String, Double> foreseen,
            List<LibraryEntry> models,
            Limits limits,
            ToDoubleFunction<LibraryEntry> run) {
        double best = foreseen.values().stream().mapToDouble(p -> p).max().orElse(0.5);
        List<LibraryEntry> left = new ArrayList<>(models);
        left.sort(Comparator.comparingDouble(LibraryEntry::costOfRequest).thenComparing(LibraryEntry::id));
        List<Step> asked = new ArrayList<>();
        double money = limits.money();
        double sure = 0;
        while (!left.isEmpty() && (asked.isEmpty() || sure < trust)) {
            double spent = money;
            double so = sure;
            Optional<LibraryEntry> next = next(
                    left.stream()
                            .filter(m ->
                                    m.costOfRequest() <= spent && limits.may().test(m))
                            .toList(),
                    m -> foreseen.getOrDefault(m.id(), best),
                    asked.isEmpty() ? Double.NEGATIVE_INFINITY : so);
            if (next.isEmpty()) {
                break;
            }
            LibraryEntry model = next.get();
            left.removeIf(m -> m.costOfRequest() <= model.costOfRequest());
            money -= model.costOfRequest();
            double confidence = run.applyAsDouble(model);
            asked.add(new Step(model, confidence));
            sure = Math.max(sure, confidence);
        }
        Optional<Step> chosen = asked.stream().max(Comparator.comparingDouble(Step::confidence));
        return new Result(chosen, List.copyOf(asked), reason(asked, chosen, foreseen));
    }

    /** The cheapest that is foreseen to be trusted; else the cheapest of those that promise about the most, if that is a gain. */
    private Optional<LibraryEntry> next(
            List<LibraryEntry> models, ToDoubleFunction<LibraryEntry> foreseen, double sure) {
        double most = models.stream().mapToDouble(foreseen).max().orElse(0);
        if (most < sure + gain) {
            return Optional.empty();
        }
        double enough = Math.min(trust, most - gain / 2);
        return models.stream()
                .filter(m -> foreseen.applyAsDouble(m) >= enough)
                .min(Comparator.comparingDouble(LibraryEntry::costOfRequest));
    }

    private static String reason(List<Step> asked, Optional<Step> chosen, Map<String, Double> foreseen) {
        if (chosen.isEmpty()) {
            return "no model may be asked";
        }
        StringBuilder text = new StringBuilder();
        for (Step step : asked) {
            text.append(text.isEmpty() ? "" : ", then ").append(step.model().id());
            Double expected = foreseen.get(step.model().id());
            text.append(expected == null ? "" : " (foreseen " + percent(expected) + ")")
                    .append(" is sure to ")
                    .append(percent(step.confidence()));
        }
        return text.toString();
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.0f%%", share * 100);
    }
}
