package dev.cobolwright.corpus.routing;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cobolwright.corpus.report.MarkedPart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** The report of routing as tables for people, and the measured part of {@code docs/router.md} with its two drawings. */
public final class RoutingPage {
    private static final String BEGIN = "<!-- routing: written by `eval router`, do not edit -->";
    private static final String END = "<!-- routing: end -->";

    private RoutingPage() {}

    /** Replaces the measured part of a page, and draws the curve and the reliability beside it. */
    public static void update(Path page, JsonNode report) throws IOException {
        String name = page.getFileName().toString().replaceFirst("\\.[^.]*$", "");
        String drawings = "![Quality against cost](" + name + "-curve.svg)\n\n![Reliability and risk-coverage](" + name
                + "-reliability.svg)\n";
        Files.writeString(page.resolveSibling(name + "-curve.svg"), RoutingChart.curve(report));
        Files.writeString(page.resolveSibling(name + "-reliability.svg"), RoutingChart.reliability(report));
        new MarkedPart(BEGIN, END).update(page, "# Routing, measured\n", table(report) + "\n" + drawings);
    }

    /** All tables of a report. */
    public static String table(JsonNode report) {
        StringBuilder out = new StringBuilder();
        out.append(report.path("positions").asInt())
                .append(" positions of ")
                .append(report.path("repositories").asInt())
                .append(" repositories; learned from ")
                .append(report.path("learnedFrom").asText())
                .append(". Quality: lines exactly right, percent (95% interval by resampling positions). Cost: ")
                .append(report.path("costUnit").asText())
                .append(".\n\n");
        models(out, report);
        lines(out, report);
        confidence(out, report);
        moreCandidates(out, report.path("moreCandidates"));
        robustness(out, report.path("robustness"));
        return out.toString();
    }

    private static void models(StringBuilder out, JsonNode report) {
        out.append("| | quality | cost | processor time of a line, ms | AUROC | ECE | first word AUROC | ECE |\n")
                .append("|---|---|---|---|---|---|---|---|\n");
        report.path("single").fields().forEachRemaining(e -> {
            JsonNode own = report.path("confidenceOfModels").path(e.getKey());
            row(out, e.getKey(), e.getValue());
            cell(out, e.getValue().path("cpuMillisP50"), "%.0f");
            for (String name : new String[] {"auroc", "ece", "firstWordAuroc", "firstWordEce"}) {
                cell(out, own.path(name), "%.3f");
            }
            out.append(" |\n");
        });
        for (String name : new String[] {"routed", "smallOnly", "random", "oracle"}) {
            row(out, "**" + name + "**", report.path(name));
            out.append(" | – | – | – | – | – |\n");
        }
        out.append('\n');
    }

    private static void row(StringBuilder out, String name, JsonNode node) {
        out.append("| ").append(name).append(" | ").append(percent(node.path("quality")));
        out.append(interval(node.path("qualityInterval"), 100));
        cell(out, node.path("cost"), "%.6f");
    }

    private static void lines(StringBuilder out, JsonNode report) {
        String largest = report.path("largest").asText();
        JsonNode gap = report.path("gap");
        JsonNode difference = report.path("difference");
        out.append("| routing | |\n|---|---|\n");
        line(
                out,
                "requests that ask the largest model (" + largest + "), %",
                percent(report.path("routed").path("shareToLargest")));
        line(
                out,
                "quality over the best single model (" + difference.path("best").asText() + "), points",
                percent(difference.path("quality")) + interval(difference.path("qualityInterval"), 100));
        line(out, "requests that ask that best model, %", percent(difference.path("shareToBest")));
        line(
                out,
                "share to the largest at matched quality, %",
                percent(gap.path("escalatedAtMatchedQuality"))
                        + interval(gap.path("escalatedAtMatchedQualityInterval"), 100));
        String pair =
                " (" + gap.path("weak").asText() + " to " + gap.path("strong").asText() + ")";
        line(out, "APGR" + pair, number(gap.path("apgr"), "%.3f") + interval(gap.path("apgrInterval"), 1));
        for (String cpt : new String[] {"50", "80", "95"}) {
            line(
                    out,
                    "CPT(" + cpt + "%)" + pair + ", % of requests",
                    percent(gap.path("cpt" + cpt)) + interval(gap.path("cpt" + cpt + "Interval"), 100));
        }
        StringBuilder asked = new StringBuilder();
        report.path("routed")
                .path("asked")
                .fields()
                .forEachRemaining(e -> asked.append(asked.isEmpty() ? "" : ", ")
                        .append(e.getKey())
                        .append(' ')
                        .append(percent(e.getValue())));
        line(out, "models asked, % of requests", asked.toString());
        line(out, "time of the router, microseconds (median)", number(report.path("routerMicros"), "%.0f"));
        out.append('\n');
    }

