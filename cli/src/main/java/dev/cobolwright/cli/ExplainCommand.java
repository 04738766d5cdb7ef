package dev.cobolwright.cli;

import dev.cobolwright.assist.explain.run.Explanation;
import dev.cobolwright.assist.explain.run.PhraseBook;
import dev.cobolwright.assist.explain.run.SourceAccess;
import dev.cobolwright.assist.explain.run.SourceFile;
import dev.cobolwright.assist.explain.run.SourceNames;
import dev.cobolwright.assist.files.Progress;
import dev.cobolwright.model.Cancellation;
import dev.cobolwright.retrieval.SourceWalk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "explain",
        mixinStandardHelpOptions = true,
        description =
                "Explains programs, copybooks, jobs and the application they make, every sentence with its lines. A second run"
                        + " writes only what changed.")
final class ExplainCommand implements Callable<Integer> {

    @Option(names = "--out", paramLabel = "DIR", description = "Folder to write: new, empty or of an earlier run.")
    private Path out;

    @Option(
            names = "--format",
            description =
                    "${COMPLETION-CANDIDATES}; JSON files are written with each. Default: html, or as in the earlier run.")
    private Explanation.Format format;

    @Option(names = "--resume", description = "Go on with a run that was interrupted; PATH may be left out then.")
    private boolean resume;

    @Option(
            names = "--check",
            paramLabel = "DIR",
            description = "Write nothing; say which pages of DIR no longer match the code. Exit code 1 if any.")
    private Path check;

    @Option(
            names = "--copybooks",
            paramLabel = "DIR",
            description = "Folder with copybooks; may be given several times.")
    private List<Path> copybooks = List.of();

    @Option(names = "--name", description = "Name of the application. Default: that of the folder.")
    private String name;

    @Option(names = "--threads", paramLabel = "N", description = "Default: one for each processor.")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Option(
            names = "--cache",
            paramLabel = "DIR",
            description =
                    "Folder that keeps what the last run saw, so that one over the same files ends at once. Default: this user's.")
    private Path cache = CacheFolder.of("explain");

    @Option(
            names = "--with-model",
            description =
                    "Let the model of your models.yaml word each page from its facts, too; every sentence is checked. The cost is shown"
                            + " and approved before anything is sent.")
    private boolean withModel;

    @Option(names = "--approve", description = "Approve the cost of --with-model beforehand.")
    private boolean approve;

    @Option(names = "--json", description = "One JSON document on stdout: what was done.")
    private boolean json;

    @Parameters(
            paramLabel = "PATH",
            arity = "0..*",
            description = "Programs, or folders to search for programs, copybooks and jobs.")
    private List<Path> paths = List.of();

    record Checked(List<String> stale) {}

    /** @param worded sentences of a model on the pages; @param leftOut those of it that were not borne out */
    record Done(Explanation.Report report, double seconds, double programsPerMinute, int worded, int leftOut) {}

    @Override
    public Integer call() throws IOException {
        if (check != null) {
            return check();
        }
        if (out == null) {
            throw new Failure("--out DIR is missing: the folder to write the explanation to");
        }
        Optional<Explanation.Made> made = Files.isDirectory(out) ? Explanation.made(out) : Optional.empty();
        if (paths.isEmpty()) {
            if (!resume || made.isEmpty()) {
                throw new Failure("PATH is missing: give programs or folders"
                        + (resume ? "; there is no run in " + out + " to resume" : ""));
            }
            paths = made.get().paths().stream().map(Path::of).toList();
            copybooks = copybooks.isEmpty()
                    ? made.get().copybooks().stream().map(Path::of).toList()
                    : copybooks;
        }
        if (made.isPresent() && !made.get().finished()) {
            System.err.println("note: going on with the run in " + out + " that was interrupted");
        }
        long start = System.nanoTime();
        PhraseBook book = PhraseBook.open(out);
        Explanation.Report report = withModel ? worded(made, book) : plain(made, book);
        int[] counts = withModel ? book.counts() : new int[2];
        done(new Done(
                report,
                seconds(start),
                Math.round(report.programs() / Math.max(0.001, seconds(start)) * 60),
                counts[1],
                counts[0] - counts[1]));
        return ExitCode.OK;
    }

    private Explanation.Report plain(Optional<Explanation.Made> made, PhraseBook book) throws IOException {
        try (ProgressBar bar = new ProgressBar("explaining")) {
            Job job = job(made, out);
            UnchangedRun unchanged = new UnchangedRun(cache, job.options, job.sources.state(this::isOutside));
            Optional<Explanation.Report> known =
                    made.isPresent() && !book.isUsed() ? unchanged.report() : Optional.empty();
            if (known.isPresent()) {
                return known.get();
            }
            Explanation.Report report =
                    job.explanation(bar::at, PhraseBook.NONE).run(PageJson::of);
            unchanged.keep(report);
            book.use(false);
            return report;
        }
    }

    /** First without what the model has still to say; then, once that is approved and said, with it. */
    private Explanation.Report worded(Optional<Explanation.Made> made, PhraseBook book) throws IOException {
        Job job = job(made, out);
        Explanation.Report report = run(job, book);
        ExplainPhrases phrases = ExplainPhrases.of(book, job.options.root(), copybooks);
        if (phrases.isDone()) {
            return report;
        }
        System.err.print(phrases.plan());
        try (Interruption interruption = new Interruption()) {
            if (!new Approval(approve, interruption).of("send this?")) {
                System.err.println("note: not approved; nothing was sent");
                return report;
            }
            phrases.write(interruption).forEach(note -> System.err.println("note: " + note));
        }
        return run(job, book);
    }

