package dev.cobolwright.corpus.split;

import dev.cobolwright.corpus.document.Document;
import dev.cobolwright.corpus.document.Split;
import dev.cobolwright.corpus.synthetic.Synthesis;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The decisions about repositories, from {@code repositories.tsv}: family (code that travels together), split and weight. A
 * family is never divided between splits.
 */
public final class Repositories {
    /** @param weight relative to an ordinary repository: above 1 for enterprise code, below for parser tests and exercises */
    public record Row(String repository, String family, Split split, double weight) {}

    /** What another model has written teaches less than what people have. */
    private static final double SYNTHETIC = 0.3;

    private final Map<String, Row> rows = new HashMap<>();

    private Repositories() {}

    /** The decisions that come with this module. */
    public static Repositories bundled() throws IOException {
        try (InputStream in = Repositories.class.getResourceAsStream("/dev/cobolwright/corpus/repositories.tsv");
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return of(lines.lines().skip(1).map(Repositories::row).toList());
        }
    }

    /** @throws IOException if a family is in two splits */
    public static Repositories of(List<Row> rows) throws IOException {
        Repositories repositories = new Repositories();
        Map<String, Split> families = new HashMap<>();
        for (Row row : rows) {
            repositories.rows.put(row.repository(), row);
            Split other = families.put(row.family(), row.split());
            if (other != null && other != row.split()) {
                throw new IOException("family " + row.family() + " is both in " + other + " and in " + row.split());
            }
        }
        return repositories;
    }

    /**
     * The document with its repository's split and weight.
     *
     * @throws IOException if the repository has no row: nothing is trained on by default
     */
    public Document assign(Document document) throws IOException {
        String repository = document.origin().repository();
        Row row = repository.startsWith(Synthesis.TIER)
                ? new Row(repository, repository, Split.TRAIN, SYNTHETIC)
                : rows.get(repository);
        if (row == null) {
            throw new IOException("no decision about " + repository + " in repositories.tsv; add a row");
        }
        return document.with(document.curation().in(row.split()).weighted(row.weight()));
    }

    private static Row row(String line) {
        String[] cells = line.split("\t");
        return new Row(cells[0], cells[1], Split.valueOf(cells[2]), Double.parseDouble(cells[3]));
    }
}
