package dev.cobolwright.assist.review.paths;

import dev.cobolwright.assist.review.ReviewedProgram;
import dev.cobolwright.grammar.flow.Procedure;
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
import java.util.function.Predicate;

/** What may be done after a statement, in its own procedure, in those performed or gone to, and behind the PERFORM that it was reached by. */
public final class Afterwards {
    /** Statements that one search looks at. */
    private static final int MOST = 2_000;

    private final ProgramFlow flow;
    private final ReviewedProgram program;
    /** Statements that perform a range, by the last procedure of the range. */
    private final Map<Procedure, List<Statement>> performers = new HashMap<>();

    private Afterwards(ReviewedProgram program) {
        this.program = program;
        this.flow = program.flow();
        for (Statement statement : program.statements()) {
            for (Range range : flow.performedBy(statement)) {
                performers
                        .computeIfAbsent(range.last(), p -> new ArrayList<>(2))
                        .add(statement);
            }
        }
    }

    public static Afterwards of(ReviewedProgram program) {
        return program.analysis(Afterwards.class, Afterwards::new);
    }

    /**
     * Whether control may come from a statement to one that is wanted.
     *
     * @param from not looked at itself, unless control comes back to it
     * @param barrier a statement that ends a way, and is not the one wanted
     * @return true also where the search grew too large, or control may go where the program does not show
     */
    public boolean mayReach(Statement from, Predicate<Statement> wanted, Predicate<Statement> barrier) {
        if (!flow.isCertain()) {
            return true;
        }
        Set<Statement> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<Statement> waiting = new ArrayDeque<>();
        next(from, waiting, seen);
        while (!waiting.isEmpty()) {
            Statement statement = waiting.poll();
            if (wanted.test(statement) || seen.size() > MOST) {
                return true;
            }
            if (!barrier.test(statement)) {
                next(statement, waiting, seen);
            }
        }
        return false;
    }

    private void next(Statement statement, Deque<Statement> waiting, Set<Statement> seen) {
        flow.after(statement).forEach(s -> add(s, waiting, seen));
        flow.goneToBy(statement).forEach(p -> enter(p, waiting, seen, 0));
        flow.performedBy(statement).forEach(range -> enter(range.first(), waiting, seen, 0));
        if (flow.mayEndProcedure(statement)) {
            leave(program.procedure(statement), waiting, seen, 0);
        }
    }

    private void enter(Procedure procedure, Deque<Statement> waiting, Set<Statement> seen, int depth) {
        if (!procedure.statements().isEmpty()) {
            add(procedure.statements().getFirst(), waiting, seen);
        } else if (depth < MOST) {
            leave(procedure, waiting, seen, depth + 1);
        }
    }

    private void leave(Procedure procedure, Deque<Statement> waiting, Set<Statement> seen, int depth) {
        for (Statement performer : performers.getOrDefault(procedure, List.of())) {
            flow.after(performer).forEach(s -> add(s, waiting, seen));
            if (flow.mayEndProcedure(performer) && seen.add(performer) && depth < 50) {
                leave(program.procedure(performer), waiting, seen, depth + 1);
            }
        }
        int following = procedure.index() + 1;
        if (following < flow.procedures().size()
                && flow.isFallenInto(flow.procedures().get(following))) {
            enter(flow.procedures().get(following), waiting, seen, depth + 1);
        }
    }

    private static void add(Statement statement, Deque<Statement> waiting, Set<Statement> seen) {
        if (seen.add(statement)) {
            waiting.add(statement);
        }
    }
}
