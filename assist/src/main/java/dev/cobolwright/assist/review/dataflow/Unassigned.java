package dev.cobolwright.assist.review.dataflow;

import dev.cobolwright.assist.review.ReviewedProgram;
import dev.cobolwright.assist.review.names.NamesUsed;
import dev.cobolwright.grammar.flow.FlowGraph;
import dev.cobolwright.grammar.syntax.DataItem;
import dev.cobolwright.grammar.syntax.Statement;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads of items that have no value yet: no VALUE clause, and a way from the start of the program on which nothing gave them one. */
public final class Unassigned {
    private static final int BATCH = 64;
    private static final int PATH = 12;

    private final ReviewedProgram program;
    private final FlowGraph graph;
    private final OwnItems items;
    private final Contexts contexts;
    private final List<Read> reads = new ArrayList<>();

    /**
     * @param always nothing can have given it a value on any way; else on some
     * @param path statements that lead there, the reading one the last
     */
    public record Read(DataItem item, NamesUsed.Use use, boolean always, List<Statement> path) {}

    private Unassigned(ReviewedProgram program) {
        this.program = program;
        this.graph = program.flow().graph();
        this.items = OwnItems.of(program);
        List<DataItem> candidates = program.program()
                .allData()
                .filter(items::contains)
                .filter(i -> !items.hasValue(i))
                .filter(i -> items.own(i).stream().anyMatch(OwnItems::needsValue))
                .toList();
        this.contexts = new Contexts(program);
        if (contexts.complete && OwnItems.isEnded(program)) {
            for (int i = 0; i < candidates.size(); i += BATCH) {
                new Batch(candidates.subList(i, Math.min(candidates.size(), i + BATCH))).solve();
            }
        }
    }

    /** At most one for each item, in order of the items. */
    public static List<Read> in(ReviewedProgram program) {
        return program.analysis(Unassigned.class, Unassigned::new).reads;
    }

    /** Some items, each a bit. */
    private final class Batch {
        private final List<DataItem> batch;
        private final Map<Integer, Long> given = new HashMap<>();
        private final Map<Integer, Long> counted = new HashMap<>();
        private final long[] without = new long[contexts.size()];
        private final long[] maybe = new long[contexts.size()];
        private final boolean[] visited = new boolean[contexts.size()];
        private final int[] cameFrom = new int[contexts.size()];
        private final long[] returned = new long[contexts.contexts()];
        private final boolean[] returns = new boolean[contexts.contexts()];
        private final long[] givenIn = new long[contexts.contexts()];
        private final List<List<Integer>> callers = new ArrayList<>();
        private final Deque<Integer> waiting = new ArrayDeque<>();

        Batch(List<DataItem> batch) {
            this.batch = batch;
            for (int i = 0; i < contexts.contexts(); i++) {
                callers.add(new ArrayList<>(2));
            }
        }

        void solve() {
            long kept = 0;
            for (int bit = 0; bit < batch.size(); bit++) {
                for (NamesUsed.Use use : items.all(batch.get(bit))) {
                    int step = use.statement().map(graph::step).orElse(-1);
                    if (step >= 0 && use.name().access().writes()) {
                        boolean gives = OwnItems.givesValue(use);
                        (gives ? given : counted).merge(step, 1L << bit, (a, b) -> a | b);
                        kept |= gives ? 1L << bit : 0;
                    }
                }
            }
            summarize();
            Arrays.fill(cameFrom, -1);
            enter(contexts.start, -1L >>> (BATCH - batch.size()), keepsItsData() ? kept : 0, -1);
            contexts.otherStarts.forEach(node -> enter(node, 0, -1L, -1));
            while (!waiting.isEmpty()) {
                pass(waiting.poll());
            }
            for (int bit = 0; bit < batch.size(); bit++) {
                find(bit);
            }
        }

        /** A program that is called finds in WORKING-STORAGE what its last call left. */
        private boolean keepsItsData() {
            return !program.program().using().isEmpty()
                    || program.parse().programs().size() > 1
                    || !program.parse().programs().contains(program.program());
        }

