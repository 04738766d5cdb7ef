package dev.cobolwright.cli;

import dev.cobolwright.assist.config.Configuration;
import dev.cobolwright.assist.config.Glob;
import dev.cobolwright.assist.config.OwnSettings;
import dev.cobolwright.assist.files.SourceFiles;
import dev.cobolwright.assist.review.ChangedCode;
import dev.cobolwright.assist.review.FileResult;
import dev.cobolwright.assist.review.FileReview;
import dev.cobolwright.assist.review.Finding;
import dev.cobolwright.assist.review.MovedField;
import dev.cobolwright.assist.review.Notification;
import dev.cobolwright.assist.review.ParallelReview;
import dev.cobolwright.assist.review.Profile;
import dev.cobolwright.assist.review.ProgramFacts;
import dev.cobolwright.assist.review.Review;
import dev.cobolwright.assist.review.ReviewSettings;
import dev.cobolwright.assist.review.Rule;
import dev.cobolwright.assist.review.Ruleset;
import dev.cobolwright.assist.review.opinion.ModelOpinion;
import dev.cobolwright.cli.review.GitHistory;
import dev.cobolwright.cli.review.ResultCache;
import dev.cobolwright.cli.review.SourceTree;
import dev.cobolwright.grammar.Cobol;
import dev.cobolwright.grammar.Copybooks;
import dev.cobolwright.grammar.Dialect;
import dev.cobolwright.grammar.Parse;
import dev.cobolwright.grammar.jcl.Jcl;
import dev.cobolwright.grammar.source.SourceText;
import dev.cobolwright.retrieval.SourceWalk;
import java.io.IOException;
import java.lang.ref.SoftReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The files of one review, how they are read, and what is kept of them between runs. */
final class Reviewing {
    private static final List<String> JOBS = List.of(".jcl", ".prc", ".proc", ".jcllib");

    private final List<Path> paths;
    private final List<Path> programs;
    private final List<Path> jobs;
    private final Sources sources;
    private final Ruleset rules;
    private final Options options;
    private final Optional<ResultCache> cache;
    private final SourceTree tree = SourceTree.around(Path.of(""));
    private List<FileResult> results = List.of();
    /** Texts of reports, each of which goes through all files with findings. */
    private final Map<String, SoftReference<SourceText>> shown = new HashMap<>();

    private static final SoftReference<SourceText> NONE = new SoftReference<>(null);

    /**
     * @param profile goes before the configured one
     * @param only these rules; empty for those of the profile
     * @param cache where results are kept
     */
    record Options(
            List<Path> copybooks, Optional<Profile> profile, List<Rule> only, int threads, Optional<Path> cache) {}

    private Reviewing(
            List<Path> paths, List<Path> programs, List<Path> jobs, Sources sources, Ruleset rules, Options options) {
        this.paths = paths;
        this.programs = programs;
        this.jobs = jobs;
        this.sources = sources;
        this.rules = rules;
        this.options = options;
        this.cache = options.cache.map(folder -> new ResultCache(folder, rules, CacheFolder.build(Rule.class)));
    }

    /** @throws IOException where a path does not exist, there is nothing to review, or the configuration is broken */
    static Reviewing of(List<Path> paths, Options options) throws IOException {
        List<Path> jobs = new ArrayList<>();
        List<Path> programs = new ArrayList<>();
        for (Path file : SourceFiles.find(paths, false)) {
            (isJob(file) ? jobs : programs).add(file);
        }
        for (Path path : paths) {
            if (Files.isDirectory(path)) {
                jobs.addAll(SourceWalk.of(path, Reviewing::isJob, () -> false).files());
            }
        }
        List<Path> all = new ArrayList<>(programs);
        all.addAll(jobs);
        if (all.isEmpty()) {
            throw new Failure("no COBOL programs (.cbl .cob .cobol .pco .cbx .sqb .ccp) and no jobs (.jcl .prc) in "
                    + paths + "; give the files themselves if they have other names");
        }
        Sources sources = Sources.around(
                all, new Sources.Options(options.copybooks, Optional.empty(), Optional.empty(), Optional.empty()));
        Ruleset rules = rules(sources, options);
        programs.removeIf(f -> isExcluded(sources, f));
        jobs.removeIf(f -> isExcluded(sources, f));
        return new Reviewing(
                paths,
                programs.stream().distinct().toList(),
                jobs.stream().distinct().toList(),
                sources,
                rules,
                options);
    }

