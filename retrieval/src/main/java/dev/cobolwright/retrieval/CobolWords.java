package dev.cobolwright.retrieval;

import java.util.Locale;

/**
 * Cuts text into the words that are searched for: runs of letters, digits, hyphens and the other characters of COBOL words,
 * in lower case. A hyphenated word is given whole and then by its parts of two characters or more, at the same position. Words
 * in literals and comments are words like any other; punctuation is none.
 */
final class CobolWords {
    private static final int LONGEST = 128;

    private final CharSequence text;
    private int next;
    private int wordEnd;
    private int partStart = -1;
    private int start;
    private int end;
    private boolean part;

    CobolWords(CharSequence text) {
        this.text = text;
    }

    /** Goes on to the next word or part; false at the end. */
    boolean advance() {
        return nextPart() || nextWord();
    }

    /** Whether the current one is a part of the word before it. */
    boolean isPart() {
        return part;
    }

    int start() {
        return start;
    }

    int end() {
        return end;
    }

    /** In lower case. */
    String word() {
        return text.subSequence(start, end).toString().toLowerCase(Locale.ROOT);
    }

    private boolean nextWord() {
        while (next < text.length() && !Character.isLetterOrDigit(text.charAt(next))) {
            next++;
        }
        if (next == text.length()) {
            return false;
        }
        start = next;
        boolean compound = false;
        while (next < text.length() && isWordCharacter(text.charAt(next))) {
            next++;
        }
        // a word ends with a letter or digit, so that "TOTAL-" and "TOTAL" meet
        end = next;
        while (!Character.isLetterOrDigit(text.charAt(end - 1))) {
            end--;
        }
        end = Math.min(end, start + LONGEST);
        for (int i = start; i < end; i++) {
            compound |= isJoint(text.charAt(i));
        }
        part = false;
        wordEnd = end;
        partStart = compound ? start : -1;
        return true;
    }

    private boolean nextPart() {
        while (partStart >= 0 && partStart < wordEnd) {
            int partEnd = partStart;
            while (partEnd < wordEnd && !isJoint(text.charAt(partEnd))) {
                partEnd++;
            }
            int from = partStart;
            partStart = partEnd + 1;
            if (partEnd - from >= 2) {
                start = from;
                end = partEnd;
                part = true;
                return true;
            }
        }
        partStart = -1;
        return false;
    }

    private static boolean isJoint(char c) {
        return c == '-' || c == '_';
    }

    private static boolean isWordCharacter(char c) {
        return Character.isLetterOrDigit(c) || c == '-' || c == '_' || c == '$' || c == '#' || c == '@';
    }
}
