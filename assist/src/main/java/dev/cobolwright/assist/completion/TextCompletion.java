package dev.cobolwright.assist.completion;

import dev.cobolwright.model.Cancellation;
import dev.cobolwright.model.decode.Constraint;
import dev.cobolwright.model.decode.Continuation;
import dev.cobolwright.model.decode.DecodeLimits;
import dev.cobolwright.model.library.LibraryEntry;
import dev.cobolwright.model.library.LibraryEntry.Kind;
import dev.cobolwright.model.words.LineWriter;
import dev.cobolwright.model.words.LineWriter.Written;
import dev.cobolwright.model.words.WordQuery;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Continues a text that is no file: what a team's server is asked. The text is in the form that models see (sequence area cut, upper
 * case); nothing is parsed, so the answer is as probable as it is, and its validity is for whoever asked to judge.
 */
final class TextCompletion {
    private static final int RESULTS = 4;
    private static final int LONGEST = 40;

    private final LineWriter writer;

    TextCompletion(LineWriter writer) {
        this.writer = writer;
    }

    /** The most probable rest of the line at the end of a text, from its cursor on; empty where nothing is probable. */
    Optional<String> rest(
            String before,
            String after,
            Session session,
            LibraryEntry model,
            Duration time,
            Cancellation cancellation) {
        List<Written> written = List.of();
        if (model.kind() == Kind.WORDS || model.kind() == Kind.MIXTURE) {
            WordQuery query = new WordQuery(null, before, after, Set.of());
            written = writer.write(
                    query, new LineWriter.Limits(Math.max(4, model.effort() / 2), time.dividedBy(2)), cancellation);
        }
        List<Continuation> decoded = List.of();
        if (model.kind() != Kind.WORDS) {
            DecodeLimits limits = new DecodeLimits(model.effort(), RESULTS, LONGEST, time.dividedBy(2));
            decoded = session.decoder(model.kind()).lines(before, limits, Constraint.NONE, cancellation);
        }
        int typed = before.length() - wordStart(before);
        return LineCompletion.together(written, decoded).stream()
                .map(LineCompletion.Line::text)
                .filter(text -> text.length() > typed)
                .findFirst()
                .map(text -> text.substring(typed));
    }

    private static int wordStart(String text) {
        int start = text.length();
        while (start > 0 && Cursor.isWord(text.charAt(start - 1))) {
            start--;
        }
        return start;
    }
}
