package dev.cobolwright.cli;

import dev.cobolwright.retrieval.AccessRules;
import dev.cobolwright.retrieval.Chunker;
import dev.cobolwright.retrieval.CodeIndex;
import dev.cobolwright.retrieval.IndexSnapshot;
import dev.cobolwright.retrieval.Indexer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "index",
        mixinStandardHelpOptions = true,
        description =
                "Makes paragraphs, record descriptions, EXEC blocks and steps of jobs searchable; only what changed is indexed again.")
final class IndexCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Option(names = "--index", paramLabel = "DIR", description = "Folder of the index.")
    private Path index;

    @Option(
            names = "--remote",
            paramLabel = "DIR",
            description =
                    "Index on the search server that your own search.json allows for this workspace, instead of in a folder; the code leaves the machine.")
    private Path remote;

    @Option(
            names = "--access",
            paramLabel = "FILE",
            description =
                    "Rules who may see which files: lines of a glob and the groups that may, or *; the first that matches"
                            + " decides. Paths are below the file's folder. Default with --remote: cobolwright.access of the workspace, if there.")
    private Path access;

    @Option(
            names = "--snapshot",
            paramLabel = "FILE",
            description =
                    "Write the index into one file afterwards, for other machines to begin with. Give the workspace's folder as PATH.")
    private Path snapshot;

    @Option(
            names = "--from",
            paramLabel = "FILE",
            description = "Begin with this snapshot where DIR has no index yet; only what differs from it is indexed.")
    private Path from;

    @Option(names = "--json", description = "One JSON document on stdout.")
    private boolean json;

    @Parameters(paramLabel = "PATH", arity = "1..*", description = "Folders or files.")
    private List<Path> paths;

    record Report(int indexed, int unchanged, int removed, int chunks, long lines, List<String> notes, double millis) {}

    @Override
    public Integer call() throws IOException {
        if ((index == null) == (remote == null)) {
            throw new ParameterException(spec.commandLine(), "give either --index DIR or --remote DIR");
        }
        if (remote != null && (snapshot != null || from != null)) {
            throw new ParameterException(spec.commandLine(), "--snapshot and --from go with --index alone");
        }
        for (Path path : paths) {
            if (!Files.exists(path)) {
                throw new NoSuchFileException(path.toString());
            }
            if (remote != null) {
                SearchServers.refuseOutside(remote, path);
            }
        }
        AccessRules rules = rules();
        long start = System.nanoTime();
        try (CodeIndex opened = remote == null ? open(root(), rules) : SearchServers.open(remote, true);
                ProgressBar bar = new ProgressBar("indexing")) {
            Indexer.Report done = new Indexer(opened, Chunker::read, rules).index(paths, bar::at, () -> false);
            bar.close();
            List<String> notes = new ArrayList<>(done.notes());
            notes.addAll(snapshot == null ? List.of() : left(opened, root()));
            print(new Report(
                    done.indexed(),
                    done.unchanged(),
                    done.removed(),
                    done.chunks(),
                    done.lines(),
                    notes,
                    (System.nanoTime() - start) / 1_000_000));
        }
        if (snapshot != null) {
            IndexSnapshot.write(index, snapshot, Version.NUMBER);
        }
        return ExitCode.OK;
    }

    /** For others those of the workspace count too: nobody is to forget them. */
    private AccessRules rules() throws IOException {
        Path usual = remote == null ? null : remote.resolve(WorkspaceEngine.ACCESS_FILE);
        Path file = access == null && usual != null && Files.exists(usual) ? usual : access;
        return file == null ? AccessRules.NONE : AccessRules.read(file);
    }

    /** The folder that holds all paths, unless the index has files of another already. */
    private Path root() throws IOException {
        Path common = paths.getFirst().toAbsolutePath().normalize();
        for (Path path : paths) {
            while (!path.toAbsolutePath().normalize().startsWith(common)) {
                common = common.getParent();
            }
        }
        Path folder = Files.isDirectory(common) ? common : common.getParent();
        return CodeIndex.rootOf(index).orElse(folder);
    }

    /** Of files that mean nothing on another machine. */
    private static List<String> left(CodeIndex opened, Path root) throws IOException {
        long outside = opened.paths().stream()
                .filter(path -> !Path.of(path).startsWith(root))
                .count();
        return outside == 0
                ? List.of()
                : List.of(
                        outside + " files lie outside " + root
                                + ", the folder of the index; who begins with the snapshot does without them. Make it with a new --index DIR");
    }

    private CodeIndex open(Path root, AccessRules rules) throws IOException {
        if (from != null && IndexSnapshot.canBegin(index)) {
            IndexSnapshot.Origin origin = IndexSnapshot.begin(from, index, root, rules);
            System.err.printf(
                    "begins with %d chunks%s, indexed by version %s%n",
                    origin.chunks(),
                    origin.commit().isEmpty() ? "" : " of commit " + origin.commit(),
                    origin.version());
        }
        return CodeIndex.open(index, root);
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
