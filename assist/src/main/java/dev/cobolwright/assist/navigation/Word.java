package dev.cobolwright.assist.navigation;

import dev.cobolwright.grammar.source.SourceFormat;
import dev.cobolwright.grammar.source.SourceText;
import java.util.Locale;
import java.util.Optional;

/**
 * A COBOL word, or the inside of a literal, as it stands in the text.
 *
 * @param text upper case
 * @param start offset, inclusive
 * @param end offset, exclusive
 * @param literal whether it stands between quotes
 */
public record Word(String text, int start, int end, boolean literal) {
    private static final int INDICATOR = 6;
    private static final int AREA_END = 72;

    /** The word that a cursor is in or beside; none in comments, blanks and outside the code columns. */
    public static Optional<Word> at(SourceText source, int offset) {
        int line = source.lineOf(offset);
        int start = source.lineStart(line);
        String text = source.line(line);
        int cursor = Math.clamp(offset - start, 0, text.length());
        int from = source.format() == SourceFormat.FREE ? 0 : INDICATOR + 1;
        int to = source.format() == SourceFormat.FIXED && text.indexOf('\t') < 0
                ? Math.min(AREA_END, text.length())
                : text.length();
        if (cursor < from || cursor > to || isComment(text, cursor, source.format())) {
            return Optional.empty();
        }
        int open = openQuote(text, from, cursor);
        int first = cursor;
        int last = cursor;
        while (first > from && (open >= 0 ? first > open + 1 : isWord(text.charAt(first - 1)))) {
            first--;
        }
        while (last < to && (open >= 0 ? text.charAt(last) != text.charAt(open) : isWord(text.charAt(last)))) {
            last++;
        }
        return first == last
                ? Optional.empty()
                : Optional.of(new Word(
                        text.substring(first, last).toUpperCase(Locale.ROOT), start + first, start + last, open >= 0));
    }

    /** The part of the word at a cursor that stands before it: what a person has typed of it; empty text where there is none. */
    public static String begun(SourceText source, int offset) {
        int lineStart = source.lineStart(source.lineOf(offset));
        int first = Math.min(offset, source.length());
        while (first > lineStart && isWord(source.text().charAt(first - 1))) {
            first--;
        }
        return source.text().substring(first, Math.min(offset, source.length()));
    }

    /** What kind of text a cursor stands in. */
    public enum Place {
        CODE,
        LITERAL,
        /** A comment, the sequence area, or columns 73-80 of fixed format. */
        NO_CODE
    }

    /** What kind of text a cursor stands in; what is typed there would be part of it. */
    public static Place place(SourceText source, int offset) {
        int line = source.lineOf(offset);
        String text = source.line(line);
        int cursor = Math.clamp(offset - source.lineStart(line), 0, text.length());
        boolean free = source.format() == SourceFormat.FREE;
        int from = free ? 0 : INDICATOR + 1;
        boolean beyond = source.format() == SourceFormat.FIXED && cursor > AREA_END;
        if (text.indexOf('\t') < 0 && (cursor < from || beyond) || isComment(text, cursor, source.format())) {
            return Place.NO_CODE;
        }
        return openQuote(text, Math.min(from, cursor), cursor) >= 0 ? Place.LITERAL : Place.CODE;
    }

    /** The word before an offset on its line or the lines above, past blanks, quotes and parentheses; upper case. */
    public static String before(SourceText source, int offset) {
        String text = source.text();
        int last = offset;
        while (last > 0 && !isWord(text.charAt(last - 1)) && text.charAt(last - 1) != '.') {
            last--;
        }
        int first = last;
        while (first > 0 && isWord(text.charAt(first - 1))) {
            first--;
        }
        return text.substring(first, last).toUpperCase(Locale.ROOT);
    }

    /** Whether a character can stand in a COBOL word. */
    public static boolean isWord(char c) {
        return c == '-' || c == '_' || Character.isLetterOrDigit(c);
    }

    private static boolean isComment(String line, int cursor, SourceFormat format) {
        if (format != SourceFormat.FREE
                && line.length() > INDICATOR
                && (line.charAt(INDICATOR) == '*' || line.charAt(INDICATOR) == '/')) {
            return true;
        }
        int comment = line.indexOf("*>");
        return comment >= 0 && comment < cursor && openQuote(line, 0, comment) < 0;
    }

    /** Index of the quote that is still open before a cursor, or -1. */
    private static int openQuote(String line, int from, int cursor) {
        int open = -1;
        for (int i = from; i < cursor; i++) {
            char c = line.charAt(i);
            if (open >= 0 ? c == line.charAt(open) : c == '\'' || c == '"') {
                open = open >= 0 ? -1 : i;
            }
        }
        return open;
    }
}
