package dev.cobolwright.assist.explain.diagram;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Places nodes in columns from left to right, so that edges go to the right as far as cycles allow (Sugiyama's method: break cycles,
 * give layers, order each layer by the middle of its neighbours). Work about linear in edges.
 */
final class LayeredLayout {
    private static final int PASSES = 8;
    private static final int MOST_IN_COLUMN = 40;

    private final List<Graph.Node> nodes;
    private final Map<String, Integer> index = new HashMap<>();
    private final List<List<Integer>> out = new ArrayList<>();
    private final List<List<Integer>> in = new ArrayList<>();
    private final int[] layer;
    private List<List<Integer>> columns = new ArrayList<>();

    LayeredLayout(Graph graph) {
        nodes = graph.nodes();
        for (int i = 0; i < nodes.size(); i++) {
            index.put(nodes.get(i).id(), i);
            out.add(new ArrayList<>());
            in.add(new ArrayList<>());
        }
        graph.edges().forEach(e -> out.get(index.get(e.from())).add(index.get(e.to())));
        breakCycles();
        layer = layers();
        order();
    }

    /** Nodes by column, from top to bottom. */
    List<List<Graph.Node>> columns() {
        return columns.stream().map(c -> c.stream().map(nodes::get).toList()).toList();
    }

    /** Edges that lead back to a node on the way are turned round, for the layout alone. Without recursion: graphs may be deep. */
    private void breakCycles() {
        int[] state = new int[nodes.size()];
        Set<Long> back = new HashSet<>();
        for (int start = 0; start < nodes.size(); start++) {
            if (state[start] != 0) {
                continue;
            }
            List<int[]> stack = new ArrayList<>();
            stack.add(new int[] {start, 0});
            state[start] = 1;
            while (!stack.isEmpty()) {
                int[] top = stack.getLast();
                if (top[1] == out.get(top[0]).size()) {
                    state[top[0]] = 2;
                    stack.removeLast();
                    continue;
                }
                int to = out.get(top[0]).get(top[1]++);
                if (state[to] == 1) {
                    back.add(((long) top[0] << 32) | to);
                } else if (state[to] == 0) {
                    state[to] = 1;
                    stack.add(new int[] {to, 0});
                }
            }
        }
        for (int from = 0; from < nodes.size(); from++) {
            List<Integer> kept = new ArrayList<>();
            for (int to : out.get(from)) {
                if (!back.contains(((long) from << 32) | to)) {
                    kept.add(to);
                    in.get(to).add(from);
                }
            }
            out.set(from, kept);
        }
    }

    /** The longest way to each node. */
    private int[] layers() {
        int[] layers = new int[nodes.size()];
        int[] waiting = new int[nodes.size()];
        List<Integer> ready = new ArrayList<>();
        for (int i = 0; i < nodes.size(); i++) {
            waiting[i] = in.get(i).size();
            if (waiting[i] == 0) {
                ready.add(i);
            }
        }
        for (int i = 0; i < ready.size(); i++) {
            for (int to : out.get(ready.get(i))) {
                layers[to] = Math.max(layers[to], layers[ready.get(i)] + 1);
                if (--waiting[to] == 0) {
                    ready.add(to);
                }
            }
        }
        return layers;
    }

    private void order() {
        for (int i = 0; i < nodes.size(); i++) {
            while (columns.size() <= layer[i]) {
                columns.add(new ArrayList<>());
            }
            columns.get(layer[i]).add(i);
        }
        double[] at = new double[nodes.size()];
        columns.forEach(c -> number(c, at));
        for (int pass = 0; pass < PASSES; pass++) {
            boolean right = pass % 2 == 0;
            for (int c = 0; c < columns.size(); c++) {
                List<Integer> column = columns.get(right ? c : columns.size() - 1 - c);
                Map<Integer, Double> middle = new HashMap<>();
                for (int node : column) {
                    List<Integer> near = right ? in.get(node) : out.get(node);
                    middle.put(
                            node,
                            near.stream().mapToDouble(n -> at[n]).average().orElse(at[node]));
                }
                column.sort(Comparator.comparingDouble(middle::get));
                number(column, at);
            }
        }
        columns = split(columns);
    }

    /** A column that would be too high becomes several. */
    private static List<List<Integer>> split(List<List<Integer>> columns) {
        List<List<Integer>> all = new ArrayList<>();
        for (List<Integer> column : columns) {
            for (int i = 0; i < column.size(); i += MOST_IN_COLUMN) {
                all.add(column.subList(i, Math.min(column.size(), i + MOST_IN_COLUMN)));
            }
        }
        return all;
    }

    private static void number(List<Integer> column, double[] at) {
        for (int i = 0; i < column.size(); i++) {
            at[column.get(i)] = (i + 0.5) / column.size();
        }
    }
}