    /** Those of the first workspace folder; a gate with half a configuration would be none. */
    private static Ruleset rules(Sources sources, Options options) throws IOException {
        List<String> broken = new ArrayList<>(sources.configurations().problems().stream()
                .filter(p -> p.startsWith(OwnSettings.FILE) || p.contains(OwnSettings.FILE + ":"))
                .toList());
        ReviewSettings settings = ReviewSettings.of(sources.settings().review(), broken::add);
        if (!broken.isEmpty()) {
            throw new Failure("the configuration is broken: " + String.join("; ", broken));
        }
        if (!options.only.isEmpty()) {
            return Ruleset.of(settings, options.only);
        }
        return Ruleset.of(options.profile.map(settings::with).orElse(settings));
    }

    private static boolean isExcluded(Sources sources, Path file) {
        Path absolute = file.toAbsolutePath().normalize();
        Configuration of = sources.configurations().of(absolute);
        Path relative = absolute.startsWith(of.folder()) ? of.folder().relativize(absolute) : absolute;
        return of.settings().review().exclude().stream()
                .anyMatch(p -> Glob.of(p).matches(relative));
    }

    private static boolean isJob(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return JOBS.stream().anyMatch(name::endsWith);
    }

    Ruleset rules() {
        return rules;
    }

    SourceTree tree() {
        return tree;
    }

    /** All that is reviewed. */
    List<String> files() {
        List<String> files = new ArrayList<>();
        programs.forEach(p -> files.add(p.toString()));
        jobs.forEach(j -> files.add(j.toString()));
        return files;
    }

    /** The text of a file; an empty one where it cannot be read any more. */
    SourceText text(String path) {
        SourceText known = shown.getOrDefault(path, NONE).get();
        if (known != null) {
            return known;
        }
        SourceText text;
        try {
            text = sources.read(Path.of(path));
        } catch (IOException e) {
            text = SourceText.of(path, "");
        }
        shown.put(path, new SoftReference<>(text));
        return text;
    }

    Review review() throws IOException, InterruptedException {
        List<String> files = programs.stream().map(Path::toString).toList();
        try (ProgressBar bar = new ProgressBar("reviewing")) {
            results = ParallelReview.of(files, options.threads, this::review, bar::at);
        }
        List<Jcl> read = new ArrayList<>();
        List<FileResult> all = new ArrayList<>(results);
        for (Path job : jobs) {
            try {
                read.add(Jcl.read(sources.read(job)));
            } catch (IOException e) {
                all.add(FileResult.unreadable(job.toString(), Failure.explain(e)));
            }
        }
        if (read.isEmpty() && results.stream().allMatch(Reviewing::isUnread)) {
            throw new Failure(all.stream()
                    .flatMap(r -> r.notifications().stream())
                    .findFirst()
                    .map(n -> n.message())
                    .orElse("every file is excluded by review.exclude"));
        }
        return Review.of(all, read, rules);
    }

