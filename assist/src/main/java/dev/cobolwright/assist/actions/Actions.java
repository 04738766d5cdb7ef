package dev.cobolwright.assist.actions;

import dev.cobolwright.assist.Snapshot;
import dev.cobolwright.grammar.Parse;
import dev.cobolwright.grammar.source.Span;
import dev.cobolwright.model.Cancellation;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** The door: what can be done at a place. */
public final class Actions {
    private static final List<Function<Place, List<Action>>> ALL = List.of(
            Spellings::at,
            Qualifications::at,
            Declarations::at,
            MissingPeriods::at,
            ScopeEnds::at,
            WhenOther::at,
            NextSentence::at,
            FileStatus::at,
            ExtractedParagraph::at,
            InlinedPerform::at);

    private static final List<Function<Place, List<Action>>> MENDING =
            List.of(Spellings::at, MissingPeriods::at, ScopeEnds::at);

    private Actions() {}

    /** Fixes first. @param start an offset; with {@code end} the selection, or a cursor where both are the same */
    public static List<Action> at(Snapshot snapshot, int start, int end, Cancellation cancellation) {
        return at(snapshot.parse(), start, end, ALL, cancellation);
    }

    /** Fixes of errors that need nothing the text does not say; a declaration needs a picture. */
    static List<Action> mending(Parse parse, Span place, Cancellation cancellation) {
        return at(parse, place.start(), place.end(), MENDING, cancellation).stream()
                .filter(a -> a.kind() == Action.Kind.QUICK_FIX)
                .toList();
    }

    private static List<Action> at(
            Parse parse, int start, int end, List<Function<Place, List<Action>>> kinds, Cancellation cancellation) {
        Place place = new Place(parse, start, end);
        List<Action> found = new ArrayList<>();
        for (Function<Place, List<Action>> kind : kinds) {
            cancellation.check();
            for (Action action : kind.apply(place)) {
                if (Checked.isGood(action, place.parse)) {
                    found.add(action);
                }
            }
        }
        return found;
    }
}
