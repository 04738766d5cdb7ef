package dev.cobolwright.grammar.statements;

import dev.cobolwright.grammar.source.Span;

/** A subject of EVALUATE, or an object of its WHEN. */
public sealed interface Choice {
    Span span();

    /** TRUE or FALSE. */
    record Truth(boolean value, Span span) implements Choice {}

    record Any(Span span) implements Choice {}

    record Other(Span span) implements Choice {}

    record Value(Expression expression, boolean negated, Span span) implements Choice {}

    /** Both ends inclusive. */
    record Range(Expression from, Expression through, boolean negated, Span span) implements Choice {}

    record Tested(Condition condition, Span span) implements Choice {}
}
