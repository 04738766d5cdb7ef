package dev.cobolwright.assist.review.conditions;

import dev.cobolwright.assist.review.operands.Operands;
import dev.cobolwright.grammar.statements.Condition;

/** Conditions as text that is the same for the same condition, however it is written. */
public final class Conditions {
    private Conditions() {}

    /** With a question mark in it where the condition was not understood. */
    public static String text(Condition condition) {
        return switch (condition) {
            case Condition.Comparison comparison ->
                Operands.text(comparison.left()) + " " + comparison.relation() + " "
                        + Operands.text(comparison.right());
            case Condition.Test test -> Operands.text(test.subject()) + (test.negated() ? " NOT " : " ") + test.test();
            case Condition.Named named -> named.orComparison().isPresent() ? "?" : Operands.text(named.operand());
            case Condition.Not not -> "NOT (" + text(not.of()) + ")";
            case Condition.And and -> "(" + text(and.left()) + " AND " + text(and.right()) + ")";
            case Condition.Or or -> "(" + text(or.left()) + " OR " + text(or.right()) + ")";
            case Condition.Unclear unclear -> "?";
        };
    }
}
