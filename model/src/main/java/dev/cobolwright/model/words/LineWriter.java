package dev.cobolwright.model.words;

import dev.cobolwright.model.Cancellation;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Writes the rest of a line symbol by symbol, by what the code at hand and COBOL at large say; needs no neural model. */
public final class LineWriter {
    private static final int LONGEST = 24;
    private static final double RAREST = 0.01;

    private final WordWorkspace workspace;
    private final Skeleton skeleton;
    private final WordScorer scorer;

    /**
     * A line that may follow.
     *
     * @param text from the start of the word at the cursor on, with what is typed of it
     * @param symbols probability of each symbol, the line's end last
     */
    public record Written(String text, List<Double> symbols) {
        /** Probability of the whole, its end included. */
        public double probability() {
            return symbols.stream().reduce(1.0, (a, b) -> a * b);
        }
    }

    /**
     * How far to search.
     *
     * @param beams lines followed at once
     * @param time wall time after which what is complete is returned
     */
    public record Limits(int beams, Duration time) {
        public static final Limits USUAL = new Limits(4, Duration.ofMillis(60));
    }

    private record Beam(LineCursor cursor, String text, double log, List<Double> symbols) {}

    private record Next(String symbol, double probability) {}

    public LineWriter(WordWorkspace workspace, Skeleton skeleton, WordScorer scorer) {
        this.workspace = workspace;
        this.skeleton = skeleton;
        this.scorer = scorer;
    }

    /** The writer this build ships, over a workspace made with {@link WordWorkspace#WordWorkspace()}. */
    public static LineWriter bundled(WordWorkspace workspace) {
        return new LineWriter(workspace, Skeleton.bundled(workspace.lexicon().common()), WordScorer.bundledForLines());
    }

    /**
     * Lines, the most probable first, at most as many as beams.
     *
     * @throws java.util.concurrent.CancellationException where the work is no longer wanted
     */
    public List<Written> write(WordQuery query, Limits limits, Cancellation cancellation) {
        long deadline = System.nanoTime() + limits.time().toNanos();
        LineCursor start = LineCursor.of(query, workspace, skeleton);
        List<Beam> live = List.of(new Beam(start, "", 0, List.of()));
        Map<String, Beam> complete = new HashMap<>();
        for (int depth = 0; depth < LONGEST && !live.isEmpty() && System.nanoTime() < deadline; depth++) {
            List<Beam> longer = new ArrayList<>();
            for (Beam beam : live) {
                cancellation.check();
                for (Next next : next(beam, limits.beams() + 1)) {
                    Beam grown = grow(beam, next);
                    if (grown.cursor() == beam.cursor()) {
                        complete.merge(grown.text(), grown, (a, b) -> a.log() >= b.log() ? a : b);
                    } else {
                        longer.add(grown);
                    }
                }
            }
            double worst = worst(complete, limits.beams());
            live = longer.stream()
                    .filter(b -> b.log() > worst)
                    .sorted(Comparator.comparingDouble(Beam::log).reversed().thenComparing(Beam::text))
                    .limit(limits.beams())
                    .toList();
        }
        return complete.values().stream()
                .sorted(Comparator.comparingDouble(Beam::log).reversed().thenComparing(Beam::text))
                .limit(limits.beams())
                .map(b -> new Written(b.text(), b.symbols()))
                .toList();
    }

    /** Probability of one line, its end included, from the start of the word at the cursor on; 0 where the writer would not write it so. */
    public double probability(WordQuery query, String text) {
        List<String> symbols = new ArrayList<>(LineCursor.symbols(text));
        symbols.add(CommonWords.LINE_END);
        Beam beam = new Beam(LineCursor.of(query, workspace, skeleton), "", 0, List.of());
        for (String symbol : symbols) {
            WordFeatures features = beam.cursor().features();
            int index = features.words().indexOf(symbol);
            if (index < 0) {
                return 0;
            }
            beam = grow(beam, new Next(symbol, shares(beam.cursor(), features)[index]));
        }
        return beam.text().equals(text) ? Math.exp(beam.log()) : 0;
    }

    private Beam grow(Beam beam, Next next) {
        List<Double> symbols = new ArrayList<>(beam.symbols());
        symbols.add(next.probability());
        double log = beam.log() + Math.log(next.probability());
        if (next.symbol().equals(CommonWords.LINE_END)) {
            return new Beam(beam.cursor(), beam.text(), log, List.copyOf(symbols));
        }
        String between = !beam.cursor().isStarted()
                ? ""
                : beam.cursor()
                        .file()
                        .spacing(workspace.lexicon())
                        .between(beam.cursor().last(), next.symbol(), workspace.lexicon());
        return new Beam(
                beam.cursor().plus(next.symbol()), beam.text() + between + next.symbol(), log, List.copyOf(symbols));
    }

    /** The most probable next symbols. */
    private List<Next> next(Beam beam, int most) {
        WordFeatures features = beam.cursor().features();
        List<String> symbols = features.words();
        double[] shares = shares(beam.cursor(), features);
        double best = Arrays.stream(shares).max().orElse(0);
        List<Next> likely = new ArrayList<>();
        for (int i = 0; i < shares.length; i++) {
            if (shares[i] > RAREST || shares[i] == best) {
                likely.add(new Next(symbols.get(i), shares[i]));
            }
        }
        likely.sort(Comparator.comparingDouble(Next::probability).reversed().thenComparing(Next::symbol));
        return likely.subList(0, Math.min(most, likely.size()));
    }

    /** Probability of each candidate; a line that holds nothing yet does not end. */
    private double[] shares(LineCursor cursor, WordFeatures features) {
        List<String> symbols = features.words();
        double[] scores = new double[symbols.size()];
        for (int i = 0; i < scores.length; i++) {
            boolean empty = !cursor.isStarted() && symbols.get(i).equals(CommonWords.LINE_END);
            scores[i] = empty ? Double.NEGATIVE_INFINITY : scorer.score(features.features(i));
        }
        double best = Arrays.stream(scores).max().orElse(0);
        double sum = Arrays.stream(scores).map(s -> Math.exp(s - best)).sum();
        return Arrays.stream(scores).map(s -> Math.exp(s - best) / sum).toArray();
    }

    private static double worst(Map<String, Beam> complete, int beams) {
        return complete.size() < beams
                ? Double.NEGATIVE_INFINITY
                : complete.values().stream()
                        .mapToDouble(Beam::log)
                        .boxed()
                        .sorted(Comparator.reverseOrder())
                        .skip(beams - 1)
                        .findFirst()
                        .orElseThrow();
    }
}
