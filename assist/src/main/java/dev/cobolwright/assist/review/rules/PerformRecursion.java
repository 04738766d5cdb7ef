package dev.cobolwright.assist.review.rules;

import dev.cobolwright.assist.review.Findings;
import dev.cobolwright.assist.review.Found;
import dev.cobolwright.assist.review.Note;
import dev.cobolwright.assist.review.Profile;
import dev.cobolwright.assist.review.ProgramRule;
import dev.cobolwright.assist.review.ReviewedProgram;
import dev.cobolwright.grammar.Severity;
import dev.cobolwright.grammar.flow.ProgramFlow;
import dev.cobolwright.grammar.flow.Range;
import dev.cobolwright.grammar.syntax.Statement;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** CW1109. */
public final class PerformRecursion implements ProgramRule {
    @Override
    public About about() {
        return new About(
                "CW1109", "PERFORM of a range that is still being performed", Severity.WARNING, Profile.DEFAULT);
    }

    @Override
    public void check(ReviewedProgram program, Findings findings) {
        ProgramFlow flow = program.flow();
        List<Range> ranges = flow.performed().stream()
                .filter(r -> r.first().index() <= r.last().index())
                .toList();
        if (!flow.isCertain() || ranges.isEmpty()) {
            return;
        }
        Map<Integer, List<Statement>> performs = new TreeMap<>();
        program.statements().stream()
                .filter(s -> !flow.performedBy(s).isEmpty() && flow.isReachable(s))
                .forEach(s -> performs.computeIfAbsent(program.procedure(s).index(), i -> new ArrayList<>())
                        .add(s));
        Set<Statement> told = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Range range : ranges) {
            List<Statement> path = wayBack(flow, performs, range);
            if (!path.isEmpty() && path.stream().noneMatch(told::contains)) {
                told.addAll(path);
                findings.add(Found.at(
                                path.getLast().span(),
                                "PERFORM of " + range.first().name() + " while it is being performed: "
                                        + range + (path.size() == 1 ? " performs itself" : " leads back to itself")
                                        + "; where control returns to then is not defined")
                        .withPath(path.stream()
                                .map(s -> Note.at(
                                        s.span(),
                                        "performs " + flow.performedBy(s).getFirst()))
                                .toList()));
            }
        }
    }

    /** The statements from a range that perform one another until the range itself is performed; the shortest, empty for none. */
    private static List<Statement> wayBack(ProgramFlow flow, Map<Integer, List<Statement>> performs, Range range) {
        Map<Range, List<Statement>> ways = new HashMap<>();
        Deque<Range> waiting = new ArrayDeque<>(List.of(range));
        ways.put(range, List.of());
        while (!waiting.isEmpty()) {
            Range at = waiting.poll();
            for (int i = at.first().index(); i <= at.last().index(); i++) {
                for (Statement statement : performs.getOrDefault(i, List.of())) {
                    for (Range next : flow.performedBy(statement)) {
                        List<Statement> way = new ArrayList<>(ways.get(at));
                        way.add(statement);
                        if (next.equals(range)) {
                            return way;
                        }
                        if (ways.putIfAbsent(next, way) == null) {
                            waiting.add(next);
                        }
                    }
                }
            }
        }
        return List.of();
    }
}
