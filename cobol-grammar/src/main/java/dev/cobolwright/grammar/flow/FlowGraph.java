package dev.cobolwright.grammar.flow;

import dev.cobolwright.grammar.syntax.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The steps of a program by number, for analyses that follow data along control. A step is the entry of a procedure, a statement, or the
 * end of a procedure. A performed range begins at the entry of its first procedure and returns at the end of its last one; what
 * is done again by PERFORM ... UNTIL is not a way of its own here: a range that is repeated also resumes at its PERFORM.
 */
public final class FlowGraph {
    private final FlowBuilder flow;
    private final Reach reach;

    /** @param resume where control goes on after the range has returned */
    public record Performed(Range range, int resume) {}

    FlowGraph(FlowBuilder flow, Reach reach) {
        this.flow = flow;
        this.reach = reach;
    }

    /** Steps are numbered from 0. */
    public int size() {
        return flow.steps.size();
    }

    /** Empty for the entry and the end of a procedure. */
    public Optional<Statement> statement(int step) {
        return flow.steps.get(step).statement;
    }

    public Procedure procedure(int step) {
        return flow.steps.get(step).procedure;
    }

    /** Whether it is the end of a procedure: control returns to a PERFORM from there, or falls into the next. */
    public boolean isEnd(int step) {
        return flow.steps.get(step).isExit;
    }

    /** Whether control can come to it. */
    public boolean isReached(int step) {
        return reach.contains(flow.steps.get(step));
    }

    public int entry(Procedure procedure) {
        return flow.entries.get(procedure.index()).id;
    }

    public int end(Procedure procedure) {
        return flow.exits.get(procedure.index()).id;
    }

    /** -1 for a statement of another program. */
    public int step(Statement statement) {
        Step step = flow.stepOf.get(statement);
        return step == null ? -1 : step.id;
    }

    /** Where control may go directly, other than by performing. */
    public int[] next(int step) {
        List<Step> next = flow.steps.get(step).next;
        int[] found = new int[next.size()];
        for (int i = 0; i < found.length; i++) {
            found[i] = next.get(i).id;
        }
        return found;
    }

    /** What the step performs. */
    public List<Performed> performed(int step) {
        List<Step.Performed> performed = flow.steps.get(step).performed;
        return performed.isEmpty()
                ? List.of()
                : performed.stream()
                        .map(p -> new Performed(p.range(), p.resume().id))
                        .toList();
    }

    /** The procedure that control falls into at the end of one; empty after the last one and between declaratives and others. */
    public Optional<Procedure> fallsInto(Procedure procedure) {
        List<Procedure> all = flow.procedures.all();
        if (procedure.index() + 1 >= all.size()) {
            return Optional.empty();
        }
        Procedure next = all.get(procedure.index() + 1);
        boolean falls = procedure.isDeclarative()
                ? next.isDeclarative() && next.section() == procedure.section()
                : !next.isDeclarative();
        return falls ? Optional.of(next) : Optional.empty();
    }

    /** Where control comes in first: the entry of the first procedure outside of declaratives; -1 for none. */
    public int start() {
        return flow.procedures.all().stream()
                .filter(p -> !p.isDeclarative())
                .findFirst()
                .map(this::entry)
                .orElse(-1);
    }

    /** Where control may come in otherwise: ENTRY statements, declaratives, procedures that CICS enters. */
    public List<Integer> otherStarts() {
        List<Integer> starts = new ArrayList<>();
        flow.entryStatements.forEach(s -> starts.add(s.id));
        List<Procedure> all = flow.procedures.all();
        for (Procedure procedure : all) {
            boolean first = procedure.isDeclarative()
                    && (procedure.index() == 0 || all.get(procedure.index() - 1).section() != procedure.section());
            if (first || flow.handlers.contains(procedure)) {
                starts.add(entry(procedure));
            }
        }
        return starts;
    }
}
