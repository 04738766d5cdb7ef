package dev.cobolwright.corpus.train;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** Draws {@code curve.tsv} as SVG: training loss (left scale) and validation loss (right scale) over the epochs. */
public final class CurveChart {
    private static final int WIDTH = 720;
    private static final int HEIGHT = 360;
    private static final int MARGIN = 56;

    private CurveChart() {}

    private record Point(double epochs, double training, double validation) {}

    /** One of the two lines with its own scale. */
    private record Line(String name, String colour, double low, double high, ToDoubleFunction<Point> value) {
        static Line of(String name, String colour, List<Point> points, ToDoubleFunction<Point> value) {
            double low = points.stream().mapToDouble(value).min().orElse(0);
            double high = points.stream().mapToDouble(value).max().orElse(1);
            return new Line(name, colour, low, high > low ? high : low + 1, value);
        }

        double y(double at) {
            return HEIGHT - MARGIN - (at - low) / (high - low) * (HEIGHT - 2 * MARGIN);
        }
    }

    /** @throws IOException if the curve cannot be read or has no points */
    public static void draw(Path curve, Path svg) throws IOException {
        List<Point> points = Files.readAllLines(curve).stream()
                .skip(1)
                .map(line -> line.split("\t"))
                .map(c -> new Point(Double.parseDouble(c[2]), Double.parseDouble(c[3]), Double.parseDouble(c[4])))
                .toList();
        if (points.isEmpty()) {
            throw new IOException(curve + " has no points yet");
        }
        Line training = Line.of("training, bits a token", "#1f6feb", points, Point::training);
        Line validation = Line.of("validation, bits a byte", "#bc4c00", points, Point::validation);
        double end = points.getLast().epochs();
        var out = new StringBuilder();
        out.append("""
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %1$d %2$d" font-family="sans-serif" font-size="12">
                <rect width="%1$d" height="%2$d" fill="white"/>
                <path d="M%3$d %3$d V%4$d H%5$d V%3$d" fill="none" stroke="#888"/>
                """.formatted(WIDTH, HEIGHT, MARGIN, HEIGHT - MARGIN, WIDTH - MARGIN));
        line(out, points, training, end);
        line(out, points, validation, end);
        scale(out, training, MARGIN - 6, "end");
        scale(out, validation, WIDTH - MARGIN + 6, "start");
        text(out, MARGIN, 24, "start", training.colour(), training.name());
        text(out, WIDTH - MARGIN, 24, "end", validation.colour(), validation.name());
        for (int tick = 0; tick <= 4; tick++) {
            double epochs = end * tick / 4;
            text(out, x(epochs, end), HEIGHT - MARGIN + 18, "middle", "#444", number(epochs));
        }
        text(out, WIDTH / 2.0, HEIGHT - 14, "middle", "#444", "epochs");
        Files.writeString(svg, out.append("</svg>\n"));
    }

    private static void line(StringBuilder out, List<Point> points, Line line, double end) {
        out.append("<polyline fill=\"none\" stroke-width=\"2\" stroke=\"")
                .append(line.colour())
                .append("\" points=\"");
        for (Point point : points) {
            double y = line.y(line.value().applyAsDouble(point));
            out.append(String.format(Locale.ROOT, "%.1f,%.1f ", x(point.epochs(), end), y));
        }
        out.append("\"/>\n");
    }

    private static void scale(StringBuilder out, Line line, double x, String anchor) {
        for (int tick = 0; tick <= 4; tick++) {
            double at = line.low() + (line.high() - line.low()) * tick / 4;
            text(out, x, line.y(at) + 4, anchor, line.colour(), number(at));
        }
    }

    private static double x(double epochs, double end) {
        return MARGIN + epochs / end * (WIDTH - 2 * MARGIN);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }

    private static void text(StringBuilder out, double x, double y, String anchor, String colour, String text) {
        out.append(String.format(
                Locale.ROOT,
                "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\" fill=\"%s\">%s</text>%n",
                x,
                y,
                anchor,
                colour,
                text));
    }
}
