package dev.cobolwright.corpus.routing;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;

/** Drawings of a routing report, as SVG. */
final class RoutingChart {
    private static final int WIDTH = 760;
    private static final int HEIGHT = 380;
    private static final int MARGIN = 58;
    private static final String ROUTED = "#1f6feb";
    private static final String OTHER = "#bc4c00";
    private static final String GREY = "#666";

    /** One pair of axes within a drawing, both from 0. */
    private record Axes(int left, int right, double x, double y) {
        double px(double value) {
            return left + Math.clamp(value / x, 0, 1) * (right - left);
        }

        double py(double value) {
            return HEIGHT - MARGIN - Math.clamp(value / y, 0, 1) * (HEIGHT - 2.0 * MARGIN);
        }
    }

    private RoutingChart() {}

    /** Quality over cost: the routed curve, every single model, the random mix, the oracle, small models only. */
    static String curve(JsonNode report) {
        double most = 0;
        double best = report.path("oracle").path("quality").asDouble();
        for (JsonNode single : report.path("single")) {
            most = Math.max(most, single.path("cost").asDouble());
        }
        for (JsonNode point : report.path("curve")) {
            most = Math.max(most, point.path("cost").asDouble());
        }
        Axes axes = new Axes(MARGIN, WIDTH - MARGIN, most * 1.1, Math.min(1, best * 1.15));
        StringBuilder out = begin();
        frame(out, axes, report.path("costUnit").asText(), "lines exactly right", 100);
        StringBuilder line = new StringBuilder();
        for (JsonNode point : report.path("curve")) {
            line.append(at(
                    axes, point.path("cost").asDouble(), point.path("quality").asDouble()));
        }
        polyline(out, line.toString(), ROUTED, "");
        report.path("single").fields().forEachRemaining(e -> mark(out, axes, e.getValue(), e.getKey(), GREY, 4));
        mark(out, axes, report.path("routed"), "routed", ROUTED, 6);
        mark(out, axes, report.path("smallOnly"), "small only", ROUTED, 4);
        mark(out, axes, report.path("random"), "random", OTHER, 4);
        mark(out, axes, report.path("oracle"), "oracle", OTHER, 4);
        return out.append("</svg>\n").toString();
    }

    /** Left: confidence against what came true; right: exact lines by the share of requests answered, surest first. */
    static String reliability(JsonNode report) {
        JsonNode confidence = report.path("confidence");
        StringBuilder out = begin();
        Axes left = new Axes(MARGIN, WIDTH / 2 - 30, 1, 1);
        frame(out, left, "confidence", "exactly right", 100);
        polyline(out, at(left, 0, 0) + at(left, 1, 1), "#aaa", "4 4");
        StringBuilder line = new StringBuilder();
        for (JsonNode bin : confidence.path("reliability")) {
            line.append(
                    at(left, bin.path("confidence").asDouble(), bin.path("rate").asDouble()));
        }
        polyline(out, line.toString(), ROUTED, "");
        Axes right = new Axes(WIDTH / 2 + 40, WIDTH - 20, 1, 1);
        frame(out, right, "share answered, surest first", "exactly right", 100);
        StringBuilder coverage = new StringBuilder();
        for (JsonNode point : confidence.path("coverage")) {
            coverage.append(at(
                    right, point.path("coverage").asDouble(), point.path("rate").asDouble()));
        }
        polyline(out, coverage.toString(), OTHER, "");
        return out.append("</svg>\n").toString();
    }

    private static StringBuilder begin() {
        return new StringBuilder("""
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %1$d %2$d" font-family="sans-serif" font-size="12">
                <rect width="%1$d" height="%2$d" fill="white"/>
                """.formatted(WIDTH, HEIGHT));
    }

    private static void frame(StringBuilder out, Axes axes, String x, String y, int percent) {
        out.append("<path d=\"M%d %d V%d H%d\" fill=\"none\" stroke=\"#888\"/>%n"
                .formatted(axes.left(), MARGIN, HEIGHT - MARGIN, axes.right()));
        for (int tick = 0; tick <= 4; tick++) {
            double xv = axes.x() * tick / 4;
            double yv = axes.y() * tick / 4;
            text(out, axes.px(xv), HEIGHT - MARGIN + 18, "middle", "#444", plain(xv));
            text(out, axes.left() - 6, axes.py(yv) + 4, "end", "#444", Math.round(percent * yv) + "%");
        }
        text(out, (axes.left() + axes.right()) / 2.0, HEIGHT - 14, "middle", "#444", x);
        text(out, axes.left(), MARGIN - 14, "start", "#444", y);
    }

    private static String plain(double value) {
        return String.format(Locale.ROOT, "%.3g", value)
                .replaceFirst("(\\.\\d*?)0+$", "$1")
                .replaceFirst("\\.$", "");
    }

    private static String at(Axes axes, double x, double y) {
        return String.format(Locale.ROOT, "%.1f,%.1f ", axes.px(x), axes.py(y));
    }

    private static void polyline(StringBuilder out, String points, String colour, String dashes) {
        out.append("<polyline fill=\"none\" stroke-width=\"2\" stroke=\"")
                .append(colour)
                .append(dashes.isEmpty() ? "" : "\" stroke-dasharray=\"" + dashes)
                .append("\" points=\"")
                .append(points)
                .append("\"/>\n");
    }

    private static void mark(StringBuilder out, Axes axes, JsonNode node, String name, String colour, int radius) {
        double x = axes.px(node.path("cost").asDouble());
        double y = axes.py(node.path("quality").asDouble());
        out.append(String.format(
                Locale.ROOT, "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"%d\" fill=\"%s\"/>%n", x, y, radius, colour));
        text(out, x + 8, y + 4, "start", colour, name);
    }

    private static void text(StringBuilder out, double x, double y, String anchor, String colour, String text) {
        out.append(String.format(
                Locale.ROOT,
                "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\" fill=\"%s\">%s</text>%n",
                x,
                y,
                anchor,
                colour,
                text.replace("&", "&amp;").replace("<", "&lt;")));
    }
}
