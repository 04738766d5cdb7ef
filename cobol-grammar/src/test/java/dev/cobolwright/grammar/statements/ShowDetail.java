package dev.cobolwright.grammar.statements;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Details as short text. */
final class ShowDetail {
    private ShowDetail() {}

    static String of(Detail detail) {
        return switch (detail) {
            case Detail.Move move ->
                "Move " + move.corresponding() + " " + of(move.sending()) + " " + all(move.receiving());
            case Detail.Arithmetic a ->
                "Arithmetic %s %s %s %s %s"
                        .formatted(
                                a.verb(), a.corresponding(), all(a.operands()), receivers(a.receivers()), a.giving());
            case Detail.Compute compute -> "Compute " + receivers(compute.receivers()) + " " + of(compute.value());
            case Detail.Perform perform ->
                "Perform " + perform.range().map(ShowDetail::of).orElse("inline") + " " + of(perform.repetition());
            case Detail.GoTo goTo ->
                "GoTo " + goTo.targets().stream().map(t -> t.name()).toList() + " " + of(goTo.depending());
            case Detail.If branch -> "If " + of(branch.condition());
            case Detail.Evaluate e ->
                "Evaluate " + choices(e.subjects()) + " "
                        + e.whens().stream().map(ShowDetail::choices).toList();
            case Detail.Call call ->
                "Call " + of(call.target()) + " "
                        + call.arguments().stream()
                                .map(a -> a.mode() + " " + of(a.value()))
                                .toList() + " " + of(call.returning());
            case Detail.SetTo set ->
                "Set "
                        + set.assignments().stream()
                                .map(a -> all(a.targets()) + " " + a.how() + " " + of(a.value()))
                                .toList();
            case Detail.Alter alter ->
                "Alter "
                        + alter.changes().stream()
                                .map(c ->
                                        c.paragraph().name() + "->" + c.target().name())
                                .collect(Collectors.joining(" "));
            case Detail.Open open ->
                "Open "
                        + open.files().stream()
                                .map(f -> f.mode() + " " + f.file().name())
                                .collect(Collectors.joining(" "));
            case Detail.Close close ->
                "Close " + close.files().stream().map(f -> f.name()).toList();
            case Detail.Read read ->
                "Read " + read.file().name() + " " + read.next() + " " + of(read.into()) + " " + of(read.key());
            case Detail.Write write ->
                "Write " + write.verb() + " " + write.record().name() + " " + of(write.from());
            case Detail.Sort sort ->
                "Sort " + sort.file().name() + " "
                        + sort.using().stream().map(f -> f.name()).toList() + " "
                        + sort.giving().stream().map(f -> f.name()).toList() + " "
                        + sort.input().map(ShowDetail::of).orElse("-") + " "
                        + sort.output().map(ShowDetail::of).orElse("-");
            case Detail.Stop stop -> "Stop " + stop.run() + " " + of(stop.status());
            case Detail.Exit exit -> "Exit " + exit.kind();
            case Detail.Exec exec ->
                "Exec " + exec.language() + " " + exec.text().strip();
            case Detail.Other other -> "Other " + other.verb() + " " + all(other.operands());
            case Detail.Unknown unknown -> "Unknown " + unknown.verb() + " " + unknown.names();
            default -> detail.toString();
        };
    }

    private static String of(ProcedureRange range) {
        return name(range.first()) + range.through().map(t -> ".." + name(t)).orElse("");
    }

    private static String name(dev.cobolwright.grammar.syntax.NameReference name) {
        return name.name() + name.qualifiers().stream().map(q -> " OF " + q).collect(Collectors.joining());
    }

    private static String of(Repetition repetition) {
        return switch (repetition) {
            case Repetition.Once once -> "Once";
            case Repetition.Times times -> "Times " + of(times.count());
            case Repetition.Until until -> "Until " + until.testAfter() + " " + of(until.condition());
            case Repetition.Forever forever -> "Forever";
            case Repetition.Varying varying ->
                "Varying " + varying.testAfter() + " "
                        + varying.items().stream()
                                .map(i -> of(i.item()) + " from " + of(i.from()) + " by " + of(i.by()) + " until "
                                        + i.until().map(ShowDetail::of).orElse("-"))
                                .toList();
        };
    }

    private static List<String> choices(List<Choice> choices) {
        return choices.stream().map(ShowDetail::of).toList();
    }

    private static String of(Choice choice) {
        return switch (choice) {
            case Choice.Truth truth -> truth.value() ? "TRUE" : "FALSE";
            case Choice.Any any -> "ANY";
            case Choice.Other other -> "OTHER";
            case Choice.Value value -> (value.negated() ? "not " : "") + of(value.expression());
            case Choice.Range range -> of(range.from()) + ".." + of(range.through());
            case Choice.Tested tested -> of(tested.condition());
        };
    }

    private static List<String> receivers(List<Detail.Receiver> receivers) {
        return receivers.stream()
                .map(r -> of(r.operand()) + (r.rounded() ? " rounded" : ""))
                .toList();
    }

    private static List<String> all(List<? extends Expression> expressions) {
        return expressions.stream().map(ShowDetail::of).toList();
    }

    private static String of(Optional<? extends Expression> expression) {
        return expression.map(ShowDetail::of).orElse("-");
    }

    static String of(Expression expression) {
        return switch (expression) {
            case Expression.Binary b -> "(" + of(b.left()) + " " + b.operator() + " " + of(b.right()) + ")";
            case Expression.Signed signed -> signed.sign() + of(signed.of());
            case Operand.Identifier id ->
                name(id.name())
                        + (id.subscripts().isEmpty() ? "" : "(" + String.join(", ", all(id.subscripts())) + ")")
                        + id.part()
                                .map(p -> "(" + of(p.start()) + ":"
                                        + p.length().map(ShowDetail::of).orElse("") + ")")
                                .orElse("");
            case Operand.Literal literal -> (literal.all() ? "ALL " : "") + literal.text();
            case Operand.FunctionCall call -> call.name() + "(" + String.join(", ", all(call.arguments())) + ")";
            case Operand.AddressOf address -> "ADDRESS OF " + of(address.of());
            case Operand.LengthOf length -> "LENGTH OF " + of(length.of());
            case Operand.Joined joined -> String.join(" & ", all(joined.parts()));
            case Operand.Word word -> word.text();
        };
    }

    static String of(Condition condition) {
        return switch (condition) {
            case Condition.Comparison c -> of(c.left()) + " " + c.relation() + " " + of(c.right());
            case Condition.Test t -> of(t.subject()) + " is " + (t.negated() ? "not " : "") + t.test();
            case Condition.Named n ->
                of(n.operand()) + n.orComparison().map(c -> "~(" + of(c) + ")").orElse("");
            case Condition.Not not -> "not " + of(not.of());
            case Condition.And and -> "(" + of(and.left()) + " and " + of(and.right()) + ")";
            case Condition.Or or -> "(" + of(or.left()) + " or " + of(or.right()) + ")";
            case Condition.Unclear unclear -> "?";
        };
    }
}
