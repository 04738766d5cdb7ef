package dev.cobolwright.corpus.report;

import dev.cobolwright.corpus.document.Document;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The provenance of every byte: a tab-separated line a file with {@code repo, commit, path, blob, licence, kind, format,
 * encoding, lines, kept_lines, weight, split, decision}. Facts only, no code, so it is committed.
 */
public final class Ledger {
    private static final String HEADER =
            "repo\tcommit\tpath\tblob\tlicence\tkind\tformat\tencoding\tlines\tkept_lines\tweight\tsplit\tdecision";

    private Ledger() {}

    public static void write(Path file, List<Document> documents) throws IOException {
        List<String> lines = new ArrayList<>();
        lines.add(HEADER);
        documents.forEach(document -> lines.add(line(document)));
        if (file.toAbsolutePath().getParent() != null) {
            Files.createDirectories(file.toAbsolutePath().getParent());
        }
        Files.write(file, lines);
    }

    private static String line(Document document) {
        var origin = document.origin();
        var curation = document.curation();
        return String.join(
                "\t",
                origin.repository(),
                origin.commit(),
                origin.path(),
                origin.blob(),
                origin.licence(),
                document.kind(),
                document.format().name().toLowerCase(Locale.ROOT),
                document.encoding(),
                Integer.toString(document.lines()),
                Integer.toString(document.keptLines()),
                String.format(Locale.ROOT, "%.3f", curation.weight()),
                curation.split().name().toLowerCase(Locale.ROOT),
                curation.decision());
    }
}
