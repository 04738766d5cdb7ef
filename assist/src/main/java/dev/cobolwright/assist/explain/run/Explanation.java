package dev.cobolwright.assist.explain.run;

import dev.cobolwright.assist.explain.facts.ApplicationFacts;
import dev.cobolwright.assist.explain.facts.CopybookCard;
import dev.cobolwright.assist.explain.facts.JobFacts;
import dev.cobolwright.assist.explain.facts.ProgramCard;
import dev.cobolwright.assist.explain.page.Confirmed;
import dev.cobolwright.assist.files.Progress;
import dev.cobolwright.model.Cancellation;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListMap;

/**
 * Explains files into a folder: analyses what changed, then writes the pages whose sentences could have changed. See {@link Journal} for
 * what makes a second run quick and a killed one go on.
 */
public final class Explanation {
    /** Of what makes the pages: part of every key, so that a new version makes them anew. */
    static final String ENGINE = "explain-3";

    private final Options options;
    private final SourceAccess access;
    private final Progress progress;
    private final Cancellation cancellation;
    private final PhraseBook phrases;

    /**
     * @param name of the application
     * @param root what files are shown relative to
     * @param files programs, copybooks and jobs
     * @param out the folder to write
     * @param paths as the user gave them, kept for {@code --check}
     * @param threads at least 1
     */
    public record Options(
            String name,
            Path root,
            List<SourceFile> files,
            Path out,
            Format format,
            List<String> paths,
            List<String> copybooks,
            int threads) {}

    /** What is written. JSON is written with each. */
    public enum Format {
        HTML,
        MD,
        JSON
    }

    /** Writes the facts and sentences of a page for other tools. Safe for several threads. */
    @FunctionalInterface
    public interface ToJson {
        String of(Confirmed.Result page);
    }

    /**
     * What a run did.
     *
     * @param analysed files that were read anew
     * @param changed files that were written or deleted
     * @param sentences of all pages
     * @param dropped sentences that the check did not bear out, and that were left out
     * @param unresolved items of all programs
     * @param notes for the user
     */
    public record Report(
            int programs,
            int copybooks,
            int jobs,
            int pages,
            int analysed,
            int changed,
            long sentences,
            long dropped,
            long unresolved,
            List<String> notes) {}

    public Explanation(Options options, SourceAccess access, Progress progress, Cancellation cancellation) {
        this(options, access, progress, cancellation, PhraseBook.NONE);
    }

    /** @param phrases what a model made of pages, and takes which it has not yet */
    public Explanation(
            Options options, SourceAccess access, Progress progress, Cancellation cancellation, PhraseBook phrases) {
        this.phrases = phrases;
        this.options = options;
        this.access = access;
        this.progress = progress;
        this.cancellation = cancellation;
    }

    /** @throws IOException where the folder cannot be written, with what to do about it */
    public Report run(ToJson json) throws IOException {
        OutputFolder out = OutputFolder.open(options.out());
        try (Journal journal = Journal.open(options.out())) {
            if (journal.run().filter(r -> !r.engine().equals(ENGINE)).isPresent()) {
                journal.forgetAll();
            }
            journal.add(run(false));
            Report report = run(journal, out, json);
            journal.add(run(true));
            journal.sorted();
            return report;
        } catch (IOException e) {
            throw FullDisk.explained(e, options.out());
        }
    }

    /**
     * The first half of a run for some of its files; nothing is written. For several machines, each of which does its share.
     *
     * @return lines for {@link #merge} and {@link #write}
     */
    public List<String> analyse(List<SourceFile> share) throws IOException {
        try (Journal journal = new Journal(List.of())) {
            Options own = new Options(
                    options.name(),
                    options.root(),
                    share,
                    options.out(),
                    options.format(),
                    options.paths(),
                    options.copybooks(),
                    options.threads());
            new Analysis(own, access, journal, progress, cancellation).run(new ArrayList<>());
            return journal.lines();
        }
    }

    /**
     * The second half for some of the files: writes their pages into the folder, which {@link #merge} has made.
     *
     * @param known lines of all shares
     * @return lines for {@link #merge} that are not among these
     */
    public List<String> write(List<String> known, List<SourceFile> share, ToJson json) throws IOException {
        try (Journal journal = new Journal(known)) {
            Analysis analysis = new Analysis(options, access, journal, progress, cancellation);
            Map<String, Unit> units = analysis.run(new ArrayList<>());
            PageWriter writer = new PageWriter(
                    options,
                    access,
                    analysis,
                    application(options.name(), units.values()),
                    units,
                    journal,
                    OutputFolder.of(options.out()),
                    json,
                    PhraseBook.NONE);
            Set<String> files = new HashSet<>();
            share.forEach(file -> files.add(analysis.shown(file.path().toString())));
            writer.pages(
                    units.values().stream()
                            .filter(u -> files.contains(u.file()))
                            .toList(),
                    progress,
                    cancellation);
            Set<String> before = Set.copyOf(known);
            return journal.lines().stream()
                    .filter(line -> !before.contains(line))
                    .toList();
        }
    }

