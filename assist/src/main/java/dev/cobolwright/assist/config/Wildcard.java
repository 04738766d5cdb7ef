package dev.cobolwright.assist.config;

import java.util.Locale;

/**
 * One name of a path, which may have {@code *}, {@code ?} and {@code [a-z]} in it.
 *
 * @param pattern lower case
 */
record Wildcard(String written, String pattern, boolean literal) {
    private static final String ANY_FOLDERS = "**";

    static Wildcard of(String name) {
        return new Wildcard(name, name.toLowerCase(Locale.ROOT), name.chars().noneMatch(c -> "*?[".indexOf(c) >= 0));
    }

    static Wildcard literal(String name) {
        return new Wildcard(name, name.toLowerCase(Locale.ROOT), true);
    }

    boolean isAnyFolders() {
        return !literal && pattern.equals(ANY_FOLDERS);
    }

    /** Left to right; where a character does not fit, the last {@code *} takes one more: at worst pattern times name steps. */
    boolean fits(String name) {
        if (literal) {
            return pattern.equals(name);
        }
        int p = 0;
        int star = -1;
        int retry = 0;
        for (int i = 0; i < name.length(); ) {
            if (p < pattern.length() && pattern.charAt(p) == '*') {
                star = p++;
                retry = i;
            } else if (p < pattern.length() && element(p, name.charAt(i))) {
                p = next(p);
                i++;
            } else if (star >= 0) {
                p = star + 1;
                i = ++retry;
            } else {
                return false;
            }
        }
        while (p < pattern.length() && pattern.charAt(p) == '*') {
            p++;
        }
        return p == pattern.length();
    }

    private int next(int p) {
        int end = classEnd(p);
        return end < 0 ? p + 1 : end + 1;
    }

    /** Where the class of characters that starts here ends, or -1. */
    private int classEnd(int p) {
        return pattern.charAt(p) == '[' ? pattern.indexOf(']', p + 2) : -1;
    }

    private boolean element(int p, char c) {
        int end = classEnd(p);
        if (end < 0) {
            return pattern.charAt(p) == '?' || pattern.charAt(p) == c;
        }
        boolean not = pattern.charAt(p + 1) == '!' || pattern.charAt(p + 1) == '^';
        boolean in = false;
        for (int i = p + (not ? 2 : 1); i < end; i++) {
            boolean range = i + 2 < end && pattern.charAt(i + 1) == '-';
            in |= range ? pattern.charAt(i) <= c && c <= pattern.charAt(i + 2) : pattern.charAt(i) == c;
            i += range ? 2 : 0;
        }
        return in != not;
    }
}
