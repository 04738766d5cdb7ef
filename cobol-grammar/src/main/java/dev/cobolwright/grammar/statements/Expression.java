package dev.cobolwright.grammar.statements;

import dev.cobolwright.grammar.source.Span;

/** Something that has a value: an operand, or arithmetic on operands with the precedence of the language. */
public sealed interface Expression permits Operand, Expression.Signed, Expression.Binary {
    Span span();

    /** @param sign {@code -}, {@code +} or {@code B-NOT} */
    record Signed(String sign, Expression of, Span span) implements Expression {}

    /** @param operator {@code +}, {@code -}, {@code *}, {@code /}, {@code **}, {@code B-AND} ... */
    record Binary(Expression left, String operator, Expression right, Span span) implements Expression {}
}
