package dev.cobolwright.assist.completion;

import dev.cobolwright.grammar.source.CodeText;
import dev.cobolwright.grammar.source.SourceFormat;
import dev.cobolwright.grammar.source.SourceText;

/**
 * The text around a cursor as the models see it ({@link CodeText}) and as it stands in the file.
 *
 * @param source the file
 * @param offset of the cursor in it
 * @param line of the cursor, from 0
 * @param place what kind of text the cursor is in
 * @param typed the part of a word that stands before the cursor, as written; empty where no word was begun
 */
record Cursor(SourceText source, int offset, int line, Place place, String typed) {
    /** What kind of text a cursor stands in. */
    enum Place {
        CODE,
        COMMENT,
        LITERAL,
        /** Columns 1-7 or 73-80 of fixed format, where no code can stand. */
        OUTSIDE
    }

    static Cursor at(SourceText source, int offset) {
        int line = source.lineOf(offset);
        int clamped = Math.clamp(offset, source.lineStart(line), source.lineEnd(line));
        String before = source.text().substring(source.lineStart(line), Math.min(clamped, source.lineEnd(line)));
        Place place = place(before, source.format());
        return new Cursor(
                source,
                clamped,
                line,
                place,
                place == Place.CODE ? wordBefore(before, codeStart(source.format())) : "");
    }

    /** The normalised text before the cursor, the beginning of its line included. */
    String head() {
        return CodeText.of(source, 0, line) + lineHead();
    }

    /** The normalised lines after the cursor's line. */
    String tail() {
        return CodeText.of(source, line + 1, source.lineCount());
    }

    /** The normalised beginning of the cursor's line. */
    String lineHead() {
        return CodeText.beforeCursor(source.line(line), source.characterOf(offset), source.format());
    }

    /** The file without the rest of the cursor's line. */
    SourceText withoutRest() {
        return withRest("");
    }

    /** The file with other text in place of the rest of the cursor's line; sequence columns 73-80 go with the rest. */
    SourceText withRest(String rest) {
        String text = source.text();
        return source.withText(text.substring(0, offset) + rest + text.substring(source.lineEnd(line)));
    }

    /** The file with the cursor's line blank. */
    SourceText withoutLine() {
        String text = source.text();
        return source.withText(text.substring(0, source.lineStart(line)) + text.substring(source.lineEnd(line)));
    }

    /** What stands after the cursor on its line, without columns 73-80. */
    String rest() {
        int end = source.lineEnd(line);
        if (source.format() == SourceFormat.FIXED) {
            end = Math.min(end, source.lineStart(line) + 72);
        }
        return offset >= end ? "" : source.text().substring(offset, end);
    }

    /** The column of the cursor, from 0, counting tabs as one. */
    int column() {
        return source.characterOf(offset);
    }

    static int codeStart(SourceFormat format) {
        return format == SourceFormat.FREE ? 0 : 7;
    }

    private static Place place(String before, SourceFormat format) {
        int start = codeStart(format);
        if (format != SourceFormat.FREE) {
            if (before.length() > 6 && (before.charAt(6) == '*' || before.charAt(6) == '/')) {
                return Place.COMMENT;
            }
            if (before.indexOf('\t') < 0
                    && (before.length() < start || (format == SourceFormat.FIXED && before.length() > 72))) {
                return Place.OUTSIDE;
            }
        }
        char quote = 0;
        for (int i = Math.min(start, before.length()); i < before.length(); i++) {
            char c = before.charAt(i);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '"' || c == '\'') {
                quote = c;
            } else if (c == '*' && before.startsWith("*>", i)) {
                return Place.COMMENT;
            }
        }
        return quote != 0 ? Place.LITERAL : Place.CODE;
    }

    private static String wordBefore(String before, int from) {
        int i = before.length();
        while (i > from && isWord(before.charAt(i - 1))) {
            i--;
        }
        return before.substring(i);
    }

    static boolean isWord(char c) {
        return Character.isLetterOrDigit(c) || c == '-' || c == '_';
    }
}
