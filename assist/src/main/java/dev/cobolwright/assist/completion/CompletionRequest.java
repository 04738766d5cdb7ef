package dev.cobolwright.assist.completion;

import dev.cobolwright.grammar.Parse;
import java.time.Duration;

/**
 * A wish to continue a text at a cursor.
 *
 * @param parse of the file as it is now, the text after the cursor included
 * @param offset the cursor, in UTF-16 units
 * @param kind how much to suggest
 * @param limit the most suggestions wanted, at least 1
 * @param localOnly never ask an endpoint, whatever the settings say
 * @param time for which local models search at most; then the best found so far counts
 */
public record CompletionRequest(Parse parse, int offset, Kind kind, int limit, boolean localOnly, Duration time) {
    /** While somebody types. */
    public static final Duration TYPING = Duration.ofMillis(150);

    public CompletionRequest(Parse parse, int offset, Kind kind, int limit, boolean localOnly) {
        this(parse, offset, kind, limit, localOnly, TYPING);
    }

    /** How much of the text to suggest. */
    public enum Kind {
        /** The word at the cursor. */
        WORD,
        /** The rest of the line. */
        LINE,
        /** The rest of the line and the lines after it, as far as they are probable; where there are none, as {@link #LINE}. */
        LINES
    }
}
