package dev.cobolwright.corpus.ingest;

import dev.cobolwright.corpus.document.Curation;
import dev.cobolwright.corpus.document.Document;
import dev.cobolwright.corpus.document.Origin;
import dev.cobolwright.grammar.source.CodeText;
import dev.cobolwright.grammar.source.SourceFormat;
import dev.cobolwright.grammar.source.SourceText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads every listed file and normalises it. Files that are not COBOL are kept as dropped documents, for the ledger. */
public final class Ingest {
    private static final Pattern BLANK_LINES = Pattern.compile("\n{4,}");
    private static final Pattern EDGE_LINES = Pattern.compile("\\A\n+|\n+\\z");

    private Ingest() {}

    /** @throws IOException if a repository, file or blob is not as listed */
    public static List<Document> repositories(SourceList list, Path mirrors) throws IOException {
        List<Document> documents = new ArrayList<>();
        for (Map.Entry<String, List<SourceList.Row>> repository :
                list.byRepository().entrySet()) {
            long free = repository.getValue().stream().filter(Ingest::isFree).count();
            SourceFormat usual = free * 2 > repository.getValue().size() ? SourceFormat.FREE : SourceFormat.FIXED;
            try (GitRepository git = new GitRepository(GitRepository.find(mirrors, repository.getKey()))) {
                for (SourceList.Row row : repository.getValue()) {
                    Origin origin = row.origin();
                    Decoding decoding = Decoding.of(git.read(origin.commit(), origin.path(), origin.blob()));
                    documents.add(document(origin, row.kind(), format(row, decoding.text(), usual), decoding));
                }
            }
        }
        return documents;
    }

    /** What the list and the text agree on; where they do not, what is usual in the repository. */
    private static SourceFormat format(SourceList.Row row, String text, SourceFormat usual) {
        SourceFormat detected = SourceFormat.detect(text);
        boolean agreed = isFree(row) == (detected == SourceFormat.FREE);
        SourceFormat format = agreed ? detected : usual;
        return format == SourceFormat.FREE && isIndentedAsFixed(text) ? SourceFormat.VARIABLE : format;
    }

    private static boolean isFree(SourceList.Row row) {
        return row.format().equals("free");
    }

    /** The programs of an unpacked NIST suite, a syntax tier. */
    public static List<Document> nist(Path folder) throws IOException {
        List<Document> documents = new ArrayList<>();
        try (Stream<Path> files =
                Files.walk(folder).filter(Files::isRegularFile).sorted()) {
            for (Path file : (Iterable<Path>) files::iterator) {
                String name = folder.relativize(file).toString();
                String lower = name.toLowerCase(Locale.ROOT);
                if (lower.endsWith(".cbl") || lower.endsWith(".cob") || lower.endsWith(".cpy")) {
                    byte[] bytes = Files.readAllBytes(file);
                    Origin origin =
                            new Origin("nist85", "4.2", name, GitRepository.blobIdentity(bytes), "US Government work");
                    String kind = lower.endsWith(".cpy") ? "copybook" : "program";
                    documents.add(document(origin, kind, SourceFormat.FIXED, Decoding.of(bytes)));
                }
            }
        }
        return documents;
    }

    static Document document(Origin origin, String kind, SourceFormat format, Decoding decoding) {
        String text = tidy(CodeText.of(SourceText.of(origin.path(), decoding.text(), format)));
        Curation curation = Curation.UNDECIDED;
        if (isJobControl(decoding.text())) {
            curation = curation.dropped("job control, not COBOL");
        } else if (text.isBlank()) {
            curation = curation.dropped("nothing left after normalisation");
        }
        int lines = (int) decoding.text().lines().count();
        return new Document(origin, kind, format, decoding.encoding(), lines, curation, text);
    }

    /** Free format by its directive, but every line leaves columns 1-6 blank: its indentation is that of fixed format. */
    private static boolean isIndentedAsFixed(String text) {
        return text.lines()
                .filter(line -> !line.isBlank() && !line.contains(">>") && !line.contains("$"))
                .allMatch(line -> line.startsWith("      ") && " *".indexOf(line.charAt(6)) >= 0);
    }

    /** A stream of JCL: the first line is a JOB or another {@code //NAME} statement. */
    private static boolean isJobControl(String text) {
        return text.stripLeading().startsWith("//");
    }

    /** No blank lines at the ends and never more than two in a row: they teach nothing about COBOL. */
    private static String tidy(String text) {
        String closed = BLANK_LINES.matcher(text).replaceAll("\n\n\n");
        return EDGE_LINES.matcher(closed).replaceAll("") + "\n";
    }
}
