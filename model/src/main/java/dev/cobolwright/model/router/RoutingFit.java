package dev.cobolwright.model.router;

import dev.cobolwright.model.library.LibraryEntry;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/** Learns routing from labelled outcomes. Calibration looks only at outcomes of groups that the weights did not see. */
public final class RoutingFit {
    /** Groups are divided into so many parts; each is foreseen by what was learned from the others. */
    private static final int FOLDS = 3;

    /** Confidences are calibrated on so many parts, each by weights from the others: almost as many as there are repositories. */
    private static final int PARTS = 10;

    private static final int NEIGHBOURS = 25;
    /** Fewer labels of one's own move the calibration alone. */
    private static final int ENOUGH_TO_CALIBRATE = 30;

    private static final int ENOUGH_FOR_WEIGHTS = 300;

    private static final double[] TRUSTS = {0.5, 0.6, 0.7, 0.75, 0.8, 0.85, 0.9, 0.95, 0.98};
    private static final double[] GAINS = {0, 0.02, 0.05, 0.1};
    private static final Cascade START = new Cascade(0.9, 0.02);
    /** Qualities that differ by less are alike. */
    private static final double ABOUT = 0.003;

    private RoutingFit() {}

    /**
     * How well a kind of predictor foresees outcomes of groups it has not seen.
     *
     * @param logLoss natural logarithm, lower is better
     */
    public record Score(String predictor, double auroc, double logLoss) {}

    /** What was learned, and the scores of the predictors it was chosen among. */
    public record Learned(Routing routing, List<Score> scores) {}

    /**
     * Learns from nothing but these outcomes.
     *
     * @throws IllegalArgumentException where there is too little to learn from
     */
    public static Learned fit(List<Outcome> outcomes, List<LibraryEntry> models, String provenance) {
        if (new TreeSet<>(outcomes.stream().map(Outcome::group).toList()).size() < 2 || outcomes.size() < 60) {
            throw new IllegalArgumentException("routing needs at least 60 labelled requests of two groups, not "
                    + outcomes.size() + "; give more positions");
        }
        List<Score> scores = List.of(score("logistic", outcomes, provenance), score("nearest", outcomes, provenance));
        SuccessPredictor predictor =
                scores.getFirst().logLoss() <= scores.getLast().logLoss()
                        ? predictor("logistic", outcomes, provenance)
                        : predictor("nearest", outcomes, provenance);
        Routing learned = confidences(outcomes, predictor, provenance);
        return new Learned(learned.with(cascade(outcomes, models, predictor, provenance)), scores);
    }

    private static Routing confidences(List<Outcome> outcomes, SuccessPredictor predictor, String provenance) {
        Map<String, Confidence> confidences = new TreeMap<>();
        Map<String, Confidence> firstWords = new TreeMap<>();
        for (String id : Outcome.models(outcomes)) {
            put(confidences, id, outcomes, false, provenance);
            put(firstWords, id, outcomes, true, provenance);
        }
        return new Routing(provenance, false, START, predictor, confidences, firstWords);
    }

    /** Of the cascades whose quality is about the best on groups that were not learned from, the one that costs least. */
    private static Cascade cascade(
            List<Outcome> outcomes, List<LibraryEntry> models, SuccessPredictor predictor, String provenance) {
        Map<Cascade, double[]> tried = new LinkedHashMap<>();
        String kind = predictor instanceof LogisticPredictor ? "logistic" : "nearest";
        for (int fold = 0; fold < FOLDS; fold++) {
            List<Outcome> others = part(outcomes, fold, false);
            Replay replay = new Replay(confidences(others, predictor(kind, others, provenance), provenance), models);
            for (Outcome outcome : part(outcomes, fold, true)) {
                for (double trust : TRUSTS) {
                    for (double gain : GAINS) {
                        Cascade cascade = new Cascade(trust, gain);
                        Replay.Routed routed = replay.of(outcome, cascade);
                        double[] sums = tried.computeIfAbsent(cascade, c -> new double[2]);
                        sums[0] += routed.right() ? 1 : 0;
                        sums[1] += routed.cost();
                    }
                }
            }
        }
        double best = tried.values().stream().mapToDouble(sums -> sums[0]).max().orElse(0);
        return tried.entrySet().stream()
                .filter(e -> e.getValue()[0] >= best - ABOUT * outcomes.size())
                .min(Comparator.comparingDouble(e -> e.getValue()[1]))
                .map(Map.Entry::getKey)
                .orElse(START);
    }

