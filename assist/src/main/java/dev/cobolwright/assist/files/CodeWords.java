package dev.cobolwright.assist.files;

import dev.cobolwright.grammar.source.SourceFormat;
import dev.cobolwright.grammar.source.SourceText;
import java.util.Locale;

/**
 * Goes over the words and literals of a text's code without parsing it: comments, the sequence area and columns 73-80 are passed
 * over. COPY is not carried out; a word that is continued on the next line comes as two. One pass, no allocation.
 */
public final class CodeWords {
    /** What stands at the place reached. */
    public enum Kind {
        WORD,
        /** The inside of a literal, without its quotes. */
        LITERAL,
        PERIOD,
        /** Any other character, by itself. */
        OTHER
    }

    private static final int CODE_START = 7;
    private static final int AREA_B = 11;
    private static final int CODE_END = 72;

    private final String text;
    private final SourceFormat format;
    private int nextLine;
    private int line = -1;
    private int lineStart;
    private int at;
    private int codeEnd;
    private Kind kind = Kind.OTHER;
    private int start;
    private int end;
    private int hash;

    private CodeWords(SourceText source) {
        this.text = source.text();
        this.format = source.format();
    }

    public static CodeWords of(SourceText source) {
        return new CodeWords(source);
    }

    /** From the line of an offset on, after the offset. */
    public static CodeWords after(SourceText source, int offset) {
        CodeWords words = new CodeWords(source);
        words.line = source.lineOf(offset) - 1;
        words.nextLine = source.lineStart(words.line + 1);
        if (words.openLine()) {
            words.at = Math.max(words.at, offset);
        }
        return words;
    }

    /** Goes on; false at the end of the text. */
    public boolean next() {
        while (true) {
            while (at < codeEnd && (text.charAt(at) <= ' ' || text.charAt(at) == ',' || text.charAt(at) == ';')) {
                at++;
            }
            if (at >= codeEnd || isInlineComment()) {
                if (!openLine()) {
                    start = end = text.length();
                    return false;
                }
                continue;
            }
            read();
            return true;
        }
    }

    public Kind kind() {
        return kind;
    }

    /** Offset in the text, inclusive. */
    public int start() {
        return start;
    }

    /** Offset in the text, exclusive. */
    public int end() {
        return end;
    }

    /** Line from 0. */
    public int line() {
        return line;
    }

    /** The word or the inside of the literal, upper case. */
    public String name() {
        return text.substring(start, end).toUpperCase(Locale.ROOT);
    }

    /** Whether a word is a certain one. @param upper upper case */
    public boolean is(String upper) {
        return kind == Kind.WORD
                && end - start == upper.length()
                && text.regionMatches(true, start, upper, 0, upper.length());
    }

    /** Whether the place reached is a certain character that is neither part of a word nor of a literal. */
    public boolean is(char c) {
        return (kind == Kind.OTHER || kind == Kind.PERIOD) && text.charAt(start) == c;
    }

    /** The hash of a word, as {@link #hash(String)} gives it. */
    int hash() {
        return hash;
    }

    /** The hash of a word, letter case ignored. */
    static int hash(String word) {
        int hash = 0;
        for (int i = 0; i < word.length(); i++) {
            hash = 31 * hash + Character.toUpperCase(word.charAt(i));
        }
        return hash;
    }

    /** Whether the word starts where headers do: columns 8-11; in free format anywhere. */
    boolean isInAreaA() {
        return format == SourceFormat.FREE || start - lineStart < AREA_B;
    }

    private boolean isInlineComment() {
        return text.charAt(at) == '*' && at + 1 < codeEnd && text.charAt(at + 1) == '>';
    }

    private void read() {
        start = at;
        char c = text.charAt(at);
        if (isWord(c)) {
            hash = 0;
            while (at < codeEnd && isWord(text.charAt(at))) {
                hash = 31 * hash + upper(text.charAt(at++));
            }
            kind = Kind.WORD;
        } else if (c == '\'' || c == '"') {
            start = ++at;
            while (at < codeEnd && text.charAt(at) != c) {
                at++;
            }
            kind = Kind.LITERAL;
            end = at;
            at = Math.min(at + 1, codeEnd);
            return;
        } else {
            at++;
            kind = c == '.' ? Kind.PERIOD : Kind.OTHER;
        }
        end = at;
    }

    /** Opens the next line that has code. */
    private boolean openLine() {
        while (nextLine < text.length()) {
            line++;
            lineStart = nextLine;
            int newline = text.indexOf('\n', lineStart);
            int stop = newline < 0 ? text.length() : newline;
            nextLine = stop + 1;
            at = codeStart(stop);
            codeEnd = Math.max(at, codeStop(stop));
            if (!isComment(stop)) {
                return true;
            }
        }
        at = codeEnd = text.length();
        return false;
    }

    private int codeStart(int stop) {
        if (format == SourceFormat.FREE) {
            return lineStart;
        }
        int most = Math.min(stop, lineStart + CODE_START);
        for (int i = lineStart; i < most; i++) {
            if (text.charAt(i) == '\t') {
                return i + 1;
            }
        }
        return most;
    }

    private int codeStop(int stop) {
        return format != SourceFormat.FIXED || hasTab(stop) ? stop : Math.min(stop, lineStart + CODE_END);
    }

    private boolean hasTab(int stop) {
        int tab = text.indexOf('\t', lineStart, stop);
        return tab >= 0;
    }

    private boolean isComment(int stop) {
        if (format != SourceFormat.FREE && at == lineStart + CODE_START) {
            char indicator = text.charAt(at - 1);
            if (indicator == '*' || indicator == '/') {
                return true;
            }
        }
        int first = at;
        while (first < stop && text.charAt(first) <= ' ') {
            first++;
        }
        return first < stop && text.charAt(first) == '*' && !isOperator(first, stop);
    }

    /** In the program text of fixed lines a formula may go on with an asterisk. */
    private boolean isOperator(int first, int stop) {
        boolean comment = first + 1 < stop && text.charAt(first + 1) == '>';
        return format != SourceFormat.FREE && at == lineStart + CODE_START && first >= lineStart + AREA_B && !comment;
    }

    private static char upper(char c) {
        return c < 128 ? c >= 'a' && c <= 'z' ? (char) (c - 32) : c : Character.toUpperCase(c);
    }

    private static boolean isWord(char c) {
        return c >= 'A' && c <= 'Z'
                || c >= 'a' && c <= 'z'
                || c >= '0' && c <= '9'
                || c == '-'
                || c == '_'
                || c == '#'
                || c == '$'
                || c == '@'
                || c > 127 && Character.isLetterOrDigit(c);
    }
}
