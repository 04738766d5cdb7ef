package dev.cobolwright.corpus.report;

import dev.cobolwright.corpus.document.Document;
import dev.cobolwright.corpus.document.Split;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** Counts of a corpus as Markdown tables. Bytes are UTF-16 units of the normalised text; weighted is bytes times weight. */
public final class Statistics {
    private Statistics() {}

    public static String of(List<Document> documents) {
        StringBuilder out = new StringBuilder();
        table(out, "Split", documents, d -> d.curation().split().name().toLowerCase(Locale.ROOT));
        List<Document> train = in(documents, Split.TRAIN);
        table(out, "Training repository", train, d -> d.origin().repository());
        table(out, "Training licence", train, d -> d.origin().licence());
        table(out, "Training kind", train, Document::kind);
        table(out, "Training format", train, d -> d.format().name().toLowerCase(Locale.ROOT));
        table(
                out,
                "Tuning repository",
                in(documents, Split.TUNE),
                d -> d.origin().repository());
        table(
                out,
                "Validation repository",
                in(documents, Split.VALIDATION),
                d -> d.origin().repository());
        table(out, "Test repository", in(documents, Split.TEST), d -> d.origin().repository());
        table(
                out,
                "Decision",
                documents,
                d -> d.curation().decision().replaceAll("\\d+ of \\d+", "some").replaceAll("copy of .*", "copy"));
        return out.toString();
    }

    private static List<Document> in(List<Document> documents, Split split) {
        return documents.stream().filter(d -> d.curation().split() == split).toList();
    }

    private static void table(
            StringBuilder out, String title, List<Document> documents, Function<Document, String> key) {
        Map<String, double[]> rows = new TreeMap<>();
        for (Document document : documents) {
            double[] row = rows.computeIfAbsent(key.apply(document), k -> new double[6]);
            row[0]++;
            row[1] += document.lines();
            if (document.isKept()) {
                row[2]++;
                row[3] += document.keptLines();
                row[4] += document.text().length();
                row[5] += document.text().length() * document.curation().weight();
            }
        }
        out.append("| ")
                .append(title)
                .append(" | files | lines | kept files | kept lines | kept bytes | weighted bytes |\n");
        out.append("|---|--:|--:|--:|--:|--:|--:|\n");
        rows.entrySet().stream()
                .sorted(Comparator.comparingDouble(e -> -e.getValue()[5]))
                .forEach(e -> {
                    out.append("| ").append(e.getKey());
                    for (double value : e.getValue()) {
                        out.append(String.format(Locale.ROOT, " | %,.0f", value));
                    }
                    out.append(" |\n");
                });
        out.append('\n');
    }
}
