package dev.cobolwright.assist.completion;

import dev.cobolwright.model.Cancellation;
import dev.cobolwright.model.library.LibraryEntry;
import dev.cobolwright.model.router.Cascade;
import dev.cobolwright.model.router.Confidence;
import dev.cobolwright.model.router.Routing;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Supplier;

/** Asks the models of this machine for a line, in the order and as far as what was learned says. */
final class LineRouter {
    /** Where the usual model is less sure, more candidates gain what they can gain at a fifth of the requests (docs/router.md). */
    private static final double DOUBTFUL = 0.25;
    /** Somebody who types is not kept waiting for more candidates. */
    private static final Duration LEAST_TIME = Duration.ofSeconds(1);

    private final LineModels models;
    private final DoubleUnaryOperator local;

    /** @param local moves a confidence to what is kept here */
    LineRouter(LineModels models, DoubleUnaryOperator local) {
        this.models = models;
        this.local = local;
    }

    /**
     * @param model that gave the proposals
     * @param why one sentence about which models were asked; empty where there was no choice
     * @param asked ids of the models asked, in order
     */
    record Routed(List<Proposal> proposals, LibraryEntry model, String why, List<String> asked) {
        double confidence() {
            return proposals.isEmpty() ? 0 : proposals.getFirst().suggestion().confidence();
        }
    }

    /** @param time for which each of the two parts of a model searches at most: half of what the request may take */
    Routed route(LineCompletion line, Map<String, Double> features, Duration time, Cancellation cancellation) {
        if (models.routed().isEmpty()) {
            return new Routed(
                    proposals(models.usual(), line, time, cancellation),
                    models.usual(),
                    "",
                    List.of(models.usual().id()));
        }
        Routing routing = models.routing();
        Map<String, List<Proposal>> found = new HashMap<>();
        long end = System.nanoTime() + 2 * time.toNanos();
        Supplier<Duration> left = () -> Duration.ofNanos(Math.max(0, end - System.nanoTime()));
        Cascade.Result result = routing.cascade()
                .run(
                        routing.predictor().foresee(features),
                        models.routed(),
                        Cascade.Limits.within(left, models.routed()),
                        model -> {
                            List<Proposal> proposals = proposals(model, line, time, cancellation);
                            found.put(model.id(), proposals);
                            return proposals.isEmpty()
                                    ? 0
                                    : proposals.getFirst().suggestion().confidence();
                        });
        Optional<Cascade.Step> chosen = result.chosen();
        LibraryEntry model = chosen.map(Cascade.Step::model).orElse(models.usual());
        return new Routed(
                found.getOrDefault(model.id(), List.of()),
                model,
                result.reason(),
                result.asked().stream().map(step -> step.model().id()).toList());
    }

    /**
     * The surer of a doubtful answer and the best of more candidates, where there is time for these.
     *
     * @param time that models may take, all in all
     */
    Routed surer(Routed doubtful, LineCompletion line, Duration time, Cancellation cancellation) {
        Optional<LibraryEntry> wider = models.wider();
        if (wider.isEmpty()
                || doubtful.confidence() >= DOUBTFUL
                || !doubtful.model().equals(models.usual())
                || time.compareTo(LEAST_TIME) < 0) {
            return doubtful;
        }
        List<String> asked = new ArrayList<>(doubtful.asked());
        asked.add(wider.get().id());
        Routed more = new Routed(
                proposals(wider.get(), line, time, cancellation),
                wider.get(),
                "more candidates, for the first were doubtful",
                asked);
        return more.confidence() > doubtful.confidence() ? more : doubtful;
    }

    private List<Proposal> proposals(
            LibraryEntry model, LineCompletion line, Duration time, Cancellation cancellation) {
        Confidence confidence = models.confidence(model);
        Optional<Confidence> first = models.firstWord(model);
        return line.propose(model, time, cancellation).stream()
                .map(p -> p.with(
                        local.applyAsDouble(confidence.of(p.signals())),
                        first.map(f -> f.of(p.signals())).orElse(Double.NaN)))
                .toList();
    }
}