    private static void confidence(StringBuilder out, JsonNode report) {
        JsonNode c = report.path("confidence");
        boolean on = report.path("on").asBoolean();
        String whose = on ? "routed" : report.path("largest").asText();
        out.append("| confidence of the line that the product answers (" + whose + ") | |\n|---|---|\n");
        line(out, "AUROC", number(c.path("auroc"), "%.3f") + interval(c.path("aurocInterval"), 1));
        line(out, "ECE, 10 bins of equal width", number(c.path("ece"), "%.3f") + interval(c.path("eceInterval"), 1));
        line(
                out,
                "the same of a perfect confidence on as many lines, by chance",
                number(c.path("eceByChance"), "%.3f"));
        line(out, "ECE, 15 bins of equal count", number(c.path("eceByCount"), "%.3f"));
        line(out, "ECE of the routed line", number(report.at("/confidenceRouted/ece"), "%.3f"));
        line(out, "Brier skill", number(c.path("brierSkill"), "%.3f"));
        line(out, "exact lines at full coverage, %", percent(c.path("rate")));
        line(out, "exact lines at half coverage, %", percent(c.path("rateAtHalf")));
        line(out, "half over full", number(c.path("liftAtHalf"), "%.2f") + interval(c.path("liftAtHalfInterval"), 1));
    }

    private static void moreCandidates(StringBuilder out, JsonNode more) {
        if (more.isMissingNode()) {
            return;
        }
        out.append("\nMore candidates instead of another model: where ")
                .append(more.path("usual").asText())
                .append(" is less sure than that, ")
                .append(more.path("wider").asText())
                .append(" is asked too, and the surer line counts.\n\n")
                .append(
                        "| under | requests, % | processor time more, ms a request | gain, points |\n|---|---|---|---|\n");
        for (JsonNode point : more.path("points")) {
            out.append("| ").append(percent(point.path("under"))).append('%');
            out.append(" | ").append(percent(point.path("asked")));
            cell(out, point.path("millis"), "%.0f");
            out.append(" | ").append(percent(point.path("gain"))).append(interval(point.path("gainInterval"), 100));
            out.append(" |\n");
        }
    }

    private static void robustness(StringBuilder out, JsonNode robustness) {
        if (robustness.isMissingNode()) {
            return;
        }
        out.append("\n| what is changed in the code | positions | decisions that flip, % | confidence moves by |\n")
                .append("|---|---|---|---|\n");
        robustness.fields().forEachRemaining(e -> {
            JsonNode change = e.getValue();
            out.append("| ")
                    .append(e.getKey())
                    .append(" | ")
                    .append(change.path("positions").asInt());
            out.append(" | ")
                    .append(percent(change.path("flipped")))
                    .append(interval(change.path("flippedInterval"), 100));
            cell(out, change.path("confidenceMoved"), "%.3f");
            out.append(" |\n");
        });
    }

    private static void line(StringBuilder out, String name, String value) {
        out.append("| ").append(name).append(" | ").append(value).append(" |\n");
    }

    private static void cell(StringBuilder out, JsonNode value, String format) {
        out.append(" | ").append(number(value, format));
    }

    private static String number(JsonNode value, String format) {
        return value.isNumber() && Double.isFinite(value.asDouble())
                ? String.format(Locale.ROOT, format, value.asDouble())
                : "–";
    }

    private static String percent(JsonNode share) {
        return share.isNumber() ? String.format(Locale.ROOT, "%.1f", 100 * share.asDouble()) : "–";
    }

    private static String interval(JsonNode both, double times) {
        return both.size() != 2
                ? ""
                : String.format(
                        Locale.ROOT,
                        times == 1 ? " (%.3f to %.3f)" : " (%.1f to %.1f)",
                        times * both.get(0).asDouble(),
                        times * both.get(1).asDouble());
    }
}
