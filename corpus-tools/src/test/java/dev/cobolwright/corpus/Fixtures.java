package dev.cobolwright.corpus;

import dev.cobolwright.corpus.document.Curation;
import dev.cobolwright.corpus.document.Document;
import dev.cobolwright.corpus.document.Origin;
import dev.cobolwright.corpus.document.Split;
import dev.cobolwright.grammar.source.SourceFormat;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Documents for tests. */
public final class Fixtures {
    private Fixtures() {}

    public static Document document(String repository, String path, Split split, String text) {
        Origin origin = new Origin(repository, "c".repeat(40), path, "b".repeat(40), "MIT");
        Curation curation = Curation.UNDECIDED.in(split);
        return new Document(
                origin,
                "program",
                SourceFormat.FIXED,
                "US-ASCII",
                (int) text.lines().count(),
                curation,
                text);
    }

    /** A program whose statements are numbered {@code from} to {@code to} (exclusive). */
    public static String program(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj("    MOVE FIELD-%d TO REPORT-LINE\n"::formatted)
                .collect(Collectors.joining("", "PROCEDURE DIVISION.\n", ""));
    }
}
