package dev.cobolwright.grammar.jcl;

import dev.cobolwright.grammar.source.Span;

/**
 * What decides whether a step runs.
 *
 * @param text as written: of COND its value, {@code (4,LT)}; of IF what stands between IF and THEN, on one line
 * @param span of the EXEC or IF statement
 */
public record JclCondition(Kind kind, String text, Span span) {
    /** Where it stands. */
    public enum Kind {
        COND,
        IF,
        /** The step is in the ELSE clause of an IF with this text. */
        ELSE
    }
}
