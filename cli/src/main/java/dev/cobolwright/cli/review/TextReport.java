package dev.cobolwright.cli.review;

import dev.cobolwright.assist.review.Finding;
import dev.cobolwright.assist.review.Note;
import dev.cobolwright.assist.review.Notification;
import dev.cobolwright.assist.review.Place;
import dev.cobolwright.assist.review.Review;
import dev.cobolwright.assist.review.opinion.ModelOpinion;
import dev.cobolwright.grammar.Severity;
import dev.cobolwright.grammar.source.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The review for people: each finding with its line of source, what explains it, and at the end what was not seen. */
public final class TextReport {
    private static final int NOTES_SHOWN = 10;
    private static final int STEPS_SHOWN = 12;

    private final SourceTree tree;
    private final Function<String, SourceText> texts;
    private final StringBuilder out = new StringBuilder();

    private TextReport(SourceTree tree, Function<String, SourceText> texts) {
        this.tree = tree;
        this.texts = texts;
    }

    /**
     * @param texts the text of a file by its path; an empty one where it cannot be read any more
     * @param inBaseline how many findings are left out because the baseline has them
     */
    public static String of(
            Review review,
            List<Finding> findings,
            int inBaseline,
            SourceTree tree,
            Function<String, SourceText> texts) {
        TextReport report = new TextReport(tree, texts);
        findings.forEach(report::finding);
        report.notifications(review.notifications());
        report.summary(review, findings, inBaseline);
        return report.out.toString();
    }

    private void finding(Finding finding) {
        Place place = finding.place();
        out.append(where(place))
                .append(": ")
                .append(finding.severity().name().toLowerCase(Locale.ROOT))
                .append(' ')
                .append(finding.code())
                .append(": ")
                .append(finding.message())
                .append('\n');
        excerpt(place);
        place.copiedBy().forEach(copy -> note("copied by", copy));
        List<Note> path = finding.found().path();
        path.stream().limit(STEPS_SHOWN).forEach(step -> note(step.text(), step.place()));
        if (path.size() > STEPS_SHOWN) {
            out.append("      ... ").append(path.size() - STEPS_SHOWN).append(" more steps\n");
        }
        finding.found().related().stream().limit(NOTES_SHOWN).forEach(n -> note(n.text(), n.place()));
        finding.found()
                .fixes()
                .forEach(fix -> out.append("      fix: ").append(fix.title()).append('\n'));
        out.append('\n');
    }

    private void note(String what, Place place) {
        out.append("      ").append(where(place)).append(": ").append(what).append('\n');
    }

    private String where(Place place) {
        return tree.name(place.path()) + ":" + place.startLine() + ":" + place.startColumn();
    }

    /** The first line with a mark below; columns after 72 and tabs as they are. */
    private void excerpt(Place place) {
        String line = line(texts.apply(place.path()).text(), place.start());
        if (line.isBlank()) {
            return;
        }
        String shown = line.stripTrailing();
        int from = Math.clamp(place.startColumn() - 1, 0, shown.length());
        int to = place.endLine() == place.startLine() ? place.endColumn() - 1 : shown.length();
        String number = String.format(Locale.ROOT, "%5d", place.startLine());
        String before = shown.substring(0, from).replaceAll("[^\t]", " ");
        out.append(number).append(" | ").append(shown).append('\n');
        out.append("      | ")
                .append(before)
                .append("^".repeat(Math.max(1, Math.min(to, shown.length()) - from)))
                .append('\n');
    }

    /** The line around an offset, found without an index of all lines; empty where the file is shorter now. */
    private static String line(String text, int offset) {
        if (offset > text.length()) {
            return "";
        }
        int start = offset;
        while (start > 0 && !isLineBreak(text.charAt(start - 1))) {
            start--;
        }
        int end = offset;
        while (end < text.length() && !isLineBreak(text.charAt(end))) {
            end++;
        }
        return text.substring(start, end);
    }

    private static boolean isLineBreak(char c) {
        return c == '\n' || c == '\r';
    }

    private void notifications(List<Notification> all) {
        List<Notification> notifications =
                all.stream().filter(n -> n.severity() != Severity.NOTE).toList();
        if (notifications.isEmpty()) {
            return;
        }
        Map<String, Long> kinds = notifications.stream()
                .collect(Collectors.groupingBy(Notification::kind, TreeMap::new, Collectors.counting()));
        List<String> said = new ArrayList<>();
        kinds.forEach((kind, count) -> said.add(count + " " + kind));
        out.append("Not everything was seen: ").append(String.join(", ", said)).append('\n');
        List<Notification> worst = new ArrayList<>(notifications);
        worst.sort((a, b) -> a.severity().compareTo(b.severity()));
        for (Notification notification : worst.subList(0, Math.min(NOTES_SHOWN, worst.size()))) {
            String at = notification.place().isEmpty()
                    ? tree.name(notification.file())
                    : where(notification.place().getFirst());
            out.append("      ")
                    .append(at)
                    .append(": ")
                    .append(notification.message())
                    .append('\n');
        }
        if (notifications.size() > NOTES_SHOWN) {
            out.append("      ... all of them with --sarif or --json\n");
        }
    }

    private void summary(Review review, List<Finding> findings, int inBaseline) {
        out.append(String.format(
                Locale.ROOT,
                "%s (%d errors, %d warnings, %d notes) in %d files, %d lines",
                count(findings.size(), "finding"),
                count(findings, Severity.ERROR),
                count(findings, Severity.WARNING),
                count(findings, Severity.NOTE),
                review.files(),
                review.lines()));
        if (inBaseline > 0) {
            out.append("; ").append(inBaseline).append(" more in the baseline");
        }
        if (review.suppressed() > 0) {
            out.append("; ").append(review.suppressed()).append(" accepted by comments");
        }
        out.append('\n');
        findings.stream()
                .map(Finding::code)
                .filter(code -> !code.equals(ModelOpinion.CODE))
                .findFirst()
                .ifPresent(code ->
                        out.append("cobolwright review --explain ").append(code).append(" explains a rule\n"));
    }

    private static String count(int number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }

    private static long count(List<Finding> findings, Severity severity) {
        return findings.stream().filter(f -> f.severity() == severity).count();
    }
}
