package dev.cobolwright.grammar.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A value of a VALUE clause.
 *
 * @param from a literal, figurative constant or constant's name as written, {@code ALL} before it where it is written
 * @param through the end of the range of a condition-name, inclusive
 */
public record ValueRange(String from, Optional<String> through) {

    /** @param text literals with one blank between them, as {@link DataItem#value} has them */
    static List<ValueRange> listOf(String text) {
        List<String> words = words(text);
        List<ValueRange> ranges = new ArrayList<>();
        int i = 0;
        while (i < words.size()) {
            String from = words.get(i++);
            boolean range = i + 1 < words.size() && isThrough(words.get(i));
            ranges.add(new ValueRange(from, range ? Optional.of(words.get(i + 1)) : Optional.empty()));
            i += range ? 2 : 0;
        }
        return List.copyOf(ranges);
    }

    private static boolean isThrough(String word) {
        return word.equalsIgnoreCase("THRU") || word.equalsIgnoreCase("THROUGH");
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        String before = "";
        int i = 0;
        while (i < text.length()) {
            int end = wordEnd(text, i);
            String word = text.substring(i, end);
            if (word.equalsIgnoreCase("ALL")) {
                before = word + " ";
            } else if (word.equals("-") || word.equals("+")) {
                before = word;
            } else if (!word.isEmpty()) {
                words.add(before + word);
                before = "";
            }
            i = end + 1;
        }
        return words;
    }

    /** A blank ends a word unless it lies between quotation marks. */
    private static int wordEnd(String text, int from) {
        char quote = 0;
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '"' || c == '\'') {
                quote = c;
            } else if (c == ' ') {
                return i;
            }
        }
        return text.length();
    }
}
