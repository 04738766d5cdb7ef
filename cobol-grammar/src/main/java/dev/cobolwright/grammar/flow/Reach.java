package dev.cobolwright.grammar.flow;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which steps control can come to. Each performed range is followed apart: at the end of its last procedure it returns, to all that
 * perform it; any other way to that end falls through. Where the end of a range is come to while another is being performed (by GO
 * TO out of a range, or in ranges that overlap), it may do either.
 */
final class Reach {
    private final FlowBuilder flow;
    private final BitSet reached;
    private final BitSet fallenInto = new BitSet();
    private final Map<Range, Activation> activations = new LinkedHashMap<>();
    private final Map<Procedure, List<Activation>> endingAt = new HashMap<>();
    /** Procedures whose end was come to while something else than a range that ends there was performed. */
    private final Set<Procedure> passed = new HashSet<>();

    private final Deque<Visit> waiting = new ArrayDeque<>();
    private long budget;
    /** Ranges are no longer told apart: all return, all ends are fallen through. */
    private boolean rough;

    private boolean runsOff;

    private final Activation outermost = new Activation(null);

    private record Visit(Activation activation, Step step) {}

    /** What is being performed; the program itself where the range is null. */
    private static final class Activation {
        private final Range range;
        private final Set<Integer> seen = new HashSet<>();
        private final List<Visit> callers = new ArrayList<>();
        private boolean returns;

        Activation(Range range) {
            this.range = range;
        }
    }

    private Reach(FlowBuilder flow) {
        this.flow = flow;
        this.reached = new BitSet(flow.steps.size());
        this.budget = 30L * flow.steps.size() + 200_000;
    }

    /** @param everywhere control may come in at every procedure */
    static Reach of(FlowBuilder flow, boolean everywhere) {
        Reach reach = new Reach(flow);
        reach.run(everywhere);
        if (flow.unresolved && !everywhere) {
            reach.enterAll();
        }
        return reach;
    }

    boolean contains(Step step) {
        return reached.get(step.id);
    }

    /** Ranges that are performed by something that can be reached. */
    Set<Range> performed() {
        return activations.keySet();
    }

    private void run(boolean everywhere) {
        List<Procedure> all = flow.procedures.all();
        all.stream().filter(p -> !p.isDeclarative()).findFirst().ifPresent(p -> visit(outermost, entry(p)));
        for (Procedure procedure : all) {
            boolean first = procedure.isDeclarative()
                    && (procedure.index() == 0 || all.get(procedure.index() - 1).section() != procedure.section());
            if (first) {
                enter(new Range(procedure, flow.procedures.lastOfSection(procedure)));
            }
        }
        flow.entryStatements.forEach(step -> visit(outermost, step));
        if (everywhere) {
            enterAll();
        }
        work();
    }

    private void enterAll() {
        flow.procedures.all().forEach(p -> visit(outermost, entry(p)));
        work();
    }

    private Step entry(Procedure procedure) {
        return flow.entries.get(procedure.index());
    }

    private void visit(Activation activation, Step step) {
        if (activation.seen.add(step.id)) {
            waiting.add(new Visit(activation, step));
        }
    }

    private void work() {
        while (!waiting.isEmpty()) {
            Visit visit = waiting.poll();
            if (--budget < 0 && !rough) {
                beRough();
            }
            pass(rough ? outermost : visit.activation, visit.step);
        }
    }

    private void pass(Activation activation, Step step) {
        reached.set(step.id);
        step.next.forEach(next -> visit(activation, next));
        for (Step.Performed performed : step.performed) {
            Activation called = enter(performed.range());
            if (rough || called.returns) {
                visit(activation, performed.resume());
            } else {
                called.callers.add(new Visit(activation, performed.resume()));
            }
        }
        if (step.isExit) {
            end(activation, step.procedure);
        } else if (step.statement.isEmpty() && flow.handlers.contains(step.procedure)) {
            visit(outermost, step);
        }
    }

    private Activation enter(Range range) {
        Activation known = activations.get(range);
        if (known != null) {
            return known;
        }
        Activation activation = new Activation(range);
        activations.put(range, activation);
        endingAt.computeIfAbsent(range.last(), p -> new ArrayList<>()).add(activation);
        visit(rough ? outermost : activation, entry(range.first()));
        if (passed.contains(range.last())) {
            returned(activation);
        }
        return activation;
    }

    private void end(Activation activation, Procedure procedure) {
        if (!rough && activation.range != null && activation.range.last().index() == procedure.index()) {
            returned(activation);
            return;
        }
        if (passed.add(procedure)) {
            List.copyOf(endingAt.getOrDefault(procedure, List.of())).forEach(this::returned);
        }
        fallThrough(activation, procedure);
    }

    private void fallThrough(Activation activation, Procedure procedure) {
        List<Procedure> all = flow.procedures.all();
        if (procedure.index() + 1 < all.size()) {
            Procedure next = all.get(procedure.index() + 1);
            if (!procedure.isDeclarative() && !next.isDeclarative()
                    || procedure.isDeclarative() && next.section() == procedure.section()) {
                fallenInto.set(next.index());
                visit(activation, entry(next));
            }
        } else if (activation.range == null && !procedure.isDeclarative()) {
            runsOff = true;
        }
    }

    boolean runsOffEnd() {
        return runsOff && !rough;
    }

    boolean fallsInto(Procedure procedure) {
        return fallenInto.get(procedure.index());
    }

    private void returned(Activation activation) {
        if (!activation.returns) {
            activation.returns = true;
            activation.callers.forEach(visit -> visit(visit.activation, visit.step));
            activation.callers.clear();
        }
    }

    /** Begins again without telling ranges apart. */
    private void beRough() {
        rough = true;
        List<Visit> all = new ArrayList<>(waiting);
        waiting.clear();
        outermost.seen.clear();
        for (Activation activation : List.copyOf(activations.values())) {
            activation.callers.forEach(visit -> all.add(visit));
            activation.callers.clear();
        }
        for (int id = reached.nextSetBit(0); id >= 0; id = reached.nextSetBit(id + 1)) {
            visit(outermost, flow.steps.get(id));
        }
        all.forEach(visit -> visit(outermost, visit.step));
    }
}
