package dev.cobolwright.assist.review;

import dev.cobolwright.grammar.Severity;
import dev.cobolwright.grammar.jcl.Jcl;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The review of an application.
 *
 * @param files how many programs and jobs were looked at
 * @param findings in order of their files and places; what several programs have from one copybook once
 * @param suppressed how many findings comments accept
 */
public record Review(int files, int lines, List<Finding> findings, List<Notification> notifications, int suppressed) {

    /** @param results in order of their files */
    public static Review of(List<FileResult> results, List<Jcl> jobs, Ruleset rules) {
        List<Notification> notifications = new ArrayList<>();
        results.forEach(r -> notifications.addAll(r.notifications()));
        List<ProgramFacts> facts =
                results.stream().flatMap(r -> r.facts().stream()).toList();
        Map<String, Suppressions> comments = comments(results);
        jobs.forEach(j -> comments.putIfAbsent(j.source().path(), Suppressions.in(j.source())));

        List<Finding> all = new ArrayList<>();
        results.forEach(r -> all.addAll(r.findings()));
        all.addAll(FileReview.of(new Application(facts, jobs), rules, notifications));
        List<Finding> findings = once(all);
        List<Finding> open =
                findings.stream().filter(f -> !isAccepted(f, comments)).toList();
        int lines = results.stream().mapToInt(FileResult::lines).sum();
        return new Review(
                results.size() + jobs.size(), lines, open, List.copyOf(notifications), findings.size() - open.size());
    }

    /**
     * With what a model says behind what the rules found.
     *
     * @param results of the same files
     * @param failure why the model did not see everything
     */
    public Review withOpinions(List<Finding> said, List<FileResult> results, Optional<String> failure) {
        return with(
                said,
                results,
                failure.map(why -> new Notification("model-not-asked", Severity.WARNING, "", why, List.of())).stream()
                        .toList());
    }

    /** With more findings behind these, but for what comments accept. @param results of the same files */
    public Review with(List<Finding> more, List<FileResult> results, List<Notification> told) {
        Map<String, Suppressions> comments = comments(results);
        List<Finding> all = new ArrayList<>(findings);
        more.stream().filter(f -> !isAccepted(f, comments)).forEach(all::add);
        List<Notification> allTold = new ArrayList<>(notifications);
        allTold.addAll(told);
        int accepted = findings.size() + more.size() - all.size();
        return new Review(files, lines, List.copyOf(all), List.copyOf(allTold), suppressed + accepted);
    }

    private static Map<String, Suppressions> comments(List<FileResult> results) {
        Map<String, Suppressions> comments = new HashMap<>();
        results.forEach(r -> r.suppressions().forEach(s -> comments.putIfAbsent(s.path(), s)));
        return comments;
    }

    private static boolean isAccepted(Finding finding, Map<String, Suppressions> comments) {
        Suppressions of = comments.get(finding.place().path());
        return of != null && of.cover(finding.place(), finding.code());
    }

    /** What is said of one place of a copybook stays once, for the first program that copies it. */
    private static List<Finding> once(List<Finding> all) {
        Map<String, Finding> byPlace = new LinkedHashMap<>();
        for (Finding finding : all) {
            Place place = finding.place();
            String key = place.path().equals(finding.file())
                    ? "own " + byPlace.size()
                    : String.join(
                            "\n", finding.code(), place.path(), place.start() + "-" + place.end(), finding.message());
            byPlace.putIfAbsent(key, finding);
        }
        return byPlace.values().stream()
                .sorted(Comparator.comparing(Finding::file)
                        .thenComparing(f -> f.place().inMain().start()))
                .toList();
    }

    /** The same with other findings. */
    public Review with(List<Finding> other) {
        return new Review(files, lines, List.copyOf(other), notifications, suppressed);
    }
}
