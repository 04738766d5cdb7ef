package dev.cobolwright.assist.review.operands;

import dev.cobolwright.assist.review.ReviewedProgram;
import dev.cobolwright.grammar.source.Span;
import dev.cobolwright.grammar.statements.Choice;
import dev.cobolwright.grammar.statements.Condition;
import dev.cobolwright.grammar.statements.Detail;
import dev.cobolwright.grammar.statements.Expression;
import dev.cobolwright.grammar.statements.Operand;
import dev.cobolwright.grammar.statements.Repetition;
import dev.cobolwright.grammar.symbols.Resolution;
import dev.cobolwright.grammar.syntax.DataItem;
import dev.cobolwright.grammar.syntax.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Every identifier of the statements of a program, also those in subscripts, expressions and conditions. */
public final class Operands {
    private final List<Named> found = new ArrayList<>();
    private Statement statement;
    private Set<Span> seen = Set.of();

    /** @param statement whose own words it is among */
    public record Named(Statement statement, Operand.Identifier identifier) {}

    private Operands(ReviewedProgram program) {
        for (Statement each : program.statements()) {
            statement = each;
            seen = new HashSet<>();
            detail(program.detail(each));
        }
    }

    public static List<Named> in(ReviewedProgram program) {
        return program.analysis(Operands.class, Operands::new).found;
    }

    /** The same text for the same operand, wherever and however it is written; also where REPLACING put it in. */
    public static String text(Expression expression) {
        return switch (expression) {
            case Operand.Identifier identifier -> {
                StringBuilder text = new StringBuilder(identifier.name().name());
                identifier.name().qualifiers().forEach(q -> text.append(" OF ").append(q));
                if (!identifier.subscripts().isEmpty()) {
                    text.append(" (").append(joined(identifier.subscripts())).append(')');
                }
                identifier.part().ifPresent(part -> text.append(text(part)));
                yield text.toString();
            }
            case Operand.FunctionCall call ->
                "FUNCTION " + call.name() + " (" + joined(call.arguments()) + ")"
                        + call.part().map(Operands::text).orElse("");
            case Operand.Literal literal -> (literal.all() ? "ALL " : "") + literal.text();
            case Operand.LengthOf length -> "LENGTH OF " + text(length.of());
            case Operand.AddressOf address -> "ADDRESS OF " + text(address.of());
            case Operand.Joined joined -> joined(joined.parts());
            case Operand.Word word -> word.text();
            case Expression.Signed signed -> signed.sign() + text(signed.of());
            case Expression.Binary binary ->
                "(" + text(binary.left()) + " " + binary.operator() + " " + text(binary.right()) + ")";
        };
    }

    private static String text(Operand.ReferenceModification part) {
        return " (" + text(part.start()) + ":"
                + part.length().map(Operands::text).orElse("") + ")";
    }

    private static String joined(List<? extends Expression> expressions) {
        return expressions.stream().map(Operands::text).collect(Collectors.joining(" "));
    }

    /** The characters of a literal in quotation marks on one line; empty for hexadecimal, continued and other literals and with ALL. */
    public static Optional<String> characters(Operand.Literal literal) {
        String text = literal.text();
        boolean plain = literal.kind() == Operand.Literal.Kind.ALPHANUMERIC
                && !literal.all()
                && !text.isEmpty()
                && (text.charAt(0) == '"' || text.charAt(0) == '\'')
                && text.indexOf('\n') < 0;
        return plain ? Optional.of(literal.value()) : Optional.empty();
    }

    /** The tables that an operand's subscripts count in, outermost first. */
    public static List<DataItem> tables(ReviewedProgram program, Operand.Identifier identifier) {
        List<DataItem> tables = new ArrayList<>();
        if (program.scope().resolve(identifier.name()) instanceof Resolution.Data data) {
            if (data.item().occurs().isPresent()) {
                tables.add(data.item());
            }
            data.groups().stream().filter(g -> g.occurs().isPresent()).forEach(tables::add);
        }
        return tables.reversed();
    }