    private static Explanation.Report run(Job job, PhraseBook book) throws IOException {
        try (ProgressBar bar = new ProgressBar("explaining")) {
            Explanation.Report report = job.explanation(bar::at, book).run(PageJson::of);
            book.use(true);
            return report;
        }
    }

    /** One of several machines that explain together. */
    ExplainShare share() throws IOException {
        if (out == null || paths.isEmpty()) {
            throw new Failure("PATH and --out DIR are needed, both where all machines see them");
        }
        Optional<Explanation.Made> made = Files.isDirectory(out) ? Explanation.made(out) : Optional.empty();
        Job job = job(made, out);
        return new ExplainShare(job.explanation((done, total, what) -> {}, PhraseBook.NONE), job.options.files());
    }

    private static double seconds(long start) {
        return Math.round((System.nanoTime() - start) / 1e7) / 100.0;
    }

    private int check() throws IOException {
        Optional<Explanation.Made> made = Files.isDirectory(check) ? Explanation.made(check) : Optional.empty();
        if (made.isEmpty()) {
            throw new Failure(check + " has no explanation; make one with: cobolwright explain PATH --out " + check);
        }
        if (paths.isEmpty()) {
            paths = made.get().paths().stream().map(Path::of).toList();
            copybooks = copybooks.isEmpty()
                    ? made.get().copybooks().stream().map(Path::of).toList()
                    : copybooks;
        }
        List<String> stale;
        try (ProgressBar bar = new ProgressBar("checking")) {
            PhraseBook book = PhraseBook.open(check);
            stale = job(made, check)
                    .explanation(bar::at, book.isUsed() ? book : PhraseBook.NONE)
                    .check(PageJson::of);
        }
        if (json) {
            Json.print(new Checked(stale));
        } else {
            stale.forEach(page -> System.out.println(page + ": does not match the code"));
            System.out.println(
                    stale.isEmpty() ? "all pages match the code" : stale.size() + " files do not match the code");
        }
        return stale.isEmpty() ? ExitCode.OK : ExitCode.FINDINGS;
    }

    /** What is explained, and how it is read. */
    private record Job(Explanation.Options options, Sources sources) {
        Explanation explanation(Progress progress, PhraseBook phrases) {
            SourceAccess access = new SourceAccess(sources::read, sources::copybooks, sources::dialect);
            return new Explanation(options, access, progress, Cancellation.NEVER, phrases);
        }
    }

    private boolean isOutside(Path file) {
        return !file.startsWith(out.toAbsolutePath().normalize());
    }

    private Job job(Optional<Explanation.Made> made, Path folder) throws IOException {
        List<SourceFile> files = files();
        if (files.isEmpty()) {
            throw new Failure("no COBOL programs, copybooks or jobs in " + paths
                    + "; give the files themselves if they have other names");
        }
        Path root = SourceNames.root(paths);
        Sources sources = Sources.around(
                files.stream().map(SourceFile::path).toList(),
                new Sources.Options(copybooks, Optional.empty(), Optional.empty(), Optional.empty()));
        Explanation.Options options = new Explanation.Options(
                Optional.ofNullable(name)
                        .or(() -> made.map(Explanation.Made::name))
                        .orElse(String.valueOf(root.getFileName())),
                root,
                files,
                folder.toAbsolutePath().normalize(),
                Optional.ofNullable(format)
                        .or(() -> made.map(Explanation.Made::format))
                        .orElse(Explanation.Format.HTML),
                paths.stream()
                        .map(p -> p.toAbsolutePath().normalize().toString())
                        .toList(),
                copybooks.stream()
                        .map(p -> p.toAbsolutePath().normalize().toString())
                        .toList(),
                threads);
        return new Job(options, sources);
    }

    /** Programs, copybooks and jobs, each once, in the order of their paths. */
    private List<SourceFile> files() throws IOException {
        Map<Path, SourceFile> found = new TreeMap<>();
        for (Path path : paths) {
            if (!Files.exists(path)) {
                throw new NoSuchFileException(path.toString());
            }
            List<Path> below = Files.isDirectory(path)
                    ? SourceWalk.of(path, SourceFile::isSource, () -> false).files()
                    : List.of(path);
            Path without = out == null ? null : out.toAbsolutePath().normalize();
            for (Path file : below) {
                Path absolute = file.toAbsolutePath().normalize();
                if (without == null || !absolute.startsWith(without)) {
                    found.put(absolute, SourceFile.of(absolute));
                }
            }
        }
        List<SourceFile> files = new ArrayList<>(found.values());
        files.sort(Comparator.comparing(f -> f.path().toString()));
        return files;
    }

    private void done(Done done) throws IOException {
        Explanation.Report r = done.report();
        r.notes().forEach(note -> System.err.println("note: " + note));
        if (json) {
            Json.print(done);
            return;
        }
        System.out.printf(
                "%d programs, %d copybooks, %d jobs: %d pages, %d files changed, %d analysed, in %.1f s (%.0f programs a minute)%n",
                r.programs(),
                r.copybooks(),
                r.jobs(),
                r.pages(),
                r.changed(),
                r.analysed(),
                done.seconds(),
                done.programsPerMinute());
        System.out.printf(
                "%d sentences, all confirmed by the check; %d were not and were left out; %d items could not be resolved%n",
                r.sentences(), r.dropped(), r.unresolved());
        if (withModel) {
            int asked = done.worded() + done.leftOut();
            System.out.printf(
                    "%d of them are worded by a model; %d of its %d were not borne out and were left out%n",
                    done.worded(), done.leftOut(), asked);
        }
    }
}
