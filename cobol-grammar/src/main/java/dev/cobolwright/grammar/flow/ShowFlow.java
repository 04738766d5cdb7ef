package dev.cobolwright.grammar.flow;

import dev.cobolwright.grammar.Parse;
import dev.cobolwright.grammar.source.Span;
import dev.cobolwright.grammar.syntax.Statement;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Prints control flow for people, procedure by procedure, with lines from 1. */
public final class ShowFlow {
    private final StringBuilder out = new StringBuilder();
    private final ProgramFlow flow;

    private final Map<Statement, Transfer> transfers = new IdentityHashMap<>();

    private ShowFlow(Parse parse, ProgramFlow flow) {
        this.flow = flow;
        Transfers.of(parse, flow).forEach(transfer -> transfers.put(transfer.statement(), transfer));
    }

    public static String of(Parse parse) {
        StringBuilder out = new StringBuilder();
        for (ProgramFlow flow : Flow.of(parse)) {
            ShowFlow show = new ShowFlow(parse, flow);
            show.program();
            out.append(show.out);
        }
        return out.toString();
    }

    private void line(int depth, String text) {
        out.append("  ".repeat(depth)).append(text).append('\n');
    }

    private void program() {
        String name = flow.program().name();
        line(0, "program " + (name.isEmpty() ? "without a name" : name));
        if (!flow.isCertain()) {
            line(1, "control may come in at every procedure: something is missing, unread or not declared");
        }
        flow.procedures().forEach(this::procedure);
        for (ProgramFlow.Overlap overlap : flow.overlaps()) {
            line(1, "overlapping: " + overlap.one() + " and " + overlap.other());
        }
    }

    private void procedure(Procedure procedure) {
        List<Unreachable> unreachable = flow.unreachable().stream()
                .filter(u -> u.procedure().equals(procedure))
                .toList();
        boolean never = unreachable.stream().anyMatch(Unreachable::wholeProcedure);
        boolean headed = procedure.paragraph().isEmpty()
                || procedure.paragraph().get().name().isEmpty();
        String kind = procedure.isDeclarative() ? "declarative " : "";
        String name = procedure.name().isEmpty()
                ? "sentences"
                : kind
                        + (headed ? "section " : "paragraph ")
                        + procedure.name()
                        + (headed || procedure.section().name().isEmpty()
                                ? ""
                                : " of " + procedure.section().name());
        line(1, name + "  [" + place(procedure.span()) + "]" + (never ? "  never reached" : ""));
        List<Statement> statements = new ArrayList<>();
        addAll(procedure.statements(), statements);
        facts(
                "performs",
                statements,
                s -> flow.performedBy(s).stream().map(Range::toString).toList());
        facts(
                "goes to",
                statements,
                s -> flow.goneToBy(s).stream().map(Procedure::name).toList());
        statements.stream().filter(transfers::containsKey).forEach(s -> transfer(transfers.get(s)));
        if (flow.isFallenInto(procedure)) {
            line(2, "is fallen into");
        }
        if (!never) {
            for (Unreachable code : unreachable) {
                line(
                        2,
                        "never reached: " + lines(code.span()) + " "
                                + code.statements().getFirst().verb());
            }
        }
    }

    private void transfer(Transfer transfer) {
        String how = transfer.kind().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        String at = "  [" + place(transfer.statement().span());
        for (Transfer.Target target : transfer.targets()) {
            List<Span> proof = target.proof().subList(0, target.proof().size() - 1);
            String from = proof.isEmpty()
                    ? ""
                    : ", as said in "
                            + proof.stream().map(ShowFlow::place).distinct().collect(Collectors.joining(", "));
            line(2, how + " " + target.name() + at + from + "]");
        }
        if (!transfer.complete()) {
            line(2, how + " of what " + transfer.at().text() + " holds, which is not known" + at + "]");
        }
    }

    private static void addAll(List<Statement> statements, List<Statement> all) {
        for (Statement statement : statements) {
            all.add(statement);
            addAll(statement.nested(), all);
        }
    }

    private void facts(String title, List<Statement> statements, Function<Statement, List<String>> facts) {
        Map<String, List<String>> places = new LinkedHashMap<>();
        for (Statement statement : statements) {
            for (String fact : facts.apply(statement)) {
                places.computeIfAbsent(fact, f -> new ArrayList<>()).add(place(statement.span()));
            }
        }
        places.forEach((fact, lines) -> line(2, title + " " + fact + "  [" + String.join(", ", lines) + "]"));
    }

    private static String place(Span span) {
        return (span.startLine() + 1) + (span.isCopied() ? " of " + fileName(span) : "");
    }

    private static String lines(Span span) {
        int first = span.startLine() + 1;
        int last = span.endLine() + 1;
        return (first == last ? "line " + first : "lines " + first + " to " + last)
                + (span.isCopied() ? " of " + fileName(span) : "");
    }

    private static String fileName(Span span) {
        String path = span.source().path();
        return path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
    }
}
