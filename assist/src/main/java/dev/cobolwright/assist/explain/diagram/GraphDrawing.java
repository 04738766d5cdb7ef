package dev.cobolwright.assist.explain.diagram;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Draws a graph with the places that {@link LayeredLayout} gives. */
public final class GraphDrawing {
    private static final int ROW = 36;
    private static final int HIGH = 26;
    private static final int GAP = 64;
    private static final int MARGIN = 8;
    private static final int LONGEST = 34;

    private final Svg svg = new Svg();
    private final Map<String, int[]> boxes = new HashMap<>();

    private GraphDrawing() {}

    public static String of(Graph graph, String title) {
        GraphDrawing drawing = new GraphDrawing();
        List<List<Graph.Node>> columns = new LayeredLayout(graph).columns();
        drawing.place(columns);
        graph.edges().forEach(drawing::edge);
        graph.nodes().forEach(drawing::node);
        return drawing.svg.done(title);
    }

    private void place(List<List<Graph.Node>> columns) {
        int highest = columns.stream().mapToInt(List::size).max().orElse(1) * ROW;
        int x = MARGIN;
        for (List<Graph.Node> column : columns) {
            int wide = column.stream()
                    .mapToInt(n -> Svg.widthOf(label(n)) + 20)
                    .max()
                    .orElse(40);
            int y = MARGIN + (highest - column.size() * ROW) / 2;
            for (Graph.Node node : column) {
                boxes.put(node.id(), new int[] {x, y, wide});
                y += ROW;
            }
            x += wide + GAP;
        }
    }

    private static String label(Graph.Node node) {
        return node.label().length() > LONGEST ? node.label().substring(0, LONGEST - 1) + "…" : node.label();
    }

    private void node(Graph.Node node) {
        int[] box = boxes.get(node.id());
        svg.open(node.href(), node.label());
        String faint = node.faint() ? " f" : "";
        switch (node.shape()) {
            case STORE -> svg.rect(box[0], box[1], box[2], HIGH, 13, "s" + faint);
            case JOB -> svg.rect(box[0], box[1], box[2], HIGH, 2, "j" + faint);
            case OUTSIDE -> svg.rect(box[0], box[1], box[2], HIGH, 4, "x" + faint);
            case PROGRAM, BOX -> svg.rect(box[0], box[1], box[2], HIGH, 4, "b" + faint);
        }
        svg.text(box[0] + box[2] / 2, box[1] + HIGH / 2 + 4, label(node), "middle", node.faint() ? "f" : "");
        svg.close(node.href());
    }

    private void edge(Graph.Edge edge) {
        int[] from = boxes.get(edge.from());
        int[] to = boxes.get(edge.to());
        boolean right = to[0] > from[0];
        int x1 = right ? from[0] + from[2] : from[0];
        int y1 = from[1] + HIGH / 2;
        int x2 = right ? to[0] : to[0] + to[2];
        int y2 = to[1] + HIGH / 2;
        String path;
        if (from[0] == to[0]) {
            x1 = from[0] + from[2];
            x2 = to[0] + to[2];
            int out = x1 + 26;
            path = "M%d %d C%d %d %d %d %d %d".formatted(x1, y1, out, y1, out, y2, x2, y2);
            svg.grow(out + 8, y1);
            right = false;
        } else {
            int bend = Math.max(24, Math.abs(x2 - x1) / 2) * (right ? 1 : -1);
            path = "M%d %d C%d %d %d %d %d %d".formatted(x1, y1, x1 + bend, y1, x2 - bend, y2, x2, y2);
        }
        svg.raw("<path class=\"e" + (edge.dashed() ? " d" : "") + "\" d=\"" + path + "\"/>");
        head(x2, y2, right);
        if (edge.both()) {
            head(x1, y1, !right);
        }
    }

    private void head(int x, int y, boolean right) {
        int back = right ? -7 : 7;
        svg.raw("<path class=\"a\" d=\"M%d %d L%d %d L%d %d Z\"/>".formatted(x, y, x + back, y - 4, x + back, y + 4));
    }
}
