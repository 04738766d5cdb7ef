package dev.cobolwright.corpus.routing;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cobolwright.assist.completion.LineModels;
import dev.cobolwright.model.library.LibraryEntry;
import dev.cobolwright.model.library.ModelLibrary;
import dev.cobolwright.model.router.Calibration;
import dev.cobolwright.model.router.Cascade;
import dev.cobolwright.model.router.Outcome;
import dev.cobolwright.model.router.Replay;
import dev.cobolwright.model.router.Routing;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What routing gains on labelled requests: the report of {@code eval router}. Quality is the share of lines that are exactly right,
 * cost is money for a thousand requests by the prices of the library.
 */
public final class RoutingEvaluation {
    private static final int THOUSAND = 1_000;

    private final List<LibraryEntry> models;
    private final LibraryEntry usual;
    private final Optional<LibraryEntry> wider;
    private final Routing routing;
    private final ObjectMapper json = new ObjectMapper();

    /** @param lines what answers where requests are not routed */
    public RoutingEvaluation(ModelLibrary library, LineModels lines, Routing routing) {
        this.routing = routing;
        this.usual = lines.usual();
        this.wider = lines.wider();
        this.models = LineModels.routable(library).stream()
                .filter(m -> routing.confidences().containsKey(m.id()))
                .sorted(Comparator.comparingDouble(LibraryEntry::costOfRequest))
                .toList();
    }

    public ObjectNode report(List<Outcome> outcomes) {
        List<Outcome> all = List.copyOf(outcomes);
        LibraryEntry largest = models.getLast();
        List<LibraryEntry> small = models.subList(0, models.size() - 1);
        List<Replay.Routed> routed = replay(all, models, routing.cascade());
        List<Replay.Routed> smallOnly = replay(all, small, routing.cascade());
        ObjectNode report = json.createObjectNode();
        report.put("positions", all.size());
        report.put("repositories", all.stream().map(Outcome::group).distinct().count());
        report.put("learnedFrom", routing.provenance());
        report.put("largest", largest.id());
        report.put("costUnit", "money for 1000 requests by the prices of models.yaml");
        report.put("on", routing.on());
        report.set("confidence", confidence(routing.on() ? routed : replay(all, List.of(usual), routing.cascade())));
        report.set("confidenceRouted", confidence(routed));
        report.set("confidenceOfModels", confidences(all));
        ObjectNode single = report.putObject("single");
        models.forEach(model -> single.set(model.id(), single(all, model)));
        report.set("routed", withLargest(numbers(routed), routed, largest));
        report.set("smallOnly", numbers(smallOnly));
        report.set("oracle", oracle(all));
        report.set("random", random(all, share(routed, largest), largest));
        Sweep sweep =
                new Sweep(new Replay(routing, models), all, routing.cascade().gain(), largest);
        sweep.write(report.putArray("curve"), THOUSAND);
        report.set("gap", gap(all, largest, sweep));
        report.set("difference", difference(all, routed, largest));
        report.put("routerMicros", latency(all));
        wider.filter(w -> all.stream().anyMatch(o -> o.answers().containsKey(w.id())))
                .ifPresent(w -> new MoreCandidates(new Replay(routing, models), usual.id(), w.id())
                        .write(all, report.putObject("moreCandidates")));
        return report;
    }

    private List<Replay.Routed> replay(List<Outcome> outcomes, List<LibraryEntry> among, Cascade cascade) {
        Replay replay = new Replay(routing, among);
        return outcomes.stream().map(o -> replay.of(o, cascade)).toList();
    }

    private ObjectNode confidence(List<Replay.Routed> routed) {
        double[] sure = routed.stream().mapToDouble(Replay.Routed::confidence).toArray();
        boolean[] right = new boolean[sure.length];
        for (int i = 0; i < right.length; i++) {
            right[i] = routed.get(i).right();
        }
        return Reliability.of(sure, right, json);
    }