    /**
     * With what a model says of the programs, as notes. Where it was not asked, or not of everything, a notification says why.
     *
     * @throws IOException where no model server is allowed
     */
    Review withModel(Review review) throws IOException {
        List<String> problems = new ArrayList<>();
        Path root = WorkspaceFolder.around(
                Path.of(files().getFirst()).toAbsolutePath().normalize());
        Endpoints.Allowed allowed = Endpoints.own(UserFolder.models(problems::add), root)
                .orElseThrow(() -> new Failure("--with-model: no model server is allowed for " + root + "; add one to "
                        + UserFolder.path().resolve(UserFolder.MODELS) + " with this folder under workspaces"
                        + (problems.isEmpty() ? "" : " (" + problems.getFirst() + ")")));
        ModelOpinion opinion = new ModelOpinion(allowed.endpoint());
        List<Finding> said = new ArrayList<>();
        for (FileResult result : results) {
            Path file = Path.of(result.file());
            if (!isUnread(result) && allowed.file().test(file.toAbsolutePath().normalize())) {
                said.addAll(opinion.of(sources.parse(sources.read(file))));
            }
        }
        return review.withOpinions(said, results, opinion.failure());
    }

    private static boolean isUnread(FileResult result) {
        return result.notifications().stream().anyMatch(n -> n.kind().equals("file-not-read"));
    }

    private FileResult review(String file) {
        Path path = Path.of(file);
        Copybooks copybooks = sources.copybooks(path);
        Dialect dialect = sources.dialect(path);
        try {
            ResultCache.Program program = new ResultCache.Program(file, sources.digest(path), dialect);
            Optional<FileResult> known = cache.flatMap(c -> c.find(program, copybooks));
            if (known.isPresent()) {
                return known.get();
            }
            Parse parse = Cobol.parse(sources.read(path), copybooks, dialect);
            FileResult result = FileReview.checked(parse, rules);
            if (cache.isPresent() && sources.digest(path).equals(program.digest())) {
                cache.get().keep(program, parse.copies(), result);
            }
            return result;
        } catch (IOException e) {
            return FileResult.unreadable(file, Failure.explain(e));
        }
    }

    /** With the findings in what is another than in a revision, and in what its changes do to others. */
    Review changedSince(String revision, Review review) throws IOException {
        GitHistory history = GitHistory.since(revision, paths);
        List<ChangedCode> changed = new ArrayList<>();
        List<MovedField> moved = new ArrayList<>();
        for (FileResult result : results) {
            if (history.isChanged(result.file()) || copies(result).anyMatch(history::isChanged)) {
                changed.add(change(history, result.file(), moved));
            }
        }
        jobs.stream()
                .map(Path::toString)
                .filter(history::isChanged)
                .forEach(job -> changed.add(ChangedCode.allOf(job)));
        List<Notification> failed = new ArrayList<>();
        List<Finding> forOthers = FileReview.ofChange(moved, rules, failed);
        return review.with(review.findings().stream()
                        .filter(f -> changed.stream().anyMatch(c -> c.concerns(f)))
                        .toList())
                .with(forOthers, results, failed);
    }

    private static Stream<String> copies(FileResult result) {
        return result.facts().stream()
                .flatMap(p -> p.copybooks().stream())
                .map(ProgramFacts.Copied::path)
                .filter(p -> !p.isEmpty());
    }

    /** @param moved takes the fields that lie otherwise than before */
    private ChangedCode change(GitHistory history, String file, List<MovedField> moved) throws IOException {
        SourceText now = text(file);
        Optional<SourceText> before = history.isChanged(file) ? history.before(now) : Optional.of(now);
        if (before.isEmpty()) {
            return ChangedCode.allOf(file);
        }
        Copybooks copybooks = sources.copybooks(now);
        Copybooks copybooksBefore = (name, library, from) -> copybooks
                .find(name, library, from)
                .flatMap(c -> history.isChanged(c.path()) ? before(history, c) : Optional.of(c));
        Parse then = Cobol.parse(before.get(), copybooksBefore, sources.dialect(now));
        Parse parse = Cobol.parse(now, copybooks, sources.dialect(now));
        moved.addAll(MovedField.between(then, parse, history::isChanged));
        return ChangedCode.between(then, parse);
    }

    private static Optional<SourceText> before(GitHistory history, SourceText copybook) {
        try {
            return history.before(copybook);
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
