package dev.cobolwright.assist.explain.diagram;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A directed graph to draw. Nodes and edges keep the order they were added in. */
public final class Graph {
    private final Map<String, Node> nodes = new LinkedHashMap<>();
    private final Map<String, Edge> edges = new LinkedHashMap<>();

    /** What a node stands for; decides its shape. */
    public enum Shape {
        PROGRAM,
        /** A paragraph. */
        BOX,
        /** A file or table. */
        STORE,
        JOB,
        /** Known by name only. */
        OUTSIDE
    }

    /** @param href where a click leads; empty for nowhere */
    public record Node(String id, String label, Shape shape, String href, boolean faint) {}

    /** @param dashed for what is no plain call or perform */
    public record Edge(String from, String to, boolean dashed, boolean both) {}

    public void node(String id, String label, Shape shape, String href) {
        nodes.putIfAbsent(id, new Node(id, label, shape, href, false));
    }

    public void faint(String id, String label, Shape shape, String href) {
        nodes.putIfAbsent(id, new Node(id, label, shape, href, true));
    }

    /** Ignored where an end is no node, or both are one. */
    public void edge(String from, String to, boolean dashed) {
        if (from.equals(to) || !nodes.containsKey(from) || !nodes.containsKey(to)) {
            return;
        }
        Edge back = edges.get(to + "\n" + from);
        if (back != null && back.dashed() == dashed) {
            edges.put(to + "\n" + from, new Edge(to, from, dashed, true));
        } else {
            edges.putIfAbsent(from + "\n" + to, new Edge(from, to, dashed, false));
        }
    }

    public List<Node> nodes() {
        return List.copyOf(nodes.values());
    }

    public List<Edge> edges() {
        return List.copyOf(edges.values());
    }

    public int size() {
        return nodes.size();
    }

    /** The graph with the first nodes only, up to a number. */
    public Graph first(int most) {
        Graph cut = new Graph();
        nodes.values().stream().limit(most).forEach(n -> cut.nodes.put(n.id(), n));
        edges.values().forEach(e -> {
            if (cut.nodes.containsKey(e.from()) && cut.nodes.containsKey(e.to())) {
                cut.edges.put(e.from() + "\n" + e.to(), e);
            }
        });
        return cut;
    }

    /** Parts that no edge joins, largest first; nodes without edges are left out. */
    public List<Graph> parts() {
        Map<String, List<String>> next = new HashMap<>();
        edges.values().forEach(e -> {
            next.computeIfAbsent(e.from(), x -> new ArrayList<>()).add(e.to());
            next.computeIfAbsent(e.to(), x -> new ArrayList<>()).add(e.from());
        });
        Map<String, Integer> part = new HashMap<>();
        int count = 0;
        for (String start : nodes.keySet()) {
            if (part.containsKey(start) || !next.containsKey(start)) {
                continue;
            }
            List<String> open = new ArrayList<>(List.of(start));
            part.put(start, count);
            for (int i = 0; i < open.size(); i++) {
                for (String to : next.getOrDefault(open.get(i), List.of())) {
                    if (part.putIfAbsent(to, count) == null) {
                        open.add(to);
                    }
                }
            }
            count++;
        }
        List<Graph> parts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            parts.add(new Graph());
        }
        nodes.values().stream()
                .filter(n -> part.containsKey(n.id()))
                .forEach(n -> parts.get(part.get(n.id())).nodes.put(n.id(), n));
        edges.values().forEach(e -> parts.get(part.get(e.from())).edges.put(e.from() + "\n" + e.to(), e));
        parts.sort((a, b) -> Integer.compare(b.size(), a.size()));
        return parts;
    }
}
