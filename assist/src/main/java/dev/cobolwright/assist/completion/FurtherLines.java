package dev.cobolwright.assist.completion;

import dev.cobolwright.assist.completion.CompletionRequest.Kind;
import dev.cobolwright.assist.completion.Suggestion.Evidence;
import dev.cobolwright.assist.edits.Edit;
import dev.cobolwright.assist.formatting.Formatter;
import dev.cobolwright.grammar.Cobol;
import dev.cobolwright.grammar.Parse;
import dev.cobolwright.grammar.source.SourceText;
import dev.cobolwright.model.Cancellation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Goes on after a suggested line, line by line, for as long as all lines together are as probable as what is shown at all. Each line
 * is asked for in the file with the lines before it in place, so that it is held to the same validity check. Long runs of public code
 * are not repeated.
 */
final class FurtherLines {
    /** Lines of a suggestion, the first included. */
    static final int MOST = 8;

    private static final int STEP = 4;

    private final CompletionRequest request;
    private final Function<CompletionRequest, Judgement> judge;
    private final Verbatim verbatim;
    private final Cancellation cancellation;

    /** @param judge answers requests for single lines */
    FurtherLines(
            CompletionRequest request,
            Function<CompletionRequest, Judgement> judge,
            Verbatim verbatim,
            Cancellation cancellation) {
        this.request = request;
        this.judge = judge;
        this.verbatim = verbatim;
        this.cancellation = cancellation;
    }

    /** A line that was accepted so far, and the file with it. */
    private record Grown(Parse parse, int end) {
        String line() {
            SourceText source = parse.source();
            int line = source.lineOf(end);
            return source.text().substring(source.lineStart(line), end).strip();
        }
    }

    /**
     * The suggestion with what follows it; empty where no further line is probable enough.
     *
     * @param first a suggestion for the request
     * @param least confidence of all lines together
     * @param notes for the user; one more where the lines stand in public code that the workspace has too
     */
    Optional<Suggestion> after(Suggestion first, double least, List<String> notes) {
        SourceText source = request.parse().source();
        int from = request.offset() - first.replaces();
        int lineEnd = source.lineEnd(source.lineOf(request.offset()));
        Grown grown = put(request.parse(), from, lineEnd, first.text());
        Set<String> said = new HashSet<>(Set.of(grown.line()));
        double confidence = first.confidence();
        List<Evidence> evidence = new ArrayList<>(first.evidence());
        int lines = 1;
        for (; lines < MOST; lines++) {
            Grown blank = newLine(grown);
            Judgement judged =
                    judge.apply(new CompletionRequest(blank.parse(), blank.end(), Kind.LINE, 1, true, request.time()));
            if (judged.route().decision() == Route.Decision.SILENT) {
                break;
            }
            Suggestion next = judged.candidates().getFirst();
            Grown longer = indented(put(blank.parse(), blank.end(), blank.end(), next.text()));
            if (confidence * next.confidence() < least
                    || !said.add(longer.line())
                    || repeatsWhatFollows(longer)
                    || repeatsPublicCode(longer)) {
                break;
            }
            confidence *= next.confidence();
            next.evidence().stream().filter(e -> !evidence.contains(e)).forEach(evidence::add);
            grown = longer;
        }
        if (lines == 1) {
            return Optional.empty();
        }
        SourceText whole = grown.parse().source();
        verbatim.licenceOf(whole, whole.lineOf(from), whole.lineOf(grown.end()))
                .ifPresent(licence ->
                        notes.add("these lines of your workspace stand in public code too, under " + licence));
        String text = whole.text().substring(from, grown.end());
        return Optional.of(new Suggestion(text, first.replaces(), confidence, first.origin(), evidence));
    }

    private static Grown put(Parse parse, int from, int to, String text) {
        String all = parse.source().text();
        SourceText with = parse.source().withText(all.substring(0, from) + text + all.substring(to));
        return new Grown(Cobol.reparse(parse, with), from + text.length());
    }

    private static Grown newLine(Grown grown) {
        int column = Formatter.columnOfNewLine(grown.parse(), grown.end(), STEP);
        return put(grown.parse(), grown.end(), grown.end(), "\n" + " ".repeat(column));
    }

    /** What closes or divides a block stands where the block begins. */
    private Grown indented(Grown grown) {
        SourceText source = grown.parse().source();
        int line = source.lineOf(grown.end());
        List<Edit> edits = Formatter.format(grown.parse(), line, line, STEP, cancellation);
        if (edits.isEmpty()) {
            return grown;
        }
        SourceText moved = source.withText(Edit.apply(source.text(), edits));
        int end = grown.end() + moved.length() - source.length();
        return new Grown(Cobol.reparse(grown.parse(), moved), end);
    }

    private boolean repeatsPublicCode(Grown grown) {
        SourceText source = grown.parse().source();
        return verbatim.isForeign(source, source.lineOf(request.offset()), source.lineOf(grown.end()));
    }

    /** The next line of the file says it already. */
    private static boolean repeatsWhatFollows(Grown grown) {
        String after = grown.parse().source().text().substring(grown.end());
        return after.lines()
                .filter(line -> !line.isBlank())
                .findFirst()
                .map(String::strip)
                .filter(grown.line()::equals)
                .isPresent();
    }
}
