package dev.cobolwright.assist.explain.prose;

import dev.cobolwright.grammar.statements.Condition;
import dev.cobolwright.grammar.statements.Expression;
import dev.cobolwright.grammar.statements.Operand;
import java.util.Optional;

/**
 * Comparisons of what CICS and Db2 set, in the words of a person who knows both (CICS Application Programming Reference, "EXEC interface
 * block"; Db2 for z/OS, "SQLCODE"). Names of the code stay in them as references.
 */
final class Registers {
    private Registers() {}

    static Optional<String> comparison(Condition.Comparison c) {
        if (!(c.left() instanceof Operand.Identifier left)) {
            return Optional.empty();
        }
        boolean equal = c.relation() == Condition.Relation.EQUAL;
        if (!equal && c.relation() != Condition.Relation.NOT_EQUAL) {
            return Optional.empty();
        }
        String name = left.name().name();
        String register = Text.ref(Text.Ref.DATA, name);
        return switch (name) {
            case "SQLCODE" -> sql(c.right(), equal, register);
            case "EIBAID" -> key(c.right(), equal, register);
            case "EIBCALEN" ->
                isZero(c.right())
                        ? Optional.of((equal ? "no" : "a") + " communication area was passed (" + register + ")")
                        : Optional.empty();
            default -> response(c, equal, left);
        };
    }

    private static Optional<String> sql(Expression right, boolean equal, String register) {
        String value = CobolText.of(right);
        if (isZero(right)) {
            return Optional.of(
                    "the SQL statement " + (equal ? "succeeded" : "did not succeed") + " (" + register + ")");
        }
        return value.equals("100") || value.equals("+100")
                ? Optional.of((equal ? "no row was found" : "a row was found, or an error occurred,") + " (" + register
                        + " is " + (equal ? "" : "not ") + "100)")
                : Optional.empty();
    }

    private static Optional<String> key(Expression right, boolean equal, String register) {
        String name = CobolText.of(right);
        return name.startsWith("DFH") && name.length() > 3
                ? Optional.of("the user " + (equal ? "presses " : "presses another key than ")
                        + Text.ref(Text.Ref.DATA, name, name.substring(3)) + " (" + register + ")")
                : Optional.empty();
    }

    private static Optional<String> response(Condition.Comparison c, boolean equal, Operand.Identifier left) {
        return c.right() instanceof Operand.Identifier right
                        && right.name().name().equals("DFHRESP")
                        && !right.subscripts().isEmpty()
                ? Optional.of("the CICS response "
                        + Text.ref(Text.Ref.DATA, left.name().name()) + " is " + (equal ? "" : "not ")
                        + Text.code(CobolText.of(right.subscripts().getFirst())))
                : Optional.empty();
    }

    private static boolean isZero(Expression expression) {
        return expression instanceof Operand.Literal literal
                && (literal.text().matches("[+-]?0+")
                        || literal.text().toUpperCase().startsWith("ZERO"));
    }
}
