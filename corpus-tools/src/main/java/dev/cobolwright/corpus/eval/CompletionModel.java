package dev.cobolwright.corpus.eval;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Something that completes; what {@link CompletionEvaluation} measures. Called by one thread. */
public interface CompletionModel {
    /** As in the report: {@code floor}, {@code cache}, {@code mixture} ... */
    String id();

    /** Words that may stand at the cursor, best first, each beginning with what is typed. */
    List<Word> words(CompletionTask task);

    /** The rest of the line from the start of the word at the cursor on; empty for a model that completes no lines or is silent. */
    default Optional<Line> line(CompletionTask task) {
        return Optional.empty();
    }

    /** Bits that the model needs for the true rest of the line and its end; empty for a model that gives no probabilities. */
    default OptionalDouble bits(CompletionTask task) {
        return OptionalDouble.empty();
    }

    /** @param probability that this is the word, 0 to 1; 0 for a model that gives only an order */
    record Word(String text, double probability) {}

    /**
     * @param text with what is typed of the word at the cursor
     * @param confidence that the line is right as it is, 0 to 1
     * @param shown whether the router would show it
     * @param validity what the parser says of it in place, as far as it was asked
     */
    record Line(String text, double confidence, boolean shown, Validity validity) {}

    /** What our own parser says of a suggestion. */
    enum Validity {
        VALID,
        INVALID,
        UNKNOWN
    }
}
