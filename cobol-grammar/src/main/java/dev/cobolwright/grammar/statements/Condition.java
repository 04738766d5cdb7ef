package dev.cobolwright.grammar.statements;

import dev.cobolwright.grammar.source.Span;
import java.util.Optional;

/** A condition, with abbreviated comparisons written out. */
public sealed interface Condition {
    Span span();

    /** How two values are compared; NOT is part of it. */
    enum Relation {
        EQUAL,
        NOT_EQUAL,
        LESS,
        GREATER,
        LESS_OR_EQUAL,
        GREATER_OR_EQUAL;

        public Relation negated() {
            return switch (this) {
                case EQUAL -> NOT_EQUAL;
                case NOT_EQUAL -> EQUAL;
                case LESS -> GREATER_OR_EQUAL;
                case GREATER -> LESS_OR_EQUAL;
                case LESS_OR_EQUAL -> GREATER;
                case GREATER_OR_EQUAL -> LESS;
            };
        }
    }

    /** @param abbreviated subject or relation are those of the comparison before it */
    record Comparison(Expression left, Relation relation, Expression right, boolean abbreviated, Span span)
            implements Condition {}

    /** {@code A IS NUMERIC}; @param test NUMERIC, ALPHABETIC, POSITIVE, ZERO, ..., or a class-name */
    record Test(Expression subject, String test, boolean negated, Span span) implements Condition {}

    /**
     * An operand alone: a condition-name or switch.
     *
     * @param orComparison what it says instead where it is neither: the object of an abbreviated comparison
     */
    record Named(Expression operand, Optional<Comparison> orComparison, Span span) implements Condition {}

    record Not(Condition of, Span span) implements Condition {}

    record And(Condition left, Condition right, Span span) implements Condition {}

    record Or(Condition left, Condition right, Span span) implements Condition {}

    /** Words that make no condition, though the grammar takes them. */
    record Unclear(Span span) implements Condition {}
}
