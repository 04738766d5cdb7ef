package dev.cobolwright.assist.review.rules;

import dev.cobolwright.assist.review.Findings;
import dev.cobolwright.assist.review.Found;
import dev.cobolwright.assist.review.Profile;
import dev.cobolwright.assist.review.ProgramRule;
import dev.cobolwright.assist.review.ReviewedProgram;
import dev.cobolwright.grammar.Severity;
import dev.cobolwright.grammar.flow.FlowGraph;
import dev.cobolwright.grammar.flow.Procedure;
import dev.cobolwright.grammar.flow.ProgramFlow;
import dev.cobolwright.grammar.flow.Range;
import dev.cobolwright.grammar.source.Span;
import dev.cobolwright.grammar.statements.Detail;
import dev.cobolwright.grammar.syntax.Statement;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** CW1104. */
public final class FallIntoPerformed implements ProgramRule {
    @Override
    public About about() {
        return new About(
                "CW1104", "Control falls into a paragraph that is also performed", Severity.WARNING, Profile.DEFAULT);
    }

    @Override
    public void check(ReviewedProgram program, Findings findings) {
        ProgramFlow flow = program.flow();
        if (!flow.isCertain() || mayReturnFromCics(program)) {
            return;
        }
        List<Range> performed = flow.performed();
        BitSet inside = new BitSet();
        Map<Procedure, Range> starts = new HashMap<>();
        for (Range range : performed) {
            if (range.last().index() > range.first().index()) {
                inside.set(range.first().index() + 1, range.last().index() + 1);
            }
            starts.putIfAbsent(range.first(), range);
        }
        Map<Range, Statement> performing = new HashMap<>();
        program.statements().forEach(s -> flow.performedBy(s).forEach(r -> performing.putIfAbsent(r, s)));
        BitSet chain = new BitSet();
        BitSet ends = new BitSet();
        performed.forEach(r -> ends.set(r.last().index()));
        for (Procedure procedure : flow.procedures()) {
            Range range = starts.get(procedure);
            if (range == null || inside.get(procedure.index()) || !flow.isFallenInto(procedure)) {
                continue;
            }
            chain.set(procedure.index());
            Procedure before = flow.procedures().get(procedure.index() - 1);
            Statement perform = performing.get(range);
            if (procedure.statements().isEmpty()
                    || perform == null
                    || chain.get(before.index())
                    || ends.get(before.index())
                    || isOnlyExit(procedure)
                    || !canEnd(flow.graph(), procedure)
                    || isDoubtful(program, before)
                    || exitsProgram(program, before)) {
                continue;
            }
            findings.add(Found.at(
                            procedure.nameSpan(),
                            "Control falls into " + procedure.name() + " from the end of "
                                    + (before.name().isEmpty() ? "the statements before it" : before.name())
                                    + ", though it is performed as well; it runs once more than its PERFORMs say")
                    .with(perform.span(), "performed here"));
        }
    }

    /** EXEC CICS RETURN whose RESP is looked at goes on where it fails, which it does not in practice. */
    static boolean mayReturnFromCics(ReviewedProgram program) {
        return program.statements("EXEC CICS")
                .anyMatch(s -> program.cics(s)
                        .filter(c -> c.leavesProgram() && c.isChecked())
                        .isPresent());
    }

    /** Whether control can get from the entry of a procedure to its end. */
    private static boolean canEnd(FlowGraph graph, Procedure procedure) {
        BitSet seen = new BitSet();
        Deque<Integer> waiting = new ArrayDeque<>(List.of(graph.entry(procedure)));
        while (!waiting.isEmpty()) {
            int step = waiting.poll();
            if (seen.get(step) || graph.procedure(step) != procedure) {
                continue;
            }
            seen.set(step);
            if (graph.isEnd(step)) {
                return true;
            }
            graph.performed(step).forEach(p -> waiting.add(p.resume()));
            for (int next : graph.next(step)) {
                waiting.add(next);
            }
        }
        return false;
    }

    /** EXIT PROGRAM goes on in a program that was not called, which is not what it is written for. */
    private static boolean exitsProgram(ReviewedProgram program, Procedure procedure) {
        return procedure.statements().stream()
                .anyMatch(
                        s -> program.detail(s) instanceof Detail.Exit exit && exit.kind() == Detail.Exit.Kind.PROGRAM);
    }

    /** Some words of a procedure were not read. */
    private static boolean isDoubtful(ReviewedProgram program, Procedure procedure) {
        Span span = procedure.span().inMain();
        return program.parse().problems().stream()
                .filter(p -> p.severity() == Severity.ERROR)
                .anyMatch(p -> span.touches(p.span().inMain().start()));
    }

    private static boolean isOnlyExit(Procedure procedure) {
        return procedure.statements().stream()
                .allMatch(s -> s.verb().equals("EXIT") || s.verb().equals("CONTINUE"));
    }
}
