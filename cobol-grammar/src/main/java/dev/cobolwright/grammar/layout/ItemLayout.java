package dev.cobolwright.grammar.layout;

import dev.cobolwright.grammar.syntax.DataItem;
import java.util.Optional;

/**
 * How one item is stored. Lengths and offsets are in bytes, {@link #UNKNOWN} where they are not known, and at the maximum of every
 * OCCURS DEPENDING ON.
 *
 * @param item the entry
 * @param record the item of level 01 or 77 that offsets count from
 * @param picture empty for groups and where there is none
 * @param usage empty for groups and names of types
 * @param offset of its first occurrence in the record
 * @param length of one occurrence, slack bytes in it included; also the distance to the next occurrence
 * @param minimumLength of one occurrence, at the minimum of every table in it
 * @param occurs most occurrences; 1 without OCCURS, {@link #UNKNOWN} where it has no bound
 * @param slackBefore slack bytes that SYNCHRONIZED puts before it
 * @param movesWithTables its position follows a table with DEPENDING ON before it
 */
public record ItemLayout(
        DataItem item,
        DataItem record,
        Optional<Picture> picture,
        Optional<Usage> usage,
        long offset,
        long length,
        long minimumLength,
        long occurs,
        int slackBefore,
        boolean movesWithTables) {
    public static final long UNKNOWN = -1;

    public boolean isKnown() {
        return offset != UNKNOWN && length != UNKNOWN;
    }

    /** Bytes of all occurrences. */
    public long totalLength() {
        return times(length, occurs);
    }

    /** The offset after its last byte. */
    public long end() {
        return plus(offset, totalLength());
    }

    static long plus(long a, long b) {
        return a == UNKNOWN || b == UNKNOWN || a > Long.MAX_VALUE / 4 || b > Long.MAX_VALUE / 4 ? UNKNOWN : a + b;
    }

    static long times(long a, long b) {
        if (a == UNKNOWN || b == UNKNOWN || b != 0 && a > Long.MAX_VALUE / 4 / b) {
            return UNKNOWN;
        }
        return a * b;
    }
}
