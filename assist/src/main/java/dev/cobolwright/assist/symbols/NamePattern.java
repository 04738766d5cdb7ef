package dev.cobolwright.assist.symbols;

import java.util.Locale;

/**
 * What a person types to find a name: each letter goes on in the part of the name it is in or begins a later part, where parts stand
 * between hyphens. So {@code WSERR} finds WS-ERROR, {@code cust-id} finds CUST-ID and CUSTOMER-LAST-ID. Three letters or more are found
 * anywhere in a name.
 */
final class NamePattern {
    private static final int NO_MATCH = -1;
    private static final int SHORTEST_INSIDE = 3;

    private final String query;

    NamePattern(String typed) {
        query = typed.strip().toUpperCase(Locale.ROOT).replace(' ', '-').replace('_', '-');
    }

    /** How well a part of a text fits, 0 or more; -1 where it does not. The empty pattern fits all. */
    int score(String names, int from, int to) {
        int length = to - from;
        if (query.isEmpty()) {
            return 0;
        }
        if (begins(names, from, to)) {
            return length == query.length() ? 1_000 : 800 - length;
        }
        int jumps = parts(0, names, from, from, to);
        if (jumps != NO_MATCH) {
            return (upper(names.charAt(from)) == query.charAt(0) ? 600 : 500) - 20 * jumps - length;
        }
        return query.length() >= SHORTEST_INSIDE && contains(names, from, to) ? 300 - length : NO_MATCH;
    }

    private boolean begins(String names, int from, int to) {
        return to - from >= query.length()
                && upper(names.charAt(from)) == query.charAt(0)
                && names.regionMatches(true, from, query, 0, query.length());
    }

    private boolean contains(String names, int from, int to) {
        for (int i = from; i + query.length() <= to; i++) {
            if (upper(names.charAt(i)) == query.charAt(0) && names.regionMatches(true, i, query, 0, query.length())) {
                return true;
            }
        }
        return false;
    }

    /**
     * Matches the query from {@code q} on, at a place of the name or at a part that begins behind it.
     *
     * @return how many parts were begun, or -1
     */
    private int parts(int q, String names, int at, int from, int to) {
        if (q == query.length()) {
            return 0;
        }
        char wanted = query.charAt(q);
        if (wanted == '-') {
            int next = nextPart(names, at, to);
            return next < 0 ? NO_MATCH : atParts(q + 1, names, next, from, to);
        }
        if (at < to && at > from && upper(names.charAt(at)) == wanted) {
            int rest = parts(q + 1, names, at + 1, from, to);
            if (rest != NO_MATCH) {
                return rest;
            }
        }
        int next = at == from ? from : nextPart(names, at, to);
        return next < 0 ? NO_MATCH : atParts(q, names, next, from, to);
    }

    /** Matches from {@code q} on at the beginning of a part or of a later one. */
    private int atParts(int q, String names, int part, int from, int to) {
        if (q == query.length()) {
            return 0;
        }
        for (int p = part; p >= 0; p = nextPart(names, p, to)) {
            if (upper(names.charAt(p)) == query.charAt(q)) {
                int rest = parts(q + 1, names, p + 1, from, to);
                if (rest != NO_MATCH) {
                    return rest + 1;
                }
            }
        }
        return NO_MATCH;
    }

    /** Where the next part begins, after the hyphen that follows; -1 for none. */
    private static int nextPart(String names, int at, int to) {
        for (int i = at; i + 1 < to; i++) {
            if (names.charAt(i) == '-' || names.charAt(i) == '_') {
                return i + 1;
            }
        }
        return -1;
    }

    private static char upper(char c) {
        return c >= 'a' && c <= 'z' ? (char) (c - 32) : c;
    }
}
