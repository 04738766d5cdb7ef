package dev.cobolwright.model.decode;

/**
 * A mask over continuations while they are searched. Asked once for every token that is about to be tried, so it must be fast
 * (microseconds); what it refuses, and everything that would begin with it, is never proposed.
 */
@FunctionalInterface
public interface Constraint {
    /** Allows everything. */
    Constraint NONE = (soFar, length) -> true;

    /**
     * Whether some text that begins so may follow the cursor's word start.
     *
     * @param soFar bytes (UTF-8) from the start of the word at the cursor, the typed part of that word included; only the first
     *     {@code length} count; not to be kept or changed
     */
    boolean allows(byte[] soFar, int length);

    /**
     * Whether the continuation may end here: for a word, that no word byte follows; for a line, that the line break comes next.
     * The same bytes were allowed before.
     */
    default boolean mayEnd(byte[] soFar, int length) {
        return true;
    }

    /** Both must allow it. */
    default Constraint and(Constraint other) {
        Constraint first = this;
        return new Constraint() {
            @Override
            public boolean allows(byte[] soFar, int length) {
                return first.allows(soFar, length) && other.allows(soFar, length);
            }

            @Override
            public boolean mayEnd(byte[] soFar, int length) {
                return first.mayEnd(soFar, length) && other.mayEnd(soFar, length);
            }
        };
    }
}
