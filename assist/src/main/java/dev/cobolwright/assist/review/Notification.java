package dev.cobolwright.assist.review;

import dev.cobolwright.grammar.Severity;
import java.util.List;

/**
 * What kept the review from seeing something: it is no finding, but without it an empty list of findings would be a lie.
 *
 * @param kind lower case with hyphens: {@code copybook-not-found}, {@code not-read}, {@code file-not-read}, {@code rule-failed}
 * @param place empty where it is about a whole file, else one
 */
public record Notification(String kind, Severity severity, String file, String message, List<Place> place) {
    static Notification at(String kind, Severity severity, String file, String message, Place place) {
        return new Notification(kind, severity, file, message, List.of(place));
    }

    /** A file of which nothing could be reviewed. */
    public static Notification unreadable(String file, String message) {
        return new Notification("file-not-read", Severity.ERROR, file, message, List.of());
    }
}
