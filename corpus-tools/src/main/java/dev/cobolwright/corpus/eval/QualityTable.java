package dev.cobolwright.corpus.eval;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cobolwright.corpus.report.MarkedPart;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Writes the completion part of {@code docs/quality.md} from a report of {@link CompletionEvaluation}: what stands between two
 * marks is replaced, the rest of the page is kept.
 */
public final class QualityTable {
    private static final String BEGIN = "<!-- completion: written by `eval completion`, do not edit -->";
    private static final String END = "<!-- completion: end -->";
    private static final String NOTHING = "–";

    private QualityTable() {}

    /** Replaces the completion part of a page, or adds it; makes the page where there is none. */
    public static void update(Path page, JsonNode report) throws IOException {
        new MarkedPart(BEGIN, END).update(page, "# Quality, measured\n", markdown(report));
    }

    /** The tables of a report. */
    public static String markdown(JsonNode report) {
        JsonNode models = report.get("models");
        List<String> ids = new ArrayList<>();
        models.fieldNames().forEachRemaining(ids::add);
        StringBuilder out = new StringBuilder("## Completion\n\n");
        out.append(report.get("positions").asInt())
                .append(
                        " positions in validation repositories that nothing was trained on; 95% intervals by resampling positions.\n\n");
        words(out, models, ids);
        lines(out, models, ids);
        gains(out, report.path("gains"));
        typed(out, models, ids);
        groups(
                out,
                models,
                ids,
                "kinds",
                "Next word, nothing typed, by what stands there (first / first five, percent)");
        groups(out, models, ids, "repositories", "By repository (first / first five, percent)");
        return out.toString();
    }

    private static void words(StringBuilder out, JsonNode models, List<String> ids) {
        out.append(
                        "Next word (percent)\n\n| model | first | in the first five | in the first twenty | first, over the floor | first five, over the floor |\n")
                .append("|---|---|---|---|---|---|\n");
        for (String id : ids) {
            JsonNode m = models.get(id);
            out.append("| ").append(id);
            for (String top : List.of("top1", "top5", "top20")) {
                out.append(" | ")
                        .append(percent(m.get(top)))
                        .append(interval(m.path("intervals95").path(top)));
            }
            for (String top : List.of("top1", "top5")) {
                JsonNode gain = m.path("overFloor");
                out.append(" | ").append(signed(gain.path(top))).append(interval(gain.path(top + "Interval")));
            }
            out.append(" |\n");
        }
        out.append('\n');
    }

    private static void lines(StringBuilder out, JsonNode models, List<String> ids) {
        out.append(
                        "Rest of the line\n\n| model | exact % | edit similarity % | valid % of shown | shown % | exact % of shown | bits a byte | AUROC | ECE | p50 ms | p95 ms |\n")
                .append("|---|---|---|---|---|---|---|---|---|---|---|\n");
        for (String id : ids) {
            JsonNode m = models.get(id);
            JsonNode intervals = m.path("intervals95");
            out.append("| ").append(id);
            out.append(" | ").append(percent(m.path("lineExact"))).append(interval(intervals.path("lineExact")));
            out.append(" | ")
                    .append(percent(m.path("editSimilarity")))
                    .append(interval(intervals.path("editSimilarity")));
            for (String share : List.of("valid", "shown", "shownExact")) {
                out.append(" | ").append(percent(m.path(share)));
            }
            for (String value : List.of("bitsPerByte", "auroc", "ece")) {
                out.append(" | ").append(number(m.path(value), "%.3f"));
            }
            for (String millis : List.of("millisP50", "millisP95")) {
                out.append(" | ").append(number(m.path(millis), "%.0f"));
            }
            out.append(" |\n");
        }
        out.append('\n');
    }

    private static void gains(StringBuilder out, JsonNode gains) {
        if (gains.isEmpty()) {
            return;
        }
        out.append(
                        "What the mixture gains over itself without a part, or with another, at the same positions (points; intervals of the paired differences)\n\n")
                .append("| over | first word | in the first five | exact line | edit similarity | shown and exact |\n")
                .append("|---|---|---|---|---|---|\n");
        gains.fields().forEachRemaining(other -> {
            out.append("| ").append(other.getKey());
            for (String figure : List.of("top1", "top5", "lineExact", "editSimilarity", "shownExact")) {
                out.append(" | ")
                        .append(signed(other.getValue().path(figure)))
                        .append(interval(other.getValue().path(figure + "Interval")));
            }
            out.append(" |\n");
        });
        out.append('\n');
    }

    private static void typed(StringBuilder out, JsonNode models, List<String> ids) {
        out.append(
                "Next word by letters typed (first / first five / first twenty, percent)\n\n| model | none | one | three |\n|---|---|---|---|\n");
        for (String id : ids) {
            out.append("| ").append(id);
            for (String letters : List.of("0", "1", "3")) {
                JsonNode row = models.get(id).path("typed").path(letters);
                out.append(" | ")
                        .append(percent(row.path("top1")))
                        .append(" / ")
                        .append(percent(row.path("top5")));
                out.append(" / ").append(percent(row.path("top20")));
            }
            out.append(" |\n");
        }
        out.append('\n');
    }

    private static void groups(StringBuilder out, JsonNode models, List<String> ids, String group, String title) {
        List<String> labels = new ArrayList<>();
        models.get(ids.getFirst()).path(group).fieldNames().forEachRemaining(labels::add);
        if (labels.isEmpty()) {
            return;
        }
        out.append(title)
                .append("\n\n| | positions | ")
                .append(String.join(" | ", ids))
                .append(" |\n");
        out.append("|---|---").append("|---".repeat(ids.size())).append("|\n");
        for (String label : labels) {
            JsonNode first = models.get(ids.getFirst()).path(group).path(label);
            out.append("| ")
                    .append(label)
                    .append(" | ")
                    .append(first.path("positions").asInt());
            for (String id : ids) {
                JsonNode row = models.get(id).path(group).path(label);
                out.append(" | ")
                        .append(percent(row.path("top1")))
                        .append(" / ")
                        .append(percent(row.path("top5")));
            }
            out.append(" |\n");
        }
        out.append('\n');
    }

    private static String percent(JsonNode share) {
        return share.isNumber() ? String.format(Locale.ROOT, "%.1f", share.asDouble() * 100) : NOTHING;
    }

    private static String signed(JsonNode share) {
        return share.isNumber() ? String.format(Locale.ROOT, "%+.1f", share.asDouble() * 100) : NOTHING;
    }

    private static String interval(JsonNode both) {
        return both.size() != 2
                ? ""
                : String.format(
                        Locale.ROOT,
                        " (%.1f to %.1f)",
                        both.get(0).asDouble() * 100,
                        both.get(1).asDouble() * 100);
    }

    private static String number(JsonNode value, String format) {
        return value.isNumber() ? String.format(Locale.ROOT, format, value.asDouble()) : NOTHING;
    }
}
