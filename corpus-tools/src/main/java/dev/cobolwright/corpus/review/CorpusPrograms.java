package dev.cobolwright.corpus.review;

import dev.cobolwright.assist.Settings;
import dev.cobolwright.assist.Workspace;
import dev.cobolwright.assist.config.Configurations;
import dev.cobolwright.assist.files.SourceFiles;
import dev.cobolwright.grammar.Cobol;
import dev.cobolwright.grammar.Copybooks;
import dev.cobolwright.grammar.Dialect;
import dev.cobolwright.grammar.Parse;
import dev.cobolwright.grammar.jcl.Jcl;
import dev.cobolwright.grammar.source.SourceText;
import dev.cobolwright.model.Cancellation;
import dev.cobolwright.retrieval.SourceWalk;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The programs of one repository as a review reads them: copybooks are those of the repository, the dialect is the first that accepts. */
final class CorpusPrograms {
    private static final List<Dialect> DIALECTS = List.of(Dialect.IBM, Dialect.GNUCOBOL, Dialect.MF);

    final String repository;
    final Path root;
    /** Absolute. */
    final List<String> files;

    private final Workspace workspace;

    /** @param paths relative to the root */
    CorpusPrograms(String repository, Path root, List<String> paths) {
        this.repository = repository;
        this.root = root.toAbsolutePath().normalize();
        this.files = paths.stream().map(p -> this.root.resolve(p).toString()).toList();
        this.workspace = new Workspace(Configurations.of(List.of(this.root), Settings.DEFAULTS));
        workspace.files().list(Cancellation.NEVER);
    }

    Parse parse(String file) {
        try {
            return parse(SourceFiles.read(Path.of(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Parse parse(SourceText text) {
        Copybooks copybooks = workspace.copybooks(text.path());
        Parse first = null;
        for (Dialect dialect : DIALECTS) {
            Parse parse = Cobol.parse(text, copybooks, dialect);
            if (parse.accepted()) {
                return parse;
            }
            first = first == null ? parse : first;
        }
        return first;
    }

    List<Jcl> jobs() throws IOException {
        List<Jcl> jobs = new ArrayList<>();
        for (Path file : SourceWalk.of(root, CorpusPrograms::isJob, () -> false).files()) {
            jobs.add(Jcl.read(SourceFiles.read(file)));
        }
        return jobs;
    }

    private static boolean isJob(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return name.endsWith(".jcl") || name.endsWith(".prc") || name.endsWith(".proc");
    }

    /** Relative to the root; a file outside as it is. */
    String name(String path) {
        Path file = Path.of(path);
        return (file.startsWith(root) ? root.relativize(file) : file).toString().replace('\\', '/');
    }
}
