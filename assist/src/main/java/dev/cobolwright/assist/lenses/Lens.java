package dev.cobolwright.assist.lenses;

/**
 * A place that has something to tell.
 *
 * @param start of the name it is about, an offset; 0 for a copybook as a whole
 * @param end exclusive
 */
public record Lens(Kind kind, int start, int end) {
    /** What is told. */
    public enum Kind {
        /** How often something is used; {@link Lenses#title} counts. */
        USES,
        /** {@link dev.cobolwright.assist.explain.EditorExplanation} of the program or paragraph of this name. */
        EXPLANATION
    }
}
