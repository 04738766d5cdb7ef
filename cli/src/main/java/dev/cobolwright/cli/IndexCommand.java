package dev.cobolwright.cli;

import dev.cobolwright.retrieval.AccessRules;
import dev.cobolwright.retrieval.Chunker;
import dev.cobolwright.retrieval.CodeIndex;
import dev.cobolwright.retrieval.Indexer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "index",
        mixinStandardHelpOptions = true,
        description =
                "Makes paragraphs, record descriptions, EXEC blocks and steps of jobs searchable; only what changed is indexed again.")
final class IndexCommand implements Callable<Integer> {
    @Option(names = "--index", required = true, paramLabel = "DIR", description = "Folder of the index.")
    private Path index;

    @Option(
            names = "--access",
            paramLabel = "FILE",
            description =
                    "Rules who may see which files: lines of a glob and the groups that may, or *; the first that matches"
                            + " decides. Paths are below the file's folder.")
    private Path access;

    @Option(names = "--json", description = "One JSON document on stdout.")
    private boolean json;

    @Parameters(paramLabel = "PATH", arity = "1..*", description = "Folders or files.")
    private List<Path> paths;

    record Report(int indexed, int unchanged, int removed, int chunks, long lines, List<String> notes, double millis) {}

    @Override
    public Integer call() throws IOException {
        for (Path path : paths) {
            if (!Files.exists(path)) {
                throw new NoSuchFileException(path.toString());
            }
        }
        AccessRules rules = access == null ? AccessRules.NONE : AccessRules.read(access);
        long start = System.nanoTime();
        try (CodeIndex opened = CodeIndex.open(index);
                ProgressBar bar = new ProgressBar("indexing")) {
            Indexer.Report done = new Indexer(opened, Chunker::read, rules).index(paths, bar::at, () -> false);
            bar.close();
            print(new Report(
                    done.indexed(),
                    done.unchanged(),
                    done.removed(),
                    done.chunks(),
                    done.lines(),
                    done.notes(),
                    (System.nanoTime() - start) / 1_000_000));
        }
        return ExitCode.OK;
    }

    private void print(Report report) throws IOException {
        report.notes().forEach(note -> System.err.println("note: " + note));
        if (json) {
            Json.print(report);
        } else {
            System.out.printf(
                    "%d files indexed (%d chunks, %d lines), %d unchanged, %d removed, in %.0f ms%n",
                    report.indexed(),
                    report.chunks(),
                    report.lines(),
                    report.unchanged(),
                    report.removed(),
                    report.millis());
        }
    }
}
