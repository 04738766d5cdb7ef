package dev.cobolwright.grammar.syntax;

import dev.cobolwright.grammar.source.Span;
import java.util.List;

/**
 * Statements nested in another, with the phrase that they belong to.
 *
 * @param head the words before the statements that belong to this branch alone: {@code WHEN} with its objects, {@code AT END}; for the
 *     first branch of IF and for an inline PERFORM the whole statement up to here
 * @param statements empty for {@code WHEN 1} directly before {@code WHEN 2}: such branches share the statements of the next
 */
public record Branch(Phrase phrase, Span head, List<Statement> statements) {
    /** The phrase of a statement that holds statements. */
    public enum Phrase {
        THEN,
        ELSE,
        /** Of EVALUATE or SEARCH. */
        WHEN,
        /** The statements of an inline PERFORM. */
        BODY,
        AT_END,
        NOT_AT_END,
        END_OF_PAGE,
        NOT_END_OF_PAGE,
        ON_SIZE_ERROR,
        NOT_ON_SIZE_ERROR,
        INVALID_KEY,
        NOT_INVALID_KEY,
        ON_EXCEPTION,
        NOT_ON_EXCEPTION,
        ON_OVERFLOW,
        NOT_ON_OVERFLOW,
        WITH_DATA,
        NO_DATA;

        /** Whether its statements are done after the statement went well, as against instead of that. */
        public boolean isNegated() {
            return switch (this) {
                case NOT_AT_END,
                        NOT_END_OF_PAGE,
                        NOT_ON_SIZE_ERROR,
                        NOT_INVALID_KEY,
                        NOT_ON_EXCEPTION,
                        NOT_ON_OVERFLOW -> true;
                default -> false;
            };
        }
    }
}
