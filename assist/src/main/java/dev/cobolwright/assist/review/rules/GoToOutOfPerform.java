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
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** CW1105. */
public final class GoToOutOfPerform implements ProgramRule {
    @Override
    public About about() {
        return new About("CW1105", "GO TO leaves a performed range", Severity.WARNING, Profile.DEFAULT);
    }

    @Override
    public void check(ReviewedProgram program, Findings findings) {
        ProgramFlow flow = program.flow();
        List<Range> performed = flow.performed().stream()
                .filter(r -> r.first().index() <= r.last().index())
                .toList();
        if (!flow.isCertain() || performed.isEmpty()) {
            return;
        }
        List<Procedure> all = flow.procedures();
        Map<Integer, Boolean> comesBack = new HashMap<>();
        program.statements("GO TO").forEach(goTo -> {
            Procedure from = program.procedure(goTo);
            if (!flow.isReachable(goTo)) {
                return;
            }
            for (Procedure to : flow.goneToBy(goTo)) {
                leftBy(performed, from.index(), to.index())
                        .filter(range -> comesBack(program, to, comesBack))
                        .ifPresent(range -> findings.add(Found.at(
                                        goTo.span(),
                                        "GO TO " + all.get(to.index()).name() + " leaves the range " + range
                                                + ", which is performed: the PERFORM is never returned to, unless"
                                                + " another GO TO leads back in")
                                .with(to.nameSpan(), "where it goes")
                                .with(range.last().nameSpan(), "the end of the range")));
            }
        });
    }

    /** The widest performed range that one procedure is in and the other is not. */
    private static Optional<Range> leftBy(List<Range> performed, int from, int to) {
        Range widest = null;
        for (Range range : performed) {
            if (range.first().index() > from) {
                break;
            }
            boolean holds = from <= range.last().index();
            boolean holdsTarget =
                    range.first().index() <= to && to <= range.last().index();
            if (holds && holdsTarget) {
                return Optional.empty();
            }
            if (holds && (widest == null || size(range) > size(widest))) {
                widest = range;
            }
        }
        return Optional.ofNullable(widest);
    }

    private static int size(Range range) {
        return range.last().index() - range.first().index();
    }

    /** Whether control can get to the end of a procedure; not so where it ends the program, as an abend routine does. */
    private static boolean comesBack(ReviewedProgram program, Procedure procedure, Map<Integer, Boolean> known) {
        Boolean before = known.putIfAbsent(procedure.index(), false);
        if (before != null) {
            return before;
        }
        FlowGraph graph = program.flow().graph();
        BitSet seen = new BitSet();
        Deque<Integer> waiting = new ArrayDeque<>(List.of(graph.entry(procedure)));
        boolean found = false;
        while (!waiting.isEmpty() && !found) {
            int step = waiting.poll();
            if (seen.get(step)) {
                continue;
            }
            seen.set(step);
            found = graph.isEnd(step);
            graph.performed(step).forEach(p -> waiting.add(p.resume()));
            for (int next : graph.next(step)) {
                if (graph.procedure(next) == procedure) {
                    waiting.add(next);
                } else {
                    found |= comesBack(program, graph.procedure(next), known);
                }
            }
        }
        known.put(procedure.index(), found);
        return found;
    }
}
