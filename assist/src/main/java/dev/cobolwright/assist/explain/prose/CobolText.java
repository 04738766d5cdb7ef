package dev.cobolwright.assist.explain.prose;

import dev.cobolwright.grammar.statements.Choice;
import dev.cobolwright.grammar.statements.Condition;
import dev.cobolwright.grammar.statements.Expression;
import dev.cobolwright.grammar.statements.Operand;
import java.util.List;
import java.util.stream.Collectors;

/** Operands and conditions as COBOL on one line, without the areas, comments and line breaks they were written with. */
public final class CobolText {
    private CobolText() {}

    public static String of(Expression expression) {
        return switch (expression) {
            case Operand.Identifier i ->
                i.name().name()
                        + i.name().qualifiers().stream().map(q -> " OF " + q).collect(Collectors.joining())
                        + list(i.subscripts())
                        + i.part().map(CobolText::part).orElse("");
            case Operand.Literal l -> (l.all() ? "ALL " : "") + l.text();
            case Operand.FunctionCall f -> "FUNCTION " + f.name() + list(f.arguments());
            case Operand.AddressOf a -> "ADDRESS OF " + of(a.of());
            case Operand.LengthOf l -> "LENGTH OF " + of(l.of());
            case Operand.Joined j -> j.parts().stream().map(CobolText::of).collect(Collectors.joining(" & "));
            case Operand.Word w -> w.text();
            case Expression.Signed s -> s.sign() + operand(s.of());
            case Expression.Binary b -> operand(b.left()) + " " + b.operator() + " " + operand(b.right());
        };
    }

    private static String operand(Expression expression) {
        return expression instanceof Expression.Binary ? "(" + of(expression) + ")" : of(expression);
    }

    private static String list(List<Expression> parts) {
        return parts.isEmpty() ? "" : "(" + parts.stream().map(CobolText::of).collect(Collectors.joining(" ")) + ")";
    }

    private static String part(Operand.ReferenceModification part) {
        return "(" + of(part.start()) + ":" + part.length().map(CobolText::of).orElse("") + ")";
    }

    public static String of(Condition condition) {
        return switch (condition) {
            case Condition.Comparison c -> of(c.left()) + " " + sign(c.relation()) + " " + of(c.right());
            case Condition.Test t -> of(t.subject()) + (t.negated() ? " NOT " : " ") + t.test();
            case Condition.Named n -> of(n.operand());
            case Condition.Not n -> "NOT " + group(n.of());
            case Condition.And a -> group(a.left()) + " AND " + group(a.right());
            case Condition.Or o -> of(o.left()) + " OR " + of(o.right());
            case Condition.Unclear u -> u.span().text().strip().replaceAll("\\s+", " ");
        };
    }

    private static String group(Condition condition) {
        return condition instanceof Condition.Or ? "(" + of(condition) + ")" : of(condition);
    }

    public static String of(Choice choice) {
        return switch (choice) {
            case Choice.Truth t -> t.value() ? "TRUE" : "FALSE";
            case Choice.Any any -> "ANY";
            case Choice.Other other -> "OTHER";
            case Choice.Value v -> (v.negated() ? "NOT " : "") + of(v.expression());
            case Choice.Range r -> (r.negated() ? "NOT " : "") + of(r.from()) + " THRU " + of(r.through());
            case Choice.Tested t -> of(t.condition());
        };
    }

    private static String sign(Condition.Relation relation) {
        return switch (relation) {
            case EQUAL -> "=";
            case NOT_EQUAL -> "NOT =";
            case LESS -> "<";
            case GREATER -> ">";
            case LESS_OR_EQUAL -> "<=";
            case GREATER_OR_EQUAL -> ">=";
        };
    }
}
