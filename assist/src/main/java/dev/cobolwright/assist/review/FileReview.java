package dev.cobolwright.assist.review;

import dev.cobolwright.grammar.Parse;
import dev.cobolwright.grammar.Problem;
import dev.cobolwright.grammar.Severity;
import dev.cobolwright.grammar.source.SourceText;
import dev.cobolwright.grammar.syntax.CopyStatement;
import dev.cobolwright.grammar.syntax.Program;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Runs rules. */
public final class FileReview {
    private FileReview() {}

    /** The findings of the rules about programs and files, and what the rest needs. Never throws. */
    public static FileResult of(Parse parse, Ruleset rules) {
        ReviewedFile file = new ReviewedFile(parse);
        String path = parse.source().path();
        List<Findings.Told> told = new ArrayList<>();
        List<Notification> notifications = new ArrayList<>(unread(parse));
        for (ActiveRule rule : rules.rules()) {
            Findings findings = new Findings(rule);
            switch (rule.rule()) {
                case ProgramRule checks ->
                    file.programs().stream()
                            .filter(p -> !p.program().name().isEmpty())
                            .forEach(p -> {
                                findings.in(p.program().name(), path);
                                guarded(rule, path, notifications, () -> checks.check(p, findings));
                            });
                case FileRule checks -> {
                    findings.in(parse.programs().getFirst().name(), path);
                    guarded(rule, path, notifications, () -> checks.check(file, findings));
                }
                case ApplicationRule later -> {}
                case ChangeRule later -> {}
            }
            told.addAll(findings.told());
        }
        List<ProgramFacts> facts = new ArrayList<>();
        guarded("its facts", path, notifications, () -> facts.addAll(FactsReader.of(file)));
        SourceText source = parse.source();
        int lines =
                source.lineCount() - (source.text().isEmpty() || source.text().endsWith("\n") ? 1 : 0);
        return new FileResult(
                path,
                lines,
                Fingerprints.of(told),
                List.copyOf(notifications),
                List.copyOf(facts),
                suppressions(parse));
    }

    /** As {@link #of(Parse, Ruleset)}, with only the fixes that keep their promise. */
    public static FileResult checked(Parse parse, Ruleset rules) {
        FileResult result = of(parse, rules);
        List<Notification> notifications = new ArrayList<>(result.notifications());
        List<Finding> findings = new ArrayList<>();
        guarded(
                "the check of fixes",
                result.file(),
                notifications,
                () -> findings.addAll(FixCheck.checked(parse, result.findings())));
        if (findings.isEmpty()) {
            result.findings().forEach(f -> findings.add(f.withFixes(List.of())));
        }
        return new FileResult(
                result.file(),
                result.lines(),
                List.copyOf(findings),
                List.copyOf(notifications),
                result.facts(),
                result.suppressions());
    }

    private static List<Suppressions> suppressions(Parse parse) {
        return Stream.concat(Stream.of(parse.source()), parse.copies().stream().flatMap(c -> c.copybook().stream()))
                .distinct()
                .map(Suppressions::in)
                .filter(s -> !s.lines().isEmpty())
                .toList();
    }

    /** The findings of the rules about several programs; in the order of their files. @param notifications takes what failed */
    public static List<Finding> of(Application application, Ruleset rules, List<Notification> notifications) {
        List<Findings.Told> told = new ArrayList<>();
        rules.of(ApplicationRule.class).forEach(rule -> {
            Findings findings = new Findings(rule);
            guarded(rule, "", notifications, () -> ((ApplicationRule) rule.rule()).check(application, findings));
            told.addAll(findings.told());
        });
        return Fingerprints.of(told);
    }

    /** The findings of the rules about what a revision changed. @param notifications takes what failed */
    public static List<Finding> ofChange(List<MovedField> moved, Ruleset rules, List<Notification> notifications) {
        List<Findings.Told> told = new ArrayList<>();
        rules.of(ChangeRule.class).forEach(rule -> {
            Findings findings = new Findings(rule);
            guarded(rule, "", notifications, () -> ((ChangeRule) rule.rule()).check(moved, findings));
            told.addAll(findings.told());
        });
        return Fingerprints.of(told);
    }

    private static void guarded(ActiveRule rule, String path, List<Notification> notifications, Runnable check) {
        guarded(rule.code(), path, notifications, check);
    }

    /** A rule that fails is told; the others still run. */
    private static void guarded(String what, String path, List<Notification> notifications, Runnable check) {
        try {
            check.run();
        } catch (RuntimeException | StackOverflowError e) {
            System.getLogger(FileReview.class.getName()).log(Level.ERROR, what + " failed on " + path, e);
            notifications.add(new Notification(
                    "rule-failed",
                    Severity.ERROR,
                    path,
                    what + " failed (" + e.getClass().getSimpleName() + "); please report it with the file",
                    List.of()));
        }
    }

    private static List<Notification> unread(Parse parse) {
        String path = parse.source().path();
        List<Notification> found = new ArrayList<>();
        for (CopyStatement copy : parse.copies()) {
            if (copy.copybook().isEmpty()) {
                found.add(Notification.at(
                        "copybook-not-found",
                        SystemCopybooks.isOne(copy) ? Severity.NOTE : Severity.WARNING,
                        path,
                        "Copybook " + copy.name() + " was not found; what it declares is not reviewed",
                        Place.of(copy.nameSpan())));
            }
        }
        for (Problem problem : parse.problems()) {
            if (problem.severity() == Severity.ERROR) {
                found.add(Notification.at(
                        "not-read",
                        Severity.WARNING,
                        path,
                        problem.code() + " " + problem.message(),
                        Place.of(problem.span())));
            }
        }
        if (found.isEmpty() && parse.programs().stream().anyMatch(FileReview::isNameless)) {
            found.add(new Notification(
                    "not-read",
                    Severity.WARNING,
                    path,
                    "A program without PROGRAM-ID is reviewed as text alone, its data and statements are not",
                    List.of()));
        }
        return found;
    }

    private static boolean isNameless(Program program) {
        return program.name().isEmpty() && program.procedureDivision().isPresent();
    }
}
