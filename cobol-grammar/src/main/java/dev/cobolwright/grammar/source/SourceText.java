package dev.cobolwright.grammar.source;

import java.util.Arrays;

/**
 * The immutable text of one file with its path, format and line index. Offsets are UTF-16 units from 0; lines and characters
 * are counted from 0 as in LSP; a line ends before its LF, CR LF or CR. Format and lines are looked for when they are first asked for.
 */
public final class SourceText {
    private final String path;
    private final String text;
    /** Null until it is asked for the first time, where it is to be detected; threads may detect it at once, with the same result. */
    private SourceFormat format;
    /** Null until it is asked for the first time; likewise. */
    private volatile int[] lineStarts;

    private SourceText(String path, String text, SourceFormat format) {
        this.path = path;
        this.text = text;
        this.format = format;
    }

    /** A text whose format is detected. */
    public static SourceText of(String path, String text) {
        return new SourceText(path, text, null);
    }

    public static SourceText of(String path, String text, SourceFormat format) {
        return new SourceText(path, text, format);
    }

    /** This file with other text; path and format stay. */
    public SourceText withText(String newText) {
        return new SourceText(path, newText, format());
    }

    public String path() {
        return path;
    }

    public String text() {
        return text;
    }

    public SourceFormat format() {
        SourceFormat known = format;
        if (known == null) {
            known = SourceFormat.detect(text);
            format = known;
        }
        return known;
    }

    public int length() {
        return text.length();
    }

    /** Number of lines; a text that ends with a line break has an empty last line. */
    public int lineCount() {
        return lineStarts().length;
    }

    /** Offset of the first character of a line; lines beyond the text give its end. */
    public int lineStart(int line) {
        int[] starts = lineStarts();
        return line < 0 ? 0 : line < starts.length ? starts[line] : text.length();
    }

    /** Offset after the last character of a line, before its line break. */
    public int lineEnd(int line) {
        int[] starts = lineStarts();
        if (line + 1 >= starts.length) {
            return text.length();
        }
        int end = starts[line + 1] - 1;
        return end > starts[line] && text.charAt(end) == '\n' && text.charAt(end - 1) == '\r' ? end - 1 : end;
    }

    /** The text of a line without its line break; empty beyond the text. */
    public String line(int line) {
        int[] starts = lineStarts();
        return line < 0 || line >= starts.length ? "" : text.substring(starts[line], lineEnd(line));
    }

    /** The line that an offset is in; offsets outside the text are clamped. */
    public int lineOf(int offset) {
        int found = Arrays.binarySearch(lineStarts(), Math.clamp(offset, 0, text.length()));
        return found >= 0 ? found : -found - 2;
    }

    /** The UTF-16 character of an offset in its line, from 0. */
    public int characterOf(int offset) {
        return Math.clamp(offset, 0, text.length()) - lineStart(lineOf(offset));
    }

    /** The offset of a line and character, both clamped to the text. */
    public int offsetOf(int line, int character) {
        if (line >= lineStarts().length) {
            return text.length();
        }
        int start = lineStart(line);
        return Math.clamp((long) start + character, start, Math.max(start, lineEnd(Math.max(line, 0))));
    }

    private int[] lineStarts() {
        int[] known = lineStarts;
        if (known == null) {
            known = lineStarts(text);
            lineStarts = known;
        }
        return known;
    }

    private static int[] lineStarts(String text) {
        int[] starts = new int[Math.max(16, text.length() / 40)];
        int count = 1;
        int newline = text.indexOf('\n');
        int carriage = text.indexOf('\r');
        while (newline >= 0 || carriage >= 0) {
            if (count == starts.length) {
                starts = Arrays.copyOf(starts, count * 2);
            }
            boolean alone = carriage >= 0 && (newline < 0 || carriage + 1 < newline);
            int end = (alone ? carriage : newline) + 1;
            starts[count++] = end;
            newline = newline >= 0 && newline < end ? text.indexOf('\n', end) : newline;
            carriage = carriage >= 0 && carriage < end ? text.indexOf('\r', end) : carriage;
        }
        return Arrays.copyOf(starts, count);
    }
}
