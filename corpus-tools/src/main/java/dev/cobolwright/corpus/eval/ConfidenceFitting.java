package dev.cobolwright.corpus.eval;

import dev.cobolwright.assist.completion.Judgement;
import dev.cobolwright.model.router.Confidence;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

/**
 * Learns how likely a suggested line is kept: the engine's best line at positions of code that none of its models was trained on,
 * and whether that is what stands there. Weights are learned on one half of the code bases, calibrated on the other.
 */
public final class ConfidenceFitting {
    private final List<Confidence.Row> training = new ArrayList<>();
    private final List<Confidence.Row> held = new ArrayList<>();
    private final PrintStream progress;
    private int bases;

    public ConfidenceFitting(PrintStream progress) {
        this.progress = progress;
    }

    /** Looks at the positions of one code base. */
    public void add(CodeBase base, List<Position> positions, EngineModel engine) {
        List<Confidence.Row> rows = bases++ % 2 == 0 ? training : held;
        for (Position position : positions) {
            CompletionTask.of(base, position).ifPresent(task -> {
                Judgement judged = engine.lines(task);
                if (!judged.candidates().isEmpty()) {
                    String line =
                            position.prefix() + judged.candidates().getFirst().text();
                    boolean kept = Similarity.normalised(line).equals(Similarity.normalised(position.truthLine()));
                    rows.add(new Confidence.Row(judged.signals().getFirst().features(), kept));
                }
            });
        }
        progress.println(base.root() + ": " + rows.size() + " lines");
    }

    /** @throws IllegalArgumentException where there is nothing to learn from */
    public Confidence fit(String provenance) {
        return Confidence.fit(training, held, provenance);
    }
}
