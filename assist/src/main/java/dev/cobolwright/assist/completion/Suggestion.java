package dev.cobolwright.assist.completion;

import java.util.List;

/**
 * A continuation that is valid at the cursor.
 *
 * @param text to insert at the cursor, in the case and columns of the file; it may begin with the rest of a word begun
 * @param replaces characters before the cursor that {@code text} stands for: the typed part of the word; {@code text} includes them
 * @param confidence calibrated probability that it is kept as it is, 0 to 1
 * @param firstWord the same for its first word alone; NaN where it is not known
 * @param origin who proposed it: {@code mixture}, {@code specialist}, {@code cache}, {@code symbols}, {@code grammar} or an endpoint's name
 * @param evidence where similar code stands, best first
 */
public record Suggestion(
        String text, int replaces, double confidence, double firstWord, String origin, List<Evidence> evidence) {
    public Suggestion(String text, int replaces, double confidence, String origin, List<Evidence> evidence) {
        this(text, replaces, confidence, Double.NaN, origin, evidence);
    }

    /**
     * @param startLine from 1
     * @param endLine from 1, inclusive
     * @param score of the retrieval, higher is more similar
     */
    public record Evidence(String path, int startLine, int endLine, double score) {}
}
