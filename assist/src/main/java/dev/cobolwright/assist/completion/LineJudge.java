package dev.cobolwright.assist.completion;

import dev.cobolwright.model.Cancellation;
import dev.cobolwright.model.library.LibraryEntry;
import dev.cobolwright.model.router.Signals;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The lines that the models of the library propose at one place. What models have in common is done once. */
public final class LineJudge {
    private final LineCompletion line;
    private final Validity validity;
    private final Map<String, Double> features;
    private final Duration time;

    LineJudge(LineCompletion line, Validity validity, Map<String, Double> features, Duration time) {
        this.line = line;
        this.validity = validity;
        this.features = features;
        this.time = time;
    }

    /** @param text the best valid line, from the cursor on */
    public record Line(String text, Signals signals) {}

    /** What is known before any model runs. */
    public Map<String, Double> features() {
        return features;
    }

    /** The best valid line of one model. */
    public Optional<Line> best(LibraryEntry model) {
        List<Proposal> proposals = line.propose(model, time, Cancellation.NEVER);
        return proposals.stream().findFirst().map(p -> new Line(p.suggestion().text(), p.signals()));
    }

    LineCompletion line() {
        return line;
    }

    Validity validity() {
        return validity;
    }
}
