package dev.cobolwright.assist.actions;

import dev.cobolwright.assist.Snapshot;
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

    private Actions() {}

    /** Fixes first. @param start an offset; with {@code end} the selection, or a cursor where both are the same */
    public static List<Action> at(Snapshot snapshot, int start, int end, Cancellation cancellation) {
        Place place = new Place(snapshot.parse(), start, end);
        List<Action> found = new ArrayList<>();
        for (Function<Place, List<Action>> kind : ALL) {
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
