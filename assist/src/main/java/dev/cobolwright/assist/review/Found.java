package dev.cobolwright.assist.review;

import dev.cobolwright.grammar.source.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * What a rule has to tell. Immutable; {@code with...} methods give another.
 *
 * @param message one sentence with the names and pictures it is about, and the next step where there is one
 * @param related other places that explain it: declarations, the other end of a mismatch
 * @param fixes one at most as rules make it; checked before it is shown
 * @param path statements in the order control passes them, the finding's own the last
 */
public record Found(Place place, String message, List<Note> related, List<Note> path, List<Fix> fixes) {
    public static Found at(Span span, String message) {
        return at(Place.of(span), message);
    }

    public static Found at(Place place, String message) {
        return new Found(place, message, List.of(), List.of(), List.of());
    }

    /** A place that explains it. */
    public Found with(Span span, String text) {
        return with(Note.at(span, text));
    }

    public Found with(Note note) {
        List<Note> notes = new ArrayList<>(related);
        notes.add(note);
        return new Found(place, message, List.copyOf(notes), path, fixes);
    }

    public Found withPath(List<Note> steps) {
        return new Found(place, message, related, List.copyOf(steps), fixes);
    }

    public Found withFix(Fix how) {
        return new Found(place, message, related, path, List.of(how));
    }
}
