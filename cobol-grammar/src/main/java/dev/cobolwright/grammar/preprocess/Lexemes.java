package dev.cobolwright.grammar.preprocess;

import dev.cobolwright.grammar.parser.CobolTokens;
import dev.cobolwright.grammar.source.SourceFormat;
import dev.cobolwright.grammar.source.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The words of one file as written, before COPY, REPLACE and directives are carried out: what an editor colours, folds and
 * formats. In order of their text, without overlaps. What no lexeme covers is blank, a separator comma or semicolon, a comment or an
 * area. Immutable.
 */
public final class Lexemes {
    /** What a piece of text is, as far as its own file tells. */
    public enum Kind {
        /** A word the grammar knows; where it is not reserved it may still be used as a name. */
        KEYWORD,
        WORD,
        NUMBER,
        LITERAL,
        PICTURE,
        PERIOD,
        /** A parenthesis, a colon or an operator. */
        SYMBOL,
        /** SQL, CICS and the like after EXEC. */
        EXEC_KIND,
        /** All that follows it up to END-EXEC. */
        EXEC_TEXT,
        PSEUDO_TEXT_DELIMITER,
        DIRECTIVE
    }

    /** What a line is in its reference format. */
    public enum LineKind {
        BLANK,
        COMMENT,
        CODE,
        CONTINUATION,
        DEBUGGING,
        DIRECTIVE
    }

    /**
     * Where a line has what; offsets in the file.
     *
     * @param restartable no token, EXEC block or comment-entry runs over its start
     * @param start of the line
     * @param code where program text may begin: column 8, or column 1 of free format
     * @param first character of the program text that is not blank; {@code codeEnd} where there is none
     * @param codeEnd after the last character of the program text that is not blank
     * @param areaEnd after the last character that may be program text
     * @param end of the line, before its line break
     */
    public record Line(
            LineKind kind,
            boolean restartable,
            boolean free,
            int start,
            int code,
            int first,
            int codeEnd,
            int areaEnd,
            int end) {}

    private final FileTokens tokens;

    private Lexemes(FileTokens tokens) {
        this.tokens = tokens;
    }

    /** Those of a text that was read already. */
    public static Lexemes of(Preprocessed text) {
        return new Lexemes(text.file());
    }

    /** Those of a text by itself; costs one scan over its characters. */
    public static Lexemes read(SourceText source) {
        return new Lexemes(Lexer.read(source));
    }

    public SourceText source() {
        return tokens.source;
    }

    public int size() {
        return tokens.size;
    }

    /** UTF-16 offset, inclusive. */
    public int start(int i) {
        return tokens.starts[i];
    }

    /** UTF-16 offset, exclusive. */
    public int end(int i) {
        return tokens.ends[i];
    }

    /** The first on its line; false for what continues a word of the line before. */
    public boolean isFirstOnLine(int i) {
        return (tokens.flags[i] & Tokens.FIRST_ON_LINE) != 0;
    }

    public boolean isInAreaA(int i) {
        return (tokens.flags[i] & Tokens.AREA_A) != 0;
    }

    public boolean isOnDebuggingLine(int i) {
        return (tokens.flags[i] & Tokens.DEBUGGING) != 0;
    }

    /** Whether it runs over a line break. */
    public boolean isContinued(int i) {
        return (tokens.flags[i] & Tokens.CONTINUED) != 0;
    }

    /** As written; a continued word or literal without the line breaks and areas between its parts. */
    public String text(int i) {
        return tokens.text(i);
    }

    /** A keyword as the manual spells it (PIC gives {@code PICTURE}); any other text in upper case. */
    public String word(int i) {
        int kind = tokens.kind(i);
        return Keywords.isKeyword(kind) ? Keywords.text(kind) : tokens.text(i).toUpperCase(Locale.ROOT);
    }

    public Kind kind(int i) {
        int kind = tokens.kind(i);
        return switch (kind) {
            case CobolTokens.IDENTIFIER -> Kind.WORD;
            case CobolTokens.INTEGER,
                    CobolTokens.LEVEL_NUMBER,
                    CobolTokens.LEVEL_66,
                    CobolTokens.LEVEL_78,
                    CobolTokens.LEVEL_88,
                    CobolTokens.DECIMAL,
                    CobolTokens.FLOAT_LITERAL,
                    CobolTokens.HEX_NUMBER -> Kind.NUMBER;
            case CobolTokens.ALPHANUMERIC_LITERAL, CobolTokens.NATIONAL_LITERAL, CobolTokens.BOOLEAN_LITERAL ->
                Kind.LITERAL;
            case CobolTokens.PICTURE_STRING -> Kind.PICTURE;
            case CobolTokens.PERIOD -> Kind.PERIOD;
            case CobolTokens.SQL, CobolTokens.CICS, CobolTokens.DLI, CobolTokens.EXEC_OTHER -> Kind.EXEC_KIND;
            case CobolTokens.EXEC_TEXT -> Kind.EXEC_TEXT;
            case CobolTokens.PSEUDO_TEXT_DELIMITER -> Kind.PSEUDO_TEXT_DELIMITER;
            case CobolTokens.DIRECTIVE -> Kind.DIRECTIVE;
            default -> Keywords.isKeyword(kind) ? Kind.KEYWORD : Kind.SYMBOL;
        };
    }

    /** Whether a number is the level-number of a data description entry. */
    public boolean isLevelNumber(int i) {
        return switch (tokens.kind(i)) {
            case CobolTokens.LEVEL_NUMBER, CobolTokens.LEVEL_66, CobolTokens.LEVEL_78, CobolTokens.LEVEL_88 -> true;
            default -> false;
        };
    }

    /** Index of the first lexeme that starts at an offset or after it; {@link #size} where there is none. */
    public int from(int offset) {
        int low = 0;
        int high = tokens.size;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (tokens.starts[middle] < offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Lines {@code from} (inclusive) to {@code to} (exclusive), clamped to the text. */
    public List<Line> lines(int from, int to) {
        SourceText source = tokens.source;
        int last = Math.min(to, source.lineCount());
        Lines lines = new Lines(source, tokens.startState.format());
        for (int line = Math.min(from, last - 1); line >= 0; line--) {
            if (tokens.lineStates[line] != FileTokens.INSIDE) {
                lines.format = LexerState.unpack(tokens.lineStates[line]).format();
                break;
            }
        }
        List<Line> out = new ArrayList<>(Math.max(0, last - from));
        for (int line = Math.max(0, from); line < last; line++) {
            boolean restartable = tokens.lineStates[line] != FileTokens.INSIDE;
            if (restartable) {
                lines.format = LexerState.unpack(tokens.lineStates[line]).format();
            }
            lines.moveTo(line);
            out.add(new Line(
                    LineKind.valueOf(lines.kind.name()),
                    restartable,
                    lines.format == SourceFormat.FREE,
                    lines.start,
                    lines.codeStart,
                    lines.first,
                    Math.max(lines.first, lines.codeEnd),
                    lines.areaEnd,
                    lines.end));
        }
        return out;
    }
}