    private void detail(Detail detail) {
        switch (detail) {
            case Detail.Move move -> {
                expression(move.sending());
                move.receiving().forEach(this::expression);
            }
            case Detail.Arithmetic arithmetic -> {
                arithmetic.operands().forEach(this::expression);
                arithmetic.receivers().forEach(r -> expression(r.operand()));
            }
            case Detail.Compute compute -> {
                compute.receivers().forEach(r -> expression(r.operand()));
                expression(compute.value());
            }
            case Detail.Perform perform -> repetition(perform.repetition());
            case Detail.GoTo goTo -> goTo.depending().ifPresent(this::expression);
            case Detail.If test -> condition(test.condition());
            case Detail.Evaluate evaluate -> {
                evaluate.subjects().forEach(this::choice);
                evaluate.whens().forEach(when -> when.forEach(this::choice));
            }
            case Detail.Search search -> {
                search.varying().ifPresent(this::expression);
                search.whens().forEach(this::condition);
            }
            case Detail.Call call -> {
                expression(call.target());
                call.arguments().forEach(a -> a.value().ifPresent(this::expression));
                call.returning().ifPresent(this::expression);
            }
            case Detail.Cancel cancel -> cancel.targets().forEach(this::expression);
            case Detail.SetTo set ->
                set.assignments().forEach(a -> {
                    a.targets().forEach(this::expression);
                    expression(a.value());
                });
            case Detail.Read read -> {
                read.into().ifPresent(this::expression);
                read.key().ifPresent(this::expression);
            }
            case Detail.Write write -> write.from().ifPresent(this::expression);
            case Detail.Start start -> start.key().ifPresent(this::expression);
            case Detail.XmlParse parse -> expression(parse.document());
            case Detail.Stop stop -> stop.status().ifPresent(this::expression);
            case Detail.Goback goback -> goback.returning().ifPresent(this::expression);
            case Detail.Other other -> other.operands().forEach(this::expression);
            default -> {}
        }
    }

    private void expression(Expression expression) {
        switch (expression) {
            case Operand.Identifier identifier -> {
                if (seen.add(identifier.span())) {
                    found.add(new Named(statement, identifier));
                    identifier.subscripts().forEach(this::expression);
                    identifier.part().ifPresent(this::part);
                }
            }
            case Operand.FunctionCall call -> {
                call.arguments().forEach(this::expression);
                call.part().ifPresent(this::part);
            }
            case Operand.Joined joined -> joined.parts().forEach(this::expression);
            case Expression.Signed signed -> expression(signed.of());
            case Expression.Binary binary -> {
                expression(binary.left());
                expression(binary.right());
            }
            case Operand other -> {}
        }
    }

    private void part(Operand.ReferenceModification part) {
        expression(part.start());
        part.length().ifPresent(this::expression);
    }

    private void condition(Condition condition) {
        switch (condition) {
            case Condition.Comparison comparison -> {
                expression(comparison.left());
                expression(comparison.right());
            }
            case Condition.Test test -> expression(test.subject());
            case Condition.Named named -> {
                expression(named.operand());
                named.orComparison().ifPresent(this::condition);
            }
            case Condition.Not not -> condition(not.of());
            case Condition.And and -> {
                condition(and.left());
                condition(and.right());
            }
            case Condition.Or or -> {
                condition(or.left());
                condition(or.right());
            }
            case Condition.Unclear unclear -> {}
        }
    }

    private void choice(Choice choice) {
        switch (choice) {
            case Choice.Value value -> expression(value.expression());
            case Choice.Range range -> {
                expression(range.from());
                expression(range.through());
            }
            case Choice.Tested tested -> condition(tested.condition());
            default -> {}
        }
    }

    private void repetition(Repetition repetition) {
        switch (repetition) {
            case Repetition.Times times -> expression(times.count());
            case Repetition.Until until -> condition(until.condition());
            case Repetition.Varying varying ->
                varying.items().forEach(item -> {
                    expression(item.item());
                    expression(item.from());
                    item.by().ifPresent(this::expression);
                    item.until().ifPresent(this::condition);
                });
            default -> {}
        }
    }
}
