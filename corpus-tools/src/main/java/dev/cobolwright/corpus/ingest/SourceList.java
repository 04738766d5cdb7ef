package dev.cobolwright.corpus.ingest;

import dev.cobolwright.corpus.document.Origin;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The files that may be used: {@code sources.tsv} (repo, commit, licence, ...) and {@code files.tsv} (repo, commit, path, blob,
 * kind, format, ...), tab-separated with a header line.
 */
public record SourceList(List<Row> rows) {
    /**
     * One file.
     *
     * @param format what a survey took it for: {@code fixed} or {@code free}
     */
    public record Row(Origin origin, String kind, String format) {}

    /** @throws IOException if a list cannot be read, lacks a column, or a file's repository is not among the sources */
    public static SourceList read(Path folder) throws IOException {
        Map<String, Map<String, String>> repositories = new HashMap<>();
        for (Map<String, String> row : table(folder.resolve("sources.tsv"), "repo", "commit", "licence")) {
            repositories.put(row.get("repo"), row);
        }
        List<Row> rows = new ArrayList<>();
        for (Map<String, String> row :
                table(folder.resolve("files.tsv"), "repo", "commit", "path", "blob", "kind", "format")) {
            Map<String, String> repository = repositories.get(row.get("repo"));
            if (repository == null || !repository.get("commit").equals(row.get("commit"))) {
                throw new IOException(
                        "files.tsv names " + row.get("repo") + " at " + row.get("commit") + ", sources.tsv does not");
            }
            Origin origin = new Origin(
                    row.get("repo"), row.get("commit"), row.get("path"), row.get("blob"), repository.get("licence"));
            rows.add(new Row(origin, row.get("kind"), row.get("format")));
        }
        return new SourceList(rows);
    }

    /** Rows by repository, in the order of the list. */
    public Map<String, List<Row>> byRepository() {
        Map<String, List<Row>> groups = new LinkedHashMap<>();
        for (Row row : rows) {
            groups.computeIfAbsent(row.origin().repository(), r -> new ArrayList<>())
                    .add(row);
        }
        return groups;
    }

    private static List<Map<String, String>> table(Path file, String... columns) throws IOException {
        List<String> lines = Files.readAllLines(file);
        List<String> header = List.of(lines.getFirst().split("\t", -1));
        if (!header.containsAll(List.of(columns))) {
            throw new IOException(file + " needs the columns " + String.join(", ", columns));
        }
        List<Map<String, String>> rows = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split("\t", -1);
            Map<String, String> row = new HashMap<>();
            for (int i = 0; i < Math.min(cells.length, header.size()); i++) {
                row.put(header.get(i), cells[i]);
            }
            rows.add(row);
        }
        return rows;
    }
}
