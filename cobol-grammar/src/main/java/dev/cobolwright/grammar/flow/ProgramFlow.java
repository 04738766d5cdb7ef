package dev.cobolwright.grammar.flow;

import dev.cobolwright.grammar.Parse;
import dev.cobolwright.grammar.statements.Details;
import dev.cobolwright.grammar.syntax.Program;
import dev.cobolwright.grammar.syntax.Statement;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Where control goes in one program. Immutable once made. */
public final class ProgramFlow {
    private final Program program;
    private final FlowBuilder flow;
    private final Reach reach;
    private final boolean certain;
    private final List<Unreachable> unreachable;

    ProgramFlow(Parse parse, Program program, Details details) {
        this.program = program;
        Doubts doubts = new Doubts(parse, program);
        this.flow = new FlowBuilder(program, details, parse.embedded(), doubts);
        this.reach = Reach.of(flow, doubts.everywhere);
        this.certain = !doubts.everywhere && !flow.unresolved;
        this.unreachable = UnreachableCode.in(flow, reach, details, parse.embedded());
    }

    public Program program() {
        return program;
    }

    /** In order of their text. */
    public List<Procedure> procedures() {
        return flow.procedures.all();
    }

    /** False where control may come in at every procedure, because something of the text is missing, unread or not declared. */
    public boolean isCertain() {
        return certain;
    }

    /** Whether control can come to a statement of this program; true for others. */
    public boolean isReachable(Statement statement) {
        Step step = flow.stepOf.get(statement);
        return step == null || reach.contains(step);
    }

    /** Whether control can come to the start of a procedure. */
    public boolean isReachable(Procedure procedure) {
        return reach.contains(flow.entries.get(procedure.index()));
    }

    /** Code that no way leads to, in order of its text; never what may be reached by something unknown. */
    public List<Unreachable> unreachable() {
        return unreachable;
    }

    /** Ranges that a statement performs: PERFORM, SORT, MERGE, XML PARSE, WHENEVER ... PERFORM. */
    public List<Range> performedBy(Statement statement) {
        Step step = flow.stepOf.get(statement);
        return step == null
                ? List.of()
                : step.performed.stream().map(Step.Performed::range).distinct().toList();
    }

    /** Statements that control may come to directly after one in the same performance; none where it leaves the procedure. */
    public List<Statement> after(Statement statement) {
        Step step = flow.stepOf.get(statement);
        if (step == null) {
            return List.of();
        }
        Set<Statement> found = new LinkedHashSet<>();
        step.next.forEach(next -> next.statement.ifPresent(found::add));
        step.performed.forEach(performed -> performed.resume().statement.ifPresent(found::add));
        return List.copyOf(found);
    }

    /** Whether control may come to the end of its procedure directly after a statement. */
    public boolean mayEndProcedure(Statement statement) {
        Step step = flow.stepOf.get(statement);
        return step != null
                && (step.next.stream().anyMatch(next -> next.isExit)
                        || step.performed.stream().anyMatch(performed -> performed.resume().isExit));
    }

    /** Procedures that control goes to from a statement without coming back: GO TO, ALTER, WHENEVER, HANDLE. */
    public List<Procedure> goneToBy(Statement statement) {
        Step step = flow.stepOf.get(statement);
        return step == null
                ? List.of()
                : step.next.stream()
                        .filter(next -> next.statement.isEmpty() && !next.isExit)
                        .map(next -> next.procedure)
                        .distinct()
                        .toList();
    }

    /** Ranges that are performed somewhere in the program, in order of their first procedure. */
    public List<Range> performed() {
        Set<Range> ranges = new LinkedHashSet<>();
        flow.steps.forEach(step -> step.performed.forEach(performed -> ranges.add(performed.range())));
        return ranges.stream()
                .sorted((a, b) -> a.first().index() != b.first().index()
                        ? Integer.compare(a.first().index(), b.first().index())
                        : Integer.compare(a.last().index(), b.last().index()))
                .toList();
    }

    /** Two ranges that share procedures without one lying in the other. */
    public record Overlap(Range one, Range other) {}

    /** Pairs of performed ranges that overlap; at most a few hundred. */
    public List<Overlap> overlaps() {
        List<Range> ranges = performed();
        List<Overlap> found = new ArrayList<>();
        for (int i = 0; i < ranges.size(); i++) {
            for (int k = i + 1; k < ranges.size() && found.size() < 300; k++) {
                if (ranges.get(k).first().index()
                        > Math.max(
                                ranges.get(i).last().index(),
                                ranges.get(i).first().index())) {
                    break;
                }
                if (ranges.get(i).overlaps(ranges.get(k))) {
                    found.add(new Overlap(ranges.get(i), ranges.get(k)));
                }
            }
        }
        return List.copyOf(found);
    }

    /** The steps and the ways between them. */
    public FlowGraph graph() {
        return new FlowGraph(flow, reach);
    }

    /** Whether control can come to the end of the last procedure with nothing that performs it waiting. */
    public boolean runsOffEnd() {
        return reach.runsOffEnd();
    }

    /** Whether control falls into a procedure from the one before it, as well as or instead of being sent there. */
    public boolean isFallenInto(Procedure procedure) {
        return procedure.index() > 0 && reach.fallsInto(procedure);
    }

    /**
     * Statements that control may come from directly to one; empty where it may also come from the start of the procedure or out
     * of a performed range, so that what was done before is not known.
     */
    Optional<List<Statement>> before(Statement statement) {
        Step step = flow.stepOf.get(statement);
        if (step == null) {
            return Optional.empty();
        }
        List<Statement> found = new ArrayList<>();
        for (Step previous : flow.previous(step)) {
            if (previous.statement.isEmpty()) {
                return Optional.empty();
            }
            if (reach.contains(previous)) {
                found.add(previous.statement.get());
            }
        }
        return Optional.of(found);
    }
}
