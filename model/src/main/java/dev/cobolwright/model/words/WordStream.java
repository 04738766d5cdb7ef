package dev.cobolwright.model.words;

import java.util.Arrays;

/** Code as symbols with the line and column each stands at; comments left out. Grows while a text is read, then stays. */
public final class WordStream {
    private int[] symbols = new int[256];
    private int[] lines = new int[256];
    private int[] columns = new int[256];
    private int size;

    private WordStream() {}

    /**
     * Reads text in the form models see ({@code CodeText}).
     *
     * @param firstLine number of the text's first line
     */
    public static WordStream of(String code, int firstLine, Lexicon lexicon) {
        WordStream stream = new WordStream();
        int line = firstLine;
        synchronized (lexicon) { // once, not for each symbol
            for (int start = 0; start <= code.length(); line++) {
                int end = code.indexOf('\n', start);
                end = end < 0 ? code.length() : end;
                stream.readLine(code, start, end, line, lexicon);
                start = end + 1;
            }
        }
        return stream;
    }

    public int size() {
        return size;
    }

    public int symbol(int i) {
        return symbols[i];
    }

    public int line(int i) {
        return lines[i];
    }

    public int column(int i) {
        return columns[i];
    }

    /** Whether a symbol is the first of its line. */
    public boolean isFirst(int i) {
        return i == 0 || lines[i] != lines[i - 1];
    }

    static boolean isWordChar(char c) {
        return (c >= 'A' && c <= 'Z')
                || (c >= '0' && c <= '9')
                || c == '-'
                || c == '_'
                || c >= 0x80
                || (c >= 'a' && c <= 'z');
    }

    private void readLine(String code, int start, int end, int line, Lexicon lexicon) {
        if (start < end && (code.charAt(start) == '*' || code.charAt(start) == '/')) {
            return;
        }
        for (int i = start; i < end; ) {
            char c = code.charAt(i);
            if (c == ' ') {
                i++;
                continue;
            }
            if (c == '*' && i + 1 < end && code.charAt(i + 1) == '>') {
                return;
            }
            int from = i;
            if (c == '"' || c == '\'') {
                int close = code.indexOf(c, i + 1);
                i = close < 0 || close >= end ? end : close + 1;
            } else if (isWordChar(c) && c != '-' && c != '_') {
                while (i < end && isWordChar(code.charAt(i))) {
                    i++;
                }
            } else {
                i++;
            }
            add(lexicon.id(code, from, i), line, from - start);
        }
    }

    private void add(int symbol, int line, int column) {
        if (size == symbols.length) {
            symbols = Arrays.copyOf(symbols, size * 2);
            lines = Arrays.copyOf(lines, size * 2);
            columns = Arrays.copyOf(columns, size * 2);
        }
        symbols[size] = symbol;
        lines[size] = line;
        columns[size++] = column;
    }
}