        /** What each context may give a value to, with what it performs. */
        private void summarize() {
            for (int node = 0; node < contexts.size(); node++) {
                givenIn[contexts.contextOf(node)] |= given.getOrDefault(contexts.steps.get(node), 0L);
            }
            boolean changed = true;
            while (changed) {
                changed = false;
                for (int node = 0; node < contexts.size(); node++) {
                    for (Contexts.Call call : contexts.calls.get(node)) {
                        long all = givenIn[contexts.contextOf(node)] | givenIn[call.context()];
                        changed |= all != givenIn[contexts.contextOf(node)];
                        givenIn[contexts.contextOf(node)] = all;
                    }
                }
            }
        }

        private void enter(int node, long withoutValue, long maybeGiven, int from) {
            boolean changed = !visited[node]
                    || (without[node] | withoutValue) != without[node]
                    || (maybe[node] | maybeGiven) != maybe[node];
            if (changed) {
                if (!visited[node] || without[node] == 0 && withoutValue != 0) {
                    cameFrom[node] = from;
                }
                visited[node] = true;
                without[node] |= withoutValue;
                maybe[node] |= maybeGiven;
                waiting.add(node);
            }
        }

        private void pass(int node) {
            int step = contexts.steps.get(node);
            long gives = given.getOrDefault(step, 0L);
            long u = without[node] & ~gives & ~counted.getOrDefault(step, 0L);
            long a = maybe[node] | gives;
            for (int to : contexts.next.get(node)) {
                enter(to, u, a, node);
            }
            for (Contexts.Call call : contexts.calls.get(node)) {
                if (!callers.get(call.context()).contains(node)) {
                    callers.get(call.context()).add(node);
                }
                enter(contexts.entries.get(call.context()), u, a, node);
                if (returns[call.context()]) {
                    for (int resume : call.resume()) {
                        enter(resume, u & returned[call.context()], a | givenIn[call.context()], node);
                    }
                }
            }
            for (int context : contexts.returns.get(node)) {
                if (!returns[context] || (returned[context] | u) != returned[context]) {
                    returns[context] = true;
                    returned[context] |= u;
                    waiting.addAll(callers.get(context));
                }
            }
        }

        private void find(int bit) {
            DataItem item = batch.get(bit);
            NamesUsed.Use some = null;
            int at = -1;
            for (NamesUsed.Use use : items.own(item)) {
                int step = use.statement().map(graph::step).orElse(-1);
                if (step < 0 || !OwnItems.needsValue(use) || isGivenFirst(use, step, bit)) {
                    continue;
                }
                Where where = where(step, bit);
                if (where.node() >= 0 && where.always()) {
                    reads.add(new Read(item, use, true, path(where.node(), use)));
                    return;
                }
                if (where.node() >= 0 && some == null) {
                    some = use;
                    at = where.node();
                }
            }
            if (some != null) {
                reads.add(new Read(item, some, false, path(at, some)));
            }
        }

        /** PERFORM VARYING sets the item before it tests it. */
        private boolean isGivenFirst(NamesUsed.Use use, int step, int bit) {
            return use.statement().filter(s -> s.verb().equals("PERFORM")).isPresent()
                    && (given.getOrDefault(step, 0L) >> bit & 1) != 0;
        }

        private record Where(int node, boolean always) {}

        private Where where(int step, int bit) {
            int found = -1;
            boolean always = true;
            for (int node : nodesOf(step)) {
                if (visited[node]) {
                    boolean none = (without[node] >> bit & 1) != 0;
                    found = found < 0 && none ? node : found;
                    always &= none && (maybe[node] >> bit & 1) == 0;
                }
            }
            return new Where(found, always);
        }

        private List<Integer> nodesOf(int step) {
            return contexts.nodesOf(step);
        }

        /** Where control was sent on the way, as it was first found. */
        private List<Statement> path(int node, NamesUsed.Use use) {
            List<Statement> path = new ArrayList<>();
            Statement last = use.statement().orElseThrow();
            path.add(last);
            Set<Integer> seen = new HashSet<>();
            for (int at = cameFrom[node]; at >= 0 && seen.add(at) && path.size() < PATH; at = cameFrom[at]) {
                graph.statement(contexts.steps.get(at))
                        .filter(s -> s != path.getLast())
                        .filter(s -> switch (s.verb()) {
                            case "PERFORM", "IF", "EVALUATE", "GO TO" -> true;
                            default -> false;
                        })
                        .ifPresent(path::add);
            }
            return path.reversed();
        }
    }
}
