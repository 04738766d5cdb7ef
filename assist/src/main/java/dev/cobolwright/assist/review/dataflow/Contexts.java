package dev.cobolwright.assist.review.dataflow;

import dev.cobolwright.assist.review.ReviewedProgram;
import dev.cobolwright.grammar.flow.FlowGraph;
import dev.cobolwright.grammar.flow.Procedure;
import dev.cobolwright.grammar.flow.Range;
import dev.cobolwright.grammar.statements.Detail;
import dev.cobolwright.grammar.statements.Repetition;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The steps of a program as control passes them, those of each performed range apart from those of the others, so that what is known at one PERFORM
 * is not mixed with what is known at another. A node is a step in a context; context 0 is the program itself.
 */
final class Contexts {
    final List<Integer> steps = new ArrayList<>();
    private final List<Integer> contextOf = new ArrayList<>();
    final List<int[]> next = new ArrayList<>();
    final List<List<Call>> calls = new ArrayList<>();
    /** Contexts that a node returns from. */
    final List<List<Integer>> returns = new ArrayList<>();
    /** The first node of each context. */
    final List<Integer> entries = new ArrayList<>();
    /** Nodes where control comes in otherwise than at the start. */
    final List<Integer> otherStarts = new ArrayList<>();

    final int start;
    /** False where the program has more nodes than are worth following. */
    final boolean complete;

    private final FlowGraph graph;
    private final ReviewedProgram program;
    private final List<Range> ranges = new ArrayList<>();
    private final Map<Range, Integer> byRange = new HashMap<>();
    private final Map<Procedure, List<Integer>> endingAt = new HashMap<>();
    private final Map<Long, Integer> ids = new HashMap<>();
    private final Map<Integer, List<Integer>> byStep = new HashMap<>();

    /** @param resume nodes where control goes on after the context has returned */
    record Call(int context, List<Integer> resume) {}

    Contexts(ReviewedProgram program) {
        this.program = program;
        this.graph = program.flow().graph();
        ranges.add(null);
        entries.add(-1);
        for (Range range : program.flow().performed()) {
            endingAt.computeIfAbsent(range.last(), p -> new ArrayList<>(1)).add(ranges.size());
            byRange.put(range, ranges.size());
            ranges.add(range);
            entries.add(-1);
        }
        start = graph.start() < 0 ? -1 : node(0, graph.start());
        graph.otherStarts().forEach(step -> otherStarts.add(node(0, step)));
        int most = 12 * graph.size() + 20_000;
        int i = 0;
        while (i < steps.size() && steps.size() < most) {
            follow(i++);
        }
        complete = i == steps.size() && start >= 0;
    }

    int size() {
        return steps.size();
    }

    int contexts() {
        return ranges.size();
    }

    int contextOf(int node) {
        return contextOf.get(node);
    }

    /** A step in all contexts that have it. */
    List<Integer> nodesOf(int step) {
        if (byStep.isEmpty()) {
            for (int node = 0; node < steps.size(); node++) {
                byStep.computeIfAbsent(steps.get(node), k -> new ArrayList<>(1)).add(node);
            }
        }
        return byStep.getOrDefault(step, List.of());
    }

    private int node(int context, int step) {
        return ids.computeIfAbsent((long) context << 32 | step, k -> {
            steps.add(step);
            contextOf.add(context);
            next.add(new int[0]);
            calls.add(List.of());
            returns.add(List.of());
            return steps.size() - 1;
        });
    }

    private void follow(int node) {
        int step = steps.get(node);
        int context = contextOf.get(node);
        List<Integer> leads = new ArrayList<>();
        for (int to : graph.next(step)) {
            leads.add(node(context, to));
        }
        List<Call> performs = new ArrayList<>(0);
        for (FlowGraph.Performed performed : graph.performed(step)) {
            int callee = byRange.get(performed.range());
            if (entries.get(callee) < 0) {
                entries.set(callee, node(callee, graph.entry(performed.range().first())));
            }
            List<Integer> resume = new ArrayList<>(2);
            resume.add(node(context, performed.resume()));
            if (isRepeated(step)) {
                resume.add(node);
            }
            performs.add(new Call(callee, resume));
        }
        if (graph.isEnd(step)) {
            Procedure procedure = graph.procedure(step);
            returns.set(node, endingAt.getOrDefault(procedure, List.of()));
            boolean returnsHere = context > 0 && ranges.get(context).last().index() == procedure.index();
            if (!returnsHere) {
                graph.fallsInto(procedure).ifPresent(p -> leads.add(node(context, graph.entry(p))));
            } else {
                returns.set(node, List.of(context));
            }
        }
        next.set(node, leads.stream().mapToInt(Integer::intValue).toArray());
        calls.set(node, performs);
    }

    private boolean isRepeated(int step) {
        return graph.statement(step)
                .filter(s -> program.detail(s) instanceof Detail.Perform perform
                        && !(perform.repetition() instanceof Repetition.Once))
                .isPresent();
    }
}
