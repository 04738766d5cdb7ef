package dev.cobolwright.cli.review;

import dev.cobolwright.assist.review.Finding;
import dev.cobolwright.assist.review.Fix;
import dev.cobolwright.assist.review.Note;
import dev.cobolwright.assist.review.Notification;
import dev.cobolwright.assist.review.Place;
import dev.cobolwright.assist.review.Review;
import dev.cobolwright.grammar.Severity;
import dev.cobolwright.grammar.source.SourceText;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;

/** The document of {@code review --json}. Lines and columns from 1, ends exclusive. */
public record JsonReport(List<Item> findings, List<Unseen> notifications, Totals totals) {
    public record Item(
            String code,
            String severity,
            String message,
            String program,
            String path,
            int startLine,
            int startColumn,
            int endLine,
            int endColumn,
            String fingerprint,
            List<Related> related,
            List<Related> flow,
            List<Repair> fixes) {}

    public record Related(String path, int line, int column, String message) {}

    public record Repair(String title, List<Replacement> edits) {}

    public record Replacement(int startLine, int startColumn, int endLine, int endColumn, String text) {}

    public record Unseen(String kind, String severity, String path, int line, String message) {}

    public record Totals(
            int files,
            int lines,
            int findings,
            long errors,
            long warnings,
            long notes,
            double perThousandLines,
            int inBaseline,
            int suppressed,
            long millis) {}

    public static JsonReport of(
            Review review,
            List<Finding> findings,
            int inBaseline,
            long millis,
            SourceTree tree,
            Function<String, SourceText> texts) {
        return new JsonReport(
                findings.stream().map(f -> item(f, tree, texts)).toList(),
                review.notifications().stream().map(n -> unseen(n, tree)).toList(),
                new Totals(
                        review.files(),
                        review.lines(),
                        findings.size(),
                        count(findings, Severity.ERROR),
                        count(findings, Severity.WARNING),
                        count(findings, Severity.NOTE),
                        review.lines() == 0 ? 0 : Math.round(findings.size() * 100_000.0 / review.lines()) / 100.0,
                        inBaseline,
                        review.suppressed(),
                        millis));
    }

    private static long count(List<Finding> findings, Severity severity) {
        return findings.stream().filter(f -> f.severity() == severity).count();
    }

    private static Item item(Finding finding, SourceTree tree, Function<String, SourceText> texts) {
        Place place = finding.place();
        return new Item(
                finding.code(),
                word(finding.severity()),
                finding.message(),
                finding.program(),
                tree.name(place.path()),
                place.startLine(),
                place.startColumn(),
                place.endLine(),
                place.endColumn(),
                finding.fingerprint(),
                Stream.concat(
                                finding.found().related().stream(),
                                place.copiedBy().stream().map(c -> new Note(c, "copied here")))
                        .map(n -> related(n, tree))
                        .toList(),
                finding.found().path().stream().map(n -> related(n, tree)).toList(),
                finding.found().fixes().stream()
                        .map(f -> repair(f, texts.apply(finding.file())))
                        .toList());
    }

    private static Related related(Note note, SourceTree tree) {
        Place place = note.place();
        return new Related(tree.name(place.path()), place.startLine(), place.startColumn(), note.text());
    }

    private static Repair repair(Fix fix, SourceText text) {
        return new Repair(
                fix.title(),
                fix.edits().stream()
                        .map(e -> new Replacement(
                                text.lineOf(e.start()) + 1,
                                text.characterOf(e.start()) + 1,
                                text.lineOf(e.end()) + 1,
                                text.characterOf(e.end()) + 1,
                                e.text()))
                        .toList());
    }

    private static Unseen unseen(Notification notification, SourceTree tree) {
        boolean whole = notification.place().isEmpty();
        String path =
                whole ? notification.file() : notification.place().getFirst().path();
        return new Unseen(
                notification.kind(),
                word(notification.severity()),
                path.isEmpty() ? "" : tree.name(path),
                whole ? 0 : notification.place().getFirst().startLine(),
                notification.message());
    }

    private static String word(Severity severity) {
        return severity.name().toLowerCase(Locale.ROOT);
    }
}
