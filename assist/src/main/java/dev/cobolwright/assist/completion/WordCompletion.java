package dev.cobolwright.assist.completion;

import dev.cobolwright.grammar.Parse;
import dev.cobolwright.model.Cancellation;
import dev.cobolwright.model.decode.Constraint;
import dev.cobolwright.model.decode.Continuation;
import dev.cobolwright.model.decode.DecodeLimits;
import dev.cobolwright.model.decode.Decoder;
import java.util.List;

/** The word at the cursor. */
final class WordCompletion {
    private final Cursor cursor;
    private final Parse parse;
    private final Neighbours neighbours;

    WordCompletion(Cursor cursor, Parse parse, Neighbours neighbours) {
        this.cursor = cursor;
        this.parse = parse;
        this.neighbours = neighbours;
    }

    List<Suggestion> suggest(Decoder decoder, Cancellation cancellation) {
        Spelling spelling = Spelling.of(cursor.source());
        return decoder.words(cursor.head(), DecodeLimits.WORD, Constraint.NONE, cancellation).stream()
                .map(found -> suggestion(found, spelling))
                .toList();
    }

    private Suggestion suggestion(Continuation found, Spelling spelling) {
        String origin = found.specialistShare() > 0.75 ? "specialist" : found.specialistShare() < 0.25 ? "cache" : "mixture";
        return new Suggestion(
                spelling.apply(found.text()),
                cursor.typed().length(),
                found.probability(),
                origin,
                neighbours.evidence(found.text(), cursor.typed()));
    }
}