    /**
     * What was learned elsewhere, moved to where these outcomes are from: a few calibrate anew, several hundred also find new weights
     * for what is foreseen.
     *
     * @throws IllegalArgumentException where there are too few to move anything
     */
    public static Routing refresh(Routing shipped, List<Outcome> own, String provenance) {
        if (own.size() < ENOUGH_TO_CALIBRATE) {
            throw new IllegalArgumentException("refreshing needs at least " + ENOUGH_TO_CALIBRATE
                    + " labelled positions, not " + own.size() + "; --labels writes them");
        }
        String both = shipped.provenance() + "; " + provenance;
        SuccessPredictor predictor = switch (shipped.predictor()) {
            case LogisticPredictor logistic ->
                own.size() < ENOUGH_FOR_WEIGHTS ? logistic.recalibrated(own) : LogisticPredictor.fit(parts(own), both);
            case NearestPredictor nearest -> {
                List<Outcome> all = new ArrayList<>(own);
                all.addAll(nearest.labelled());
                yield NearestPredictor.of(all, nearest.neighbours());
            }
        };
        Map<String, Confidence> confidences = new TreeMap<>();
        shipped.confidences().forEach((id, c) -> confidences.put(id, recalibrated(c, own, id, false)));
        Map<String, Confidence> firstWords = new TreeMap<>();
        shipped.firstWords().forEach((id, c) -> firstWords.put(id, recalibrated(c, own, id, true)));
        return new Routing(both, shipped.on(), shipped.cascade(), predictor, confidences, firstWords);
    }

    private static Confidence recalibrated(Confidence confidence, List<Outcome> own, String id, boolean first) {
        List<Confidence.Row> rows = rows(own, id, first);
        return rows.size() < ENOUGH_TO_CALIBRATE ? confidence : confidence.recalibrated(rows);
    }

    private static void put(
            Map<String, Confidence> into, String id, List<Outcome> outcomes, boolean first, String provenance) {
        List<List<Confidence.Row>> parts =
                parts(outcomes).stream().map(part -> rows(part, id, first)).toList();
        try {
            into.put(id, Confidence.fitAcross(parts, provenance));
        } catch (IllegalArgumentException alike) {
            // a model that is never right, or always, is as sure as it was
        }
    }

    private static List<Confidence.Row> rows(List<Outcome> outcomes, String id, boolean first) {
        List<Confidence.Row> rows = new ArrayList<>();
        for (Outcome outcome : outcomes) {
            Outcome.Answer answer = outcome.answers().get(id);
            if (answer != null && answer.given()) {
                rows.add(new Confidence.Row(answer.signals(), first ? answer.firstRight() : answer.right()));
            }
        }
        return rows;
    }

    private static SuccessPredictor predictor(String kind, List<Outcome> outcomes, String provenance) {
        if (kind.equals("nearest")) {
            return NearestPredictor.of(outcomes.stream().map(RoutingFit::lean).toList(), NEIGHBOURS);
        }
        return LogisticPredictor.fit(parts(outcomes), provenance);
    }

    /** Without what is of no use for foreseeing. */
    private static Outcome lean(Outcome o) {
        Map<String, Outcome.Answer> answers = new TreeMap<>();
        o.answers()
                .forEach((id, a) ->
                        answers.put(id, new Outcome.Answer(a.text(), a.right(), a.firstRight(), 0, Map.of(), 0)));
        return new Outcome(o.group(), o.features(), answers);
    }

    private static Score score(String kind, List<Outcome> outcomes, String provenance) {
        List<Double> foreseen = new ArrayList<>();
        List<Boolean> right = new ArrayList<>();
        for (int fold = 0; fold < FOLDS; fold++) {
            SuccessPredictor predictor = predictor(kind, part(outcomes, fold, false), provenance);
            for (Outcome outcome : part(outcomes, fold, true)) {
                Map<String, Double> chances = predictor.foresee(outcome.features());
                outcome.answers().forEach((id, answer) -> {
                    foreseen.add(chances.getOrDefault(id, 0.5));
                    right.add(answer.right());
                });
            }
        }
        double loss = 0;
        boolean[] outcome = new boolean[right.size()];
        for (int i = 0; i < outcome.length; i++) {
            outcome[i] = right.get(i);
            double p = Math.clamp(foreseen.get(i), 1e-4, 1 - 1e-4);
            loss -= Math.log(outcome[i] ? p : 1 - p) / outcome.length;
        }
        double[] p = foreseen.stream().mapToDouble(x -> x).toArray();
        return new Score(kind, Calibration.of(p, outcome).auroc(), loss);
    }

    /** The outcomes of a part of the groups, or those of all others. */
    private static List<Outcome> part(List<Outcome> outcomes, int fold, boolean inside) {
        List<String> groups =
                List.copyOf(new TreeSet<>(outcomes.stream().map(Outcome::group).toList()));
        Predicate<Outcome> in = o -> groups.indexOf(o.group()) % FOLDS == fold;
        return outcomes.stream().filter(inside ? in : in.negate()).toList();
    }

    /** All outcomes, divided by group; those of one group alone are divided evenly. */
    private static List<List<Outcome>> parts(List<Outcome> outcomes) {
        List<String> groups =
                List.copyOf(new TreeSet<>(outcomes.stream().map(Outcome::group).toList()));
        List<List<Outcome>> parts = new ArrayList<>();
        for (int i = 0; i < PARTS; i++) {
            parts.add(new ArrayList<>());
        }
        for (int i = 0; i < outcomes.size(); i++) {
            int key = groups.size() == 1 ? i : groups.indexOf(outcomes.get(i).group());
            parts.get(key % PARTS).add(outcomes.get(i));
        }
        return List.copyOf(parts);
    }
}
