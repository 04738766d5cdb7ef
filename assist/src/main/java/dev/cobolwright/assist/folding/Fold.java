package dev.cobolwright.assist.folding;

/**
 * Lines that can be folded to their first one.
 *
 * @param first from 0
 * @param last from 0, inclusive, after {@code first}
 */
public record Fold(int first, int last, Kind kind) {
    public enum Kind {
        CODE,
        COMMENT,
        /** Consecutive COPY statements. */
        COPIES,
        /** Between {@code #region} and {@code #endregion} in comments. */
        REGION
    }
}
