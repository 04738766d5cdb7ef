package dev.cobolwright.assist.completion;

import dev.cobolwright.model.Cancellation;
import dev.cobolwright.model.library.LibraryEntry;
import dev.cobolwright.model.router.Cascade;
import dev.cobolwright.model.router.Confidence;
import dev.cobolwright.model.router.Routing;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;

/** Asks the models of this machine for a line, in the order and as far as what was learned says. */
final class LineRouter {
    private final LineModels models;
    private final Confidence usual;
    private final DoubleUnaryOperator local;

    /**
     * @param usual confidence in lines of the usual model
     * @param local moves a confidence to what is kept here
     */
    LineRouter(LineModels models, Confidence usual, DoubleUnaryOperator local) {
        this.models = models;
        this.usual = usual;
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

    Routed route(LineCompletion line, Map<String, Double> features, Duration time, Cancellation cancellation) {
        if (models.routing().isEmpty() || models.routed().isEmpty()) {
            return new Routed(
                    proposals(models.usual(), line, time, cancellation),
                    models.usual(),
                    "",
                    List.of(models.usual().id()));
        }
        Routing routing = models.routing().get();
        Map<String, List<Proposal>> found = new HashMap<>();
        Cascade.Result result = routing.cascade()
                .run(routing.predictor().foresee(features), models.routed(), Cascade.Limits.NONE, model -> {
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

    private List<Proposal> proposals(
            LibraryEntry model, LineCompletion line, Duration time, Cancellation cancellation) {
        Optional<Routing> routing = models.routing();
        Confidence confidence = model.equals(models.usual())
                ? usual
                : routing.map(r -> r.confidences().get(model.id())).orElse(usual);
        Optional<Confidence> first = routing.map(r -> r.firstWords().get(model.id()));
        return line.propose(model, time, cancellation).stream()
                .map(p -> p.with(
                        local.applyAsDouble(confidence.of(p.signals())),
                        first.map(f -> f.of(p.signals())).orElse(Double.NaN)))
                .toList();
    }
}