    /** By model, for those positions where it has an answer. */
    private ObjectNode confidences(List<Outcome> outcomes) {
        ObjectNode node = json.createObjectNode();
        Replay replay = new Replay(routing, models);
        for (LibraryEntry model : models) {
            List<Outcome.Answer> answers = outcomes.stream()
                    .map(o -> o.answers().get(model.id()))
                    .filter(a -> a != null && a.given())
                    .toList();
            if (!answers.isEmpty()) {
                double[] sure = answers.stream()
                        .mapToDouble(a -> replay.confidence(a, model.id()))
                        .toArray();
                boolean[] right = new boolean[sure.length];
                boolean[] first = new boolean[sure.length];
                double[] firstSure = new double[sure.length];
                for (int i = 0; i < right.length; i++) {
                    right[i] = answers.get(i).right();
                    first[i] = answers.get(i).firstRight();
                    firstSure[i] = routing.firstWords().containsKey(model.id())
                            ? routing.firstWords()
                                    .get(model.id())
                                    .of(answers.get(i).signals())
                            : sure[i];
                }
                Calibration line = Calibration.of(sure, right);
                Calibration word = Calibration.of(firstSure, first);
                node.putObject(model.id())
                        .put("answers", sure.length)
                        .put("auroc", line.auroc())
                        .put("ece", line.ece())
                        .put("firstWordAuroc", word.auroc())
                        .put("firstWordEce", word.ece());
            }
        }
        return node;
    }

    private ObjectNode single(List<Outcome> outcomes, LibraryEntry model) {
        double[] right = right(outcomes, model.id());
        ObjectNode node = json.createObjectNode();
        node.put("quality", Arrays.stream(right).average().orElse(0)).put("cost", THOUSAND * model.costOfRequest());
        Sweep.interval(node, "qualityInterval", right);
        double[] millis = outcomes.stream()
                .map(o -> o.answers().get(model.id()))
                .filter(a -> a != null)
                .mapToDouble(Outcome.Answer::millis)
                .sorted()
                .toArray();
        node.put("cpuMillisP50", millis.length == 0 ? 0 : millis[millis.length / 2]);
        return node;
    }

    private ObjectNode numbers(List<Replay.Routed> routed) {
        double[] right = routed.stream().mapToDouble(r -> r.right() ? 1 : 0).toArray();
        ObjectNode node = json.createObjectNode();
        node.put("quality", Arrays.stream(right).average().orElse(0));
        node.put(
                "cost",
                THOUSAND
                        * routed.stream()
                                .mapToDouble(Replay.Routed::cost)
                                .average()
                                .orElse(0));
        Sweep.interval(node, "qualityInterval", right);
        Map<String, Integer> asked = new TreeMap<>();
        routed.forEach(
                r -> r.result().asked().forEach(step -> asked.merge(step.model().id(), 1, Integer::sum)));
        ObjectNode shares = node.putObject("asked");
        asked.forEach((id, n) -> shares.put(id, (double) n / routed.size()));
        return node;
    }

    private static ObjectNode withLargest(ObjectNode node, List<Replay.Routed> routed, LibraryEntry largest) {
        return node.put("shareToLargest", share(routed, largest));
    }

    private static double share(List<Replay.Routed> routed, LibraryEntry model) {
        return routed.stream()
                .mapToDouble(r -> r.asked(model.id()) ? 1 : 0)
                .average()
                .orElse(0);
    }

    /** The cheapest model that is right; the cheapest of all where none is. */
    private ObjectNode oracle(List<Outcome> outcomes) {
        double[] right = new double[outcomes.size()];
        double cost = 0;
        double largest = 0;
        for (int i = 0; i < right.length; i++) {
            Outcome outcome = outcomes.get(i);
            LibraryEntry model = models.stream()
                    .filter(m -> isRight(outcome, m.id()))
                    .findFirst()
                    .orElse(models.getFirst());
            right[i] = isRight(outcome, model.id()) ? 1 : 0;
            cost += model.costOfRequest();
            largest += model.equals(models.getLast()) ? 1 : 0;
        }
        int n = right.length;
        ObjectNode node = json.createObjectNode()
                .put("quality", mean(right))
                .put("cost", THOUSAND * cost / n)
                .put("shareToLargest", largest / n);
        Sweep.interval(node, "qualityInterval", right);
        return node;
    }

