package dev.cobolwright.assist.files;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What one quick pass over the lines of a file tells, without parsing it: good enough to find files by, never shown as fact.
 *
 * @param programIds upper case, in order of their text
 * @param copies upper-case names of the copybooks it copies
 */
public record Skim(List<String> programIds, Set<String> copies) {
    static final Skim NOTHING = new Skim(List.of(), Set.of());

    /** Skims a text: one look at each line. */
    public static Skim of(String text) {
        List<String> ids = new ArrayList<>();
        Set<String> copies = new LinkedHashSet<>();
        boolean idFollows = false;
        int start = 0;
        while (start < text.length()) {
            int end = text.indexOf('\n', start);
            end = end < 0 ? text.length() : end;
            if (!isComment(text, start, end)) {
                if (idFollows) {
                    Optional<String> id = wordAfter(text, codeStart(text, start, end), end);
                    id.ifPresent(ids::add);
                    idFollows = id.isEmpty();
                }
                int programId = find(text, "PROGRAM-ID", start, end);
                if (programId >= 0) {
                    Optional<String> id = wordAfter(text, programId, end);
                    id.ifPresent(ids::add);
                    idFollows = id.isEmpty();
                }
                int copy = find(text, "COPY", start, end);
                int include = copy >= 0 ? copy : find(text, "INCLUDE", start, end);
                if (include >= 0) {
                    wordAfter(text, include, end).ifPresent(copies::add);
                }
            }
            start = end + 1;
        }
        return ids.isEmpty() && copies.isEmpty() ? NOTHING : new Skim(List.copyOf(ids), Set.copyOf(copies));
    }

    private static boolean isComment(String text, int start, int end) {
        if (end - start > 6 && (text.charAt(start + 6) == '*' || text.charAt(start + 6) == '/')) {
            return true;
        }
        int first = codeStart(text, start, end);
        return first < end && text.charAt(first) == '*';
    }

    private static int codeStart(String text, int start, int end) {
        while (start < end && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        return start;
    }

    /** The offset after a whole word of a line, or -1. */
    private static int find(String text, String word, int start, int end) {
        for (int i = start; i + word.length() <= end; i++) {
            if (text.regionMatches(true, i, word, 0, word.length())
                    && (i == start || !isWord(text.charAt(i - 1)))
                    && (i + word.length() == end || !isWord(text.charAt(i + word.length())))) {
                return i + word.length();
            }
        }
        return -1;
    }

    /** The next word or literal of the line, upper case, past periods and blanks. */
    private static Optional<String> wordAfter(String text, int from, int end) {
        int start = from;
        while (start < end && !isWord(text.charAt(start))) {
            start++;
        }
        int stop = start;
        while (stop < end && isWord(text.charAt(stop))) {
            stop++;
        }
        return start == stop
                ? Optional.empty()
                : Optional.of(text.substring(start, stop).toUpperCase(Locale.ROOT));
    }

    private static boolean isWord(char c) {
        return c == '-' || c == '_' || c == '#' || c == '$' || c == '@' || Character.isLetterOrDigit(c);
    }
}