    /** Takes what others did into the folder's journal, where {@link #run(ToJson)} finds it done. */
    public void merge(List<String> lines) throws IOException {
        OutputFolder.open(options.out());
        try (Journal journal = Journal.open(options.out())) {
            journal.add(run(false));
            journal.merge(lines);
        }
    }

    /**
     * Which files of an explanation are not as they would be written now; nothing is written.
     *
     * @return their paths in the folder, in order
     */
    public List<String> check(ToJson json) throws IOException {
        OutputFolder out = OutputFolder.look(options.out());
        try (Journal journal = Journal.look(options.out())) {
            Set<String> stale = new TreeSet<>();
            for (Journal.Written page : journal.allWritten()) {
                if (!out.digest(page.path()).equals(page.bytes())) {
                    stale.add(page.path());
                }
            }
            run(journal, out, json);
            stale.addAll(out.changed());
            return List.copyOf(stale);
        }
    }

    /** How a folder was made, for {@link #check} and {@code --resume}; empty where it is no explanation. */
    public static Optional<Made> made(Path folder) throws IOException {
        return Journal.lastRun(folder)
                .map(r -> new Made(r.name(), Format.valueOf(r.format()), r.paths(), r.copybooks(), r.finished()));
    }

    /** @param finished false where the run was killed or failed */
    public record Made(String name, Format format, List<String> paths, List<String> copybooks, boolean finished) {}

    private Report run(Journal journal, OutputFolder out, ToJson json) throws IOException {
        List<String> notes = new ArrayList<>();
        Analysis analysis = new Analysis(options, access, journal, progress, cancellation);
        Map<String, Unit> units = analysis.run(notes);
        ApplicationFacts application = application(options.name(), units.values());
        PageWriter writer = new PageWriter(options, access, analysis, application, units, journal, out, json, phrases);
        Set<String> pages = writer.run(progress, cancellation);
        tidy(journal, out, pages, notes);
        journal.keepFiles(kept(units, analysis));
        return report(application, journal, analysis.analysed(), out.changed().size(), notes);
    }

    private Journal.Run run(boolean finished) {
        return new Journal.Run(
                ENGINE, options.format().name(), options.name(), options.paths(), options.copybooks(), finished);
    }

    private static Set<String> kept(Map<String, Unit> units, Analysis analysis) {
        Set<String> files = new HashSet<>(units.keySet());
        files.addAll(analysis.stamped());
        return files;
    }

    static ApplicationFacts application(String name, java.util.Collection<Unit> units) {
        List<ProgramCard> programs = new ArrayList<>();
        List<CopybookCard> copybooks = new ArrayList<>();
        List<JobFacts> jobs = new ArrayList<>();
        for (Unit unit : units) {
            programs.addAll(unit.programs());
            copybooks.addAll(unit.copybooks());
            jobs.addAll(unit.jobs());
        }
        programs.sort(Comparator.comparing(ProgramCard::name).thenComparing(ProgramCard::file));
        copybooks.sort(Comparator.comparing(CopybookCard::name).thenComparing(CopybookCard::file));
        jobs.sort(Comparator.comparing(JobFacts::name).thenComparing(JobFacts::file));
        return new ApplicationFacts(name, List.copyOf(programs), List.copyOf(copybooks), List.copyOf(jobs));
    }

    /** Deletes pages of what is no longer there, unless someone changed them. */
    private static void tidy(Journal journal, OutputFolder out, Set<String> pages, List<String> notes)
            throws IOException {
        for (Journal.Written old : journal.allWritten()) {
            if (!pages.contains(old.path())) {
                if (!out.has(old.path()) || out.digest(old.path()).equals(old.bytes())) {
                    out.delete(old.path());
                } else {
                    notes.add(old.path() + " is of something that is gone, and was changed by hand; it is left there");
                }
                journal.forgetPage(old.path());
            }
        }
    }

    private static Report report(
            ApplicationFacts application, Journal journal, int analysed, int changed, List<String> notes) {
        long sentences = 0;
        long dropped = 0;
        int pages = 0;
        for (Journal.Written page : journal.allWritten()) {
            sentences += page.sentences();
            dropped += page.dropped();
            pages += page.path().endsWith(".html")
                            || page.path().endsWith(".md")
                            || page.path().endsWith(".json")
                    ? 1
                    : 0;
        }
        return new Report(
                application.programs().size(),
                application.copybooks().size(),
                application.jobs().size(),
                pages,
                analysed,
                changed,
                sentences,
                dropped,
                application.programs().stream()
                        .mapToLong(p -> p.unresolved().size())
                        .sum(),
                List.copyOf(notes));
    }

    /** A map that threads fill and that is read in order. */
    static <T> ConcurrentSkipListMap<String, T> ordered() {
        return new ConcurrentSkipListMap<>();
    }
}
