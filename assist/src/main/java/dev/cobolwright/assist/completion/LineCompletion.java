package dev.cobolwright.assist.completion;

import dev.cobolwright.grammar.Parse;
import dev.cobolwright.model.Cancellation;
import dev.cobolwright.model.decode.Constraint;
import dev.cobolwright.model.decode.Continuation;
import dev.cobolwright.model.decode.DecodeLimits;
import dev.cobolwright.model.decode.Decoder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The rest of the line: what the models find probable, laid out, parsed in place, and dropped where it is not valid. */
final class LineCompletion {
    private final Cursor cursor;
    private final Parse parse;
    private final Neighbours neighbours;

    LineCompletion(Cursor cursor, Parse parse, Neighbours neighbours) {
        this.cursor = cursor;
        this.parse = parse;
        this.neighbours = neighbours;
    }

    /** Valid suggestions, the most confident first. */
    List<Suggestion> suggest(Decoder decoder, Cancellation cancellation) {
        List<Continuation> found = decoder.lines(cursor.head(), DecodeLimits.LINE, Constraint.NONE, cancellation);
        if (found.isEmpty()) {
            return List.of();
        }
        Validity validity = Validity.at(cursor, parse);
        Spelling spelling = Spelling.of(cursor.source());
        List<Suggestion> valid = new ArrayList<>();
        for (Continuation continuation : found) {
            cancellation.check();
            insertion(continuation, spelling)
                    .filter(validity::allows)
                    .ifPresent(text -> valid.add(suggestion(continuation, text)));
        }
        return valid;
    }

    private Optional<String> insertion(Continuation continuation, Spelling spelling) {
        if (continuation.text().length() < cursor.typed().length()) {
            return Optional.empty();
        }
        String spelled = spelling.apply(continuation.text());
        return Layout.fit(spelled.substring(cursor.typed().length()), cursor).filter(text -> !text.isBlank());
    }

    private Suggestion suggestion(Continuation continuation, String insertion) {
        return new Suggestion(
                insertion,
                0,
                continuation.probability(),
                Origin.of(continuation.specialistShare()),
                neighbours.evidence(continuation.text(), cursor.typed()));
    }
}
