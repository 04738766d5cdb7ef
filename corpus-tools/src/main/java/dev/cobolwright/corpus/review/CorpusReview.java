package dev.cobolwright.corpus.review;

import dev.cobolwright.assist.review.FileResult;
import dev.cobolwright.assist.review.FileReview;
import dev.cobolwright.assist.review.Finding;
import dev.cobolwright.assist.review.Note;
import dev.cobolwright.assist.review.Notification;
import dev.cobolwright.assist.review.ParallelReview;
import dev.cobolwright.assist.review.Profile;
import dev.cobolwright.assist.review.ProgramFacts;
import dev.cobolwright.assist.review.Review;
import dev.cobolwright.assist.review.ReviewedFile;
import dev.cobolwright.assist.review.Ruleset;
import dev.cobolwright.assist.review.rules.Rules;
import dev.cobolwright.grammar.Parse;
import dev.cobolwright.grammar.jcl.Jcl;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The findings of rules over the corpus, by rule, and the programs that mutators can make defective. */
public final class CorpusReview {
    private final Ruleset rules;
    private final List<Mutator> mutators;
    private final int threads;
    final Map<String, Sample> samples = new TreeMap<>();
    final Map<String, List<ProgramFacts>> facts = new HashMap<>();
    final Map<String, List<Jcl>> jobs = new TreeMap<>();
    final Map<Mutator, List<Seedable>> seedable = new HashMap<>();
    final List<Notification> failures = new ArrayList<>();
    int programs;
    int lines;
    int inDefaultProfile;

    /** A program that a mutator has places in. */
    record Seedable(CorpusPrograms of, String file) {}

    public CorpusReview(Ruleset rules, List<Mutator> mutators, int threads) {
        this.rules = rules;
        this.mutators = mutators;
        this.threads = threads;
        rules.rules().forEach(r -> samples.put(r.code(), new Sample(r.code())));
        mutators.forEach(m -> seedable.put(m, new ArrayList<>()));
    }

    /** @param programPaths relative to the root */
    public void add(String repository, Path root, List<String> programPaths) throws IOException, InterruptedException {
        add(new CorpusPrograms(repository, root, programPaths));
    }

    /** What was reviewed so far, for people. */
    public String progress() {
        int findings = samples.values().stream().mapToInt(Sample::size).sum();
        return programs + " programs, " + lines + " lines, " + findings + " findings (" + inDefaultProfile
                + " in the default profile)";
    }

    /** Rules that failed and files that could not be read, one sentence each. */
    public List<String> failures() {
        return failures.stream().map(n -> n.file() + ": " + n.message()).toList();
    }

    private void add(CorpusPrograms of) throws IOException, InterruptedException {
        List<FileResult> results = ParallelReview.of(of.files, threads, file -> review(of, file), (d, t, f) -> {});
        List<Jcl> jobsOf = of.jobs();
        jobs.put(of.repository, jobsOf);
        Review review = Review.of(results, jobsOf, rules);
        programs += results.size();
        lines += review.lines();
        List<ProgramFacts> known = new ArrayList<>();
        results.forEach(r -> known.addAll(r.facts()));
        facts.put(of.repository, known);
        review.notifications().stream()
                .filter(n -> n.kind().equals("rule-failed") || n.kind().equals("file-not-read"))
                .forEach(failures::add);
        for (Finding finding : review.findings()) {
            samples.get(finding.code()).add(candidate(of, finding));
            boolean shown = Profile.DEFAULT.has(Rules.of(finding.code()).orElseThrow());
            inDefaultProfile += shown ? 1 : 0;
        }
    }

    private FileResult review(CorpusPrograms of, String file) {
        Parse parse = of.parse(file);
        if (parse.accepted()
                && !mutators.isEmpty()
                && parse.programs().stream().noneMatch(p -> p.name().isEmpty())) {
            ReviewedFile reviewed = new ReviewedFile(parse);
            for (Mutator mutator : mutators) {
                if (!mutator.mutants(reviewed).isEmpty()) {
                    synchronized (seedable) {
                        seedable.get(mutator).add(new Seedable(of, file));
                    }
                }
            }
        }
        return FileReview.of(parse, rules);
    }

    private static Sample.Candidate candidate(CorpusPrograms of, Finding finding) {
        StringBuilder more = new StringBuilder();
        for (Note note : finding.found().path()) {
            append(of, more.append("    path "), note);
        }
        for (Note note : finding.found().related()) {
            append(of, more.append("    see "), note);
        }
        return new Sample.Candidate(
                finding.code(),
                of.repository,
                of.name(finding.place().path()),
                of.name(finding.file()),
                finding.place().startLine(),
                finding.fingerprint(),
                finding.message(),
                more.toString(),
                finding.place().path());
    }

    private static void append(CorpusPrograms of, StringBuilder more, Note note) {
        more.append(of.name(note.place().path()))
                .append(':')
                .append(note.place().startLine())
                .append(": ")
                .append(note.text())
                .append('\n');
    }
}
