package dev.cobolwright.assist.review.rules;

import dev.cobolwright.assist.review.Findings;
import dev.cobolwright.assist.review.Profile;
import dev.cobolwright.assist.review.ProgramRule;
import dev.cobolwright.assist.review.ReviewedProgram;
import dev.cobolwright.grammar.Severity;
import dev.cobolwright.grammar.statements.Condition;
import dev.cobolwright.grammar.statements.Detail;
import dev.cobolwright.grammar.statements.Operand;

/** CW1705. */
public final class LetterRange implements ProgramRule {
    @Override
    public About about() {
        return new About("CW1705", "Range of letters that EBCDIC has gaps in", Severity.NOTE, Profile.DEFAULT);
    }

    @Override
    public void check(ReviewedProgram program, Findings findings) {
        program.program()
                .allData()
                .filter(d -> d.isConditionName() && !d.span().isCopied())
                .forEach(item -> item.values().stream()
                        .filter(v -> v.through().isPresent()
                                && hasGap(
                                        unquoted(v.from()), unquoted(v.through().get())))
                        .findFirst()
                        .ifPresent(v -> findings.add(
                                item.nameSpan(),
                                message(v.from() + " THRU " + v.through().get()))));
        program.details(Detail.If.class, "IF")
                .forEach(test -> find(test.detail().condition(), findings));
    }

    private static String message(String range) {
        return range
                + " also holds characters that are no letters in EBCDIC; a class test (ALPHABETIC-UPPER, ALPHABETIC-LOWER) does not";
    }

    private static void find(Condition condition, Findings findings) {
        switch (condition) {
            case Condition.And and -> {
                String low = bound(and.left(), Condition.Relation.GREATER_OR_EQUAL);
                String high = bound(and.right(), Condition.Relation.LESS_OR_EQUAL);
                if (hasGap(low, high)) {
                    findings.add(and.span(), message("The range from " + low + " to " + high));
                } else {
                    find(and.left(), findings);
                    find(and.right(), findings);
                }
            }
            case Condition.Or or -> {
                find(or.left(), findings);
                find(or.right(), findings);
            }
            case Condition.Not not -> find(not.of(), findings);
            default -> {}
        }
    }

    private static String bound(Condition condition, Condition.Relation relation) {
        return condition instanceof Condition.Comparison c
                        && c.relation() == relation
                        && c.right() instanceof Operand.Literal literal
                        && literal.kind() == Operand.Literal.Kind.ALPHANUMERIC
                ? literal.value()
                : "";
    }

    /** Between I and J and between R and S stand other characters (IBM code page 037, 1047, 1140). */
    private static boolean hasGap(String from, String through) {
        if (from.length() != 1 || through.length() != 1) {
            return false;
        }
        char low = from.charAt(0);
        char high = through.charAt(0);
        boolean upper = low >= 'A' && high <= 'Z';
        boolean lower = low >= 'a' && high <= 'z';
        char start = Character.toUpperCase(low);
        char end = Character.toUpperCase(high);
        return (upper || lower) && (start <= 'I' && end >= 'J' || start <= 'R' && end >= 'S');
    }

    private static String unquoted(String literal) {
        return literal.length() == 3 && (literal.charAt(0) == '"' || literal.charAt(0) == '\'')
                ? literal.substring(1, 2)
                : "";
    }
}
