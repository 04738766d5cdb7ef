package dev.cobolwright.corpus.routing;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cobolwright.assist.completion.Judgement;
import dev.cobolwright.corpus.eval.CodeBase;
import dev.cobolwright.corpus.eval.CompletionTask;
import dev.cobolwright.corpus.eval.EngineModel;
import dev.cobolwright.corpus.eval.Position;
import dev.cobolwright.model.router.Decision;
import dev.cobolwright.model.router.LibraryModel;
import dev.cobolwright.model.router.Router;
import dev.cobolwright.model.router.SuccessCurve;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Whether what is written in the code can change what is decided about it: the product is asked at the same positions again, with the
 * code changed where it should not matter, and a server in reach that is right in three of ten cases where the models here are wrong.
 */
public final class Robustness {
    private static final LibraryModel SERVER =
            new LibraryModel("server", 0.0005, Duration.ofMillis(800), true, SuccessCurve.assumed(0.3));
    private static final Router.RequestBudget BUDGET =
            new Router.RequestBudget(Duration.ofSeconds(5), Double.MAX_VALUE, true);

    private final EngineModel engine;
    private final Router router = new Router(Router.Thresholds.DEFAULT);
    private final int positionsEach;
    private final Map<CodeChange, List<Double>> flips = new EnumMap<>(CodeChange.class);
    private final Map<CodeChange, List<Double>> moves = new EnumMap<>(CodeChange.class);

    /** @param positionsEach of each code base that are asked at, spread evenly */
    public Robustness(EngineModel engine, int positionsEach) {
        this.engine = engine;
        this.positionsEach = positionsEach;
        for (CodeChange change : CodeChange.values()) {
            flips.put(change, new ArrayList<>());
            moves.put(change, new ArrayList<>());
        }
    }

    public void add(CodeBase base, List<Position> positions) {
        int n = Math.min(positionsEach, positions.size());
        for (int i = 0; i < n; i++) {
            CompletionTask.of(base, positions.get((int) ((long) i * positions.size() / n)))
                    .ifPresent(this::add);
        }
    }

    private void add(CompletionTask task) {
        double before = sure(task);
        for (CodeChange change : CodeChange.values()) {
            double after = sure(change.of(task));
            flips.get(change).add(decided(before).equals(decided(after)) ? 0.0 : 1.0);
            moves.get(change).add(Math.abs(before - after));
        }
    }

    private double sure(CompletionTask task) {
        Judgement judged = engine.lines(task);
        return judged.candidates().isEmpty()
                ? 0
                : judged.candidates().getFirst().confidence();
    }

    private Class<? extends Decision> decided(double confidence) {
        return router.decide(confidence, BUDGET, List.of(SERVER)).getClass();
    }

    /** By the name of the change: positions, share of decisions that flipped, mean change of the confidence. */
    public ObjectNode report() {
        ObjectNode report = new ObjectMapper().createObjectNode();
        flips.forEach((change, flipped) -> {
            double[] values = flipped.stream().mapToDouble(x -> x).toArray();
            ObjectNode node = report.putObject(change.name().toLowerCase(java.util.Locale.ROOT));
            node.put("positions", values.length).put("flipped", RoutingEvaluation.mean(values));
            Sweep.interval(node, "flippedInterval", values);
            node.put(
                    "confidenceMoved",
                    moves.get(change).stream().mapToDouble(x -> x).average().orElse(0));
        });
        return report;
    }
}