    /** So many requests as routing sends to the largest, but drawn by lot; the others to the best of the small ones. */
    private ObjectNode random(List<Outcome> outcomes, double share, LibraryEntry largest) {
        LibraryEntry small = weak(outcomes);
        double[] strong = right(outcomes, largest.id());
        double[] weak = right(outcomes, small.id());
        double[] expected = new double[strong.length];
        Arrays.setAll(expected, i -> share * strong[i] + (1 - share) * weak[i]);
        double cost = share * largest.costOfRequest() + (1 - share) * small.costOfRequest();
        ObjectNode node = json.createObjectNode()
                .put("quality", mean(expected))
                .put("cost", THOUSAND * cost)
                .put("small", small.id());
        Sweep.interval(node, "qualityInterval", expected);
        return node;
    }

    private LibraryEntry weak(List<Outcome> outcomes) {
        return models.subList(0, models.size() - 1).stream()
                .max(Comparator.comparingDouble(m -> mean(right(outcomes, m.id()))))
                .orElseThrow();
    }

    /** How much of the gap between a small model and the largest is closed, by the share of requests the largest gets. */
    private ObjectNode gap(List<Outcome> outcomes, LibraryEntry largest, Sweep sweep) {
        LibraryEntry small = weak(outcomes);
        Replay replay = new Replay(routing, models);
        int n = outcomes.size();
        double[] doubt = new double[n];
        double[] weak = right(outcomes, small.id());
        double[] strong = right(outcomes, largest.id());
        for (int i = 0; i < n; i++) {
            Outcome.Answer answer = outcomes.get(i).answers().get(small.id());
            double chance =
                    routing.predictor().foresee(outcomes.get(i).features()).getOrDefault(largest.id(), 1.0);
            doubt[i] = chance - replay.confidence(answer, small.id());
        }
        Gap gap = new Gap(doubt, weak, strong);
        ObjectNode node = json.createObjectNode();
        node.put("weak", small.id()).put("strong", largest.id());
        gap.write(node);
        sweep.writeMatchedQuality(node, strong);
        return node;
    }

    /** Routing less the best single model, position by position. */
    private ObjectNode difference(List<Outcome> outcomes, List<Replay.Routed> routed, LibraryEntry largest) {
        LibraryEntry best = models.stream()
                .max(Comparator.comparingDouble(m -> mean(right(outcomes, m.id()))))
                .orElseThrow();
        double[] right = right(outcomes, best.id());
        double[] difference = new double[right.length];
        for (int i = 0; i < right.length; i++) {
            difference[i] = (routed.get(i).right() ? 1 : 0) - right[i];
        }
        ObjectNode node = json.createObjectNode();
        node.put("best", best.id())
                .put("shareToBest", share(routed, best))
                .put("shareToLargest", share(routed, largest))
                .put("quality", mean(difference));
        Sweep.interval(node, "qualityInterval", difference);
        return node;
    }

    /** Median time to foresee and decide, in microseconds; the first rounds warm up. */
    private double latency(List<Outcome> outcomes) {
        Replay replay = new Replay(routing, models);
        double[] micros = new double[outcomes.size()];
        for (int round = 0; round < 20; round++) {
            for (int i = 0; i < micros.length; i++) {
                long start = System.nanoTime();
                replay.of(outcomes.get(i));
                micros[i] = (System.nanoTime() - start) / 1e3;
            }
        }
        Arrays.sort(micros);
        return micros[micros.length / 2];
    }

    private static boolean isRight(Outcome outcome, String id) {
        Outcome.Answer answer = outcome.answers().get(id);
        return answer != null && answer.right();
    }

    private static double[] right(List<Outcome> outcomes, String id) {
        return outcomes.stream().mapToDouble(o -> isRight(o, id) ? 1 : 0).toArray();
    }

    static double mean(double[] values) {
        return Arrays.stream(values).average().orElse(0);
    }
}
