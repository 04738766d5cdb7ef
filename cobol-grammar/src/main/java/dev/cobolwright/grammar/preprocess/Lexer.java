package dev.cobolwright.grammar.preprocess;

import static dev.cobolwright.grammar.parser.CobolTokens.*;

import dev.cobolwright.grammar.Problem;
import dev.cobolwright.grammar.Severity;
import dev.cobolwright.grammar.source.SourceFormat;
import dev.cobolwright.grammar.source.SourceText;
import dev.cobolwright.grammar.source.Span;
import java.util.Locale;

/**
 * Reads one file into tokens, in one scan over its characters. Knows the reference format, continuation, and the few places
 * where COBOL's tokens depend on what precedes them: character-strings after PICTURE, EXEC blocks, comment-entries, DECIMAL-POINT
 * IS COMMA.
 */
final class Lexer {
    static final int MOST_PROBLEMS = 200;

    /** What the next token is read as. */
    private enum Mode {
        NORMAL,
        /** After PICTURE, IS allowed. */
        PICTURE,
        /** After EXEC. */
        EXEC_KIND,
        /** After the kind of an EXEC block, up to END-EXEC. */
        EXEC_BODY,
        /** After AUTHOR and its like, up to the next header. */
        COMMENT_ENTRY
    }

    private final FileTokens out;
    private final Lines lines;
    private final LineHead head;
    private final PictureScan pictures;
    private final char[] text;

    private Mode mode = Mode.NORMAL;
    private boolean identification;
    private boolean decimalComma;
    /** Flags of the next token. */
    private int flags;

    private boolean ranOut;

    private int execKind;
    private int execStart = -1;
    private int execEnd;
    private boolean execOverLines;

    Lexer(SourceText source, LexerState state) {
        out = new FileTokens(source, state);
        lines = new Lines(source, state.format());
        head = new LineHead(lines);
        pictures = new PictureScan(lines);
        text = lines.text;
        identification = state.identification();
        decimalComma = state.decimalComma();
    }

    /** The tokens of a whole file. */
    static FileTokens read(SourceText source) {
        return read(source, new LexerState(source.format(), false, false));
    }

    static FileTokens read(SourceText source, LexerState state) {
        Lexer lexer = new Lexer(source, state);
        int count = source.lineCount();
        for (int line = 0; line < count; line = lexer.lines.line + 1) {
            lexer.readLine(line);
        }
        lexer.end();
        return lexer.out;
    }

    /** Takes tokens of an earlier version for those before the first line; they are the first of the {@link #result}. */
    void preceded(FileTokens before, int from, int to, boolean debuggingMode) {
        for (int i = from; i < to; i++) {
            out.add(before.kinds[i], 0, 0, 0);
        }
        out.debuggingBefore = debuggingMode;
    }

    /** Reads a line; returns the last line that a literal it starts goes on to. */
    int readLineAndWhatItContinues(int line) {
        readLine(line);
        return lines.line;
    }

    /** Whether the end of the text was in the way of telling how a line reads. */
    boolean needsMoreLines() {
        return ranOut;
    }

    /** The state before the next line, {@link FileTokens#INSIDE} where it cannot be read by itself. */
    byte packedState() {
        return mode == Mode.NORMAL ? LexerState.packed(lines.format, identification, decimalComma) : FileTokens.INSIDE;
    }

    /** The tokens so far. */
    FileTokens result() {
        return out;
    }

    /** The tokens at the end of the text. */
    FileTokens finished() {
        end();
        return out;
    }

    private void readLine(int line) {
        lines.moveTo(line);
        boolean continuation = lines.kind == Lines.Kind.CONTINUATION;
        boolean restartable = mode == Mode.NORMAL && !continuation;
        int options = out.size < 1 || out.kind(out.size - 1) == PERIOD || out.kind(out.size - 1) == DIRECTIVE
                ? head.compilerOptions(out)
                : -1;
        mark(line, restartable ? LexerState.packed(lines.format, identification, decimalComma) : FileTokens.INSIDE);
        if (options >= 0) {
            int end = lines.end;
            while (Characters.isBlank(text[end - 1])) {
                end--;
            }
            out.addAction(out.add(DIRECTIVE, options, end, Tokens.FIRST_ON_LINE));
            return;
        }
        switch (lines.kind) {
            case BLANK, COMMENT -> {}
            case DIRECTIVE -> directive();
            case CODE -> code(Tokens.FIRST_ON_LINE);
            case CONTINUATION -> {
                int from =
                        mode == Mode.EXEC_BODY || mode == Mode.COMMENT_ENTRY ? lines.first : continueWord(lines.first);
                scan(from, 0);
            }
            case DEBUGGING -> {
                out.hasDebuggingLines = true;
                code(Tokens.FIRST_ON_LINE | Tokens.DEBUGGING);
                if (mode == Mode.PICTURE) {
                    mode = Mode.NORMAL;
                }
            }
        }
    }

    private void mark(int line, byte state) {
        out.lineTokens[line] = out.size;
        out.lineStates[line] = state;
    }

    private void end() {
        if (mode == Mode.EXEC_BODY) {
            endExecWithoutEnd();
        }
        out.endState = new LexerState(lines.format, identification, decimalComma);
    }

    private void directive() {
        if (mode == Mode.EXEC_BODY) {
            scan(lines.first, 0);
            return;
        }
        out.addAction(out.add(DIRECTIVE, lines.first, lines.codeEnd, Tokens.FIRST_ON_LINE));
        Directive.of(new String(text, lines.first, lines.codeEnd - lines.first))
                .format()
                .ifPresent(f -> lines.format = f);
    }

    private void code(int lineFlags) {
        if (mode == Mode.COMMENT_ENTRY) {
            if (!head.endsCommentEntry()) {
                return;
            }
            mode = Mode.NORMAL;
        }
        if (mode == Mode.EXEC_BODY && head.looksPastExec()) {
            endExecWithoutEnd();
        }
        flags = lineFlags;
        if (lines.hasUnknownIndicator) {
            String message = "Column 7 is for indicators and knows no '" + lines.indicator
                    + "'; program text starts in column 8";
            problem(Severity.WARNING, "CW0005", message, lines.first, lines.first + 1);
        }
        scan(lines.first, lineFlags);
    }

    /** The tokens of the line from an offset on; may go on to the following lines for a continued literal. */
    private void scan(int from, int lineFlags) {
        flags = lineFlags;
        int p = from;
        while (p < lines.codeEnd) {
            if (mode != Mode.NORMAL) {
                p = special(p);
                continue;
            }
            char c = text[p];
            switch (Characters.of(c)) {
                case Characters.BLANK, Characters.COMMA ->
                    p = decimalComma && c == ',' && isDigit(p + 1) && startsToken(p) ? number(p) : p + 1;
                case Characters.LETTER -> p = word(p);
                case Characters.DIGIT -> p = number(p);
                case Characters.QUOTE -> p = literal(p, p, ALPHANUMERIC_LITERAL);
                case Characters.PERIOD -> p = isDigit(p + 1) && startsToken(p) ? number(p) : add(PERIOD, p, p + 1);
                case Characters.SIGN -> p = sign(p, c);
                default -> p = unknown(p);
            }
        }
    }

    private int special(int p) {
        if (mode != Mode.EXEC_BODY && Characters.isBlank(text[p])) {
            return p + 1;
        }
        return switch (mode) {
            case PICTURE -> picture(p);
            case EXEC_KIND -> execKind(p);
            case EXEC_BODY -> execBody(p);
            case COMMENT_ENTRY -> commentEntry(p);
            case NORMAL -> p;
        };
    }

    private int add(int kind, int start, int end) {
        out.add(kind, start, end, start < lines.areaB ? flags | Tokens.AREA_A : flags);
        flags &= Tokens.DEBUGGING;
        return end;
    }

    private boolean isDigit(int p) {
        return p < lines.codeEnd && text[p] >= '0' && text[p] <= '9';
    }

    /** Nothing that a token could be part of precedes directly. */
    private boolean startsToken(int p) {
        return p == lines.first
                || Characters.wordCharacter(text[p - 1]) == 0 && text[p - 1] != ')'
                || text[p - 1] == '-'
                        && out.size > 0
                        && out.kinds[out.size - 1] == MINUS_SIGN
                        && out.ends[out.size - 1] == p;
    }

    // Words and numbers

    private int word(int start) {
        int p = start;
        int hash = 0;
        char upper;
        while (p < lines.codeEnd && (upper = wordCharacter(text[p])) != 0) {
            hash = 31 * hash + upper;
            p++;
        }
        if (text[p - 1] == '-') {
            p = withoutHyphens(start, p);
            hash = Keywords.hash(text, start, p);
        }
        int length = p - start;
        if (length <= 2 && p < lines.codeEnd && (text[p] == '"' || text[p] == '\'')) {
            int kind = prefixed(start, length);
            if (kind >= 0) {
                return literal(start, p, kind);
            }
        }
        int kind = Keywords.kindOf(text, start, p, hash);
        if (kind == IDENTIFIER) {
            return add(kind, start, p);
        }
        return (flags & Tokens.FIRST_ON_LINE) != 0 && isListingDirective(kind, p)
                ? lines.codeEnd
                : keyword(kind, start, p);
    }

    /** {@code #}, {@code @} and {@code $} belong to words too, where they are of libraries and of systems. */
    private static char wordCharacter(char c) {
        char word = Characters.wordCharacter(c);
        return word != 0 ? word : c == '#' || c == '@' || c == '$' ? c : 0;
    }

    private int withoutHyphens(int start, int end) {
        int p = end;
        while (p > start + 1 && text[p - 1] == '-') {
            p--;
        }
        return p;
    }

    private int prefixed(int start, int length) {
        int first = text[start] & ~0x20;
        int second = length == 2 ? text[start + 1] & ~0x20 : 0;
        return switch (first) {
            case 'X', 'Z', 'L' -> second == 0 ? ALPHANUMERIC_LITERAL : -1;
            case 'N', 'U' -> second == 0 || second == 'X' || second == 'C' ? NATIONAL_LITERAL : -1;
            case 'G' -> second == 0 ? NATIONAL_LITERAL : -1;
            case 'B' -> second == 0 || second == 'X' ? BOOLEAN_LITERAL : -1;
            case 'H', 'O' -> second == 0 ? HEX_NUMBER : -1;
            default -> -1;
        };
    }

    private int keyword(int kind, int start, int end) {
        boolean first = (flags & Tokens.FIRST_ON_LINE) != 0;
        add(kind, start, end);
        switch (kind) {
            case PICTURE -> mode = Mode.PICTURE;
            case EXEC, EXECUTE -> mode = Mode.EXEC_KIND;
            case COPY, REPLACE -> out.addAction(out.size - 1);
            case PROGRAM_ID -> identification = true;
            case DIVISION -> {
                int division = out.kind(out.size - 2);
                identification = division == IDENTIFICATION || division == ID;
            }
            case AUTHOR, INSTALLATION, DATE_WRITTEN, DATE_COMPILED, SECURITY, REMARKS -> {
                if (first && identification) {
                    mode = Mode.COMMENT_ENTRY;
                }
            }
            case COMMA -> {
                int before = out.kind(out.size - 2);
                decimalComma |= before == DECIMAL_POINT || before == IS && out.kind(out.size - 3) == DECIMAL_POINT;
            }
            case MODE -> {
                if (out.kind(out.size - 2) == DEBUGGING && out.debuggingModeAt < 0) {
                    out.debuggingModeAt = out.size - 1;
                }
            }
            default -> {}
        }
        return end;
    }

    /** EJECT, SKIP1, TITLE and the like, alone on a line: they order the listing only. */
    private boolean isListingDirective(int kind, int end) {
        return switch (kind) {
            case EJECT, SKIP1, SKIP2, SKIP3 -> end == lines.codeEnd || end + 1 == lines.codeEnd && text[end] == '.';
            case TITLE -> {
                int p = end;
                while (p < lines.codeEnd && Characters.isBlank(text[p])) {
                    p++;
                }
                yield p < lines.codeEnd && Characters.of(text[p]) == Characters.QUOTE;
            }
            default -> false;
        };
    }

    private int number(int start) {
        int p = start;
        while (isDigit(p)) {
            p++;
        }
        if (p < lines.codeEnd && p > start && wordCharacter(text[p]) != 0) {
            int end = wordEnd(p);
            if (end > p) {
                return add(IDENTIFIER, start, end);
            }
        }
        int kind = INTEGER;
        if (p < lines.codeEnd && isDecimalPoint(text[p]) && isDigit(p + 1)) {
            p++;
            kind = DECIMAL;
            while (isDigit(p)) {
                p++;
            }
        }
        int exponent = exponentEnd(p);
        if (kind == DECIMAL && exponent > p) {
            return add(FLOAT_LITERAL, start, exponent);
        }
        return add(kind == INTEGER ? integerKind(start, p) : kind, start, p);
    }

    private int wordEnd(int from) {
        int p = from;
        while (p < lines.codeEnd && wordCharacter(text[p]) != 0) {
            p++;
        }
        while (p > from && text[p - 1] == '-') {
            p--;
        }
        return p;
    }

    private boolean isDecimalPoint(char c) {
        return c == '.' || c == ',' && decimalComma;
    }

    private int exponentEnd(int p) {
        if (p >= lines.codeEnd || (text[p] | 0x20) != 'e') {
            return p;
        }
        int at = p + 1;
        if (at < lines.codeEnd && (text[at] == '+' || text[at] == '-')) {
            at++;
        }
        int digits = at;
        while (isDigit(at)) {
            at++;
        }
        return at > digits ? at : p;
    }

    private int integerKind(int start, int end) {
        int before = out.kind(out.size - 1);
        if (end - start > 2 || !precedesEntry(before)) {
            return INTEGER;
        }
        return levelKind(text[end - 1] - '0' + (end - start == 2 ? 10 * (text[start] - '0') : 0));
    }

    /** The kind of an integer that is put in after a token of the kind {@code before} (-1 for none). */
    static int integerKind(int before, String digits) {
        return digits.length() > 2 || !precedesEntry(before) ? INTEGER : levelKind(Integer.parseInt(digits));
    }

    private static boolean precedesEntry(int kind) {
        return kind == PERIOD || kind == -1 || kind == END_EXEC || kind == DIRECTIVE;
    }

    private static int levelKind(int value) {
        return switch (value) {
            case 66 -> LEVEL_66;
            case 78 -> LEVEL_78;
            case 88 -> LEVEL_88;
            case 77 -> LEVEL_NUMBER;
            default -> value >= 1 && value <= 49 ? LEVEL_NUMBER : INTEGER;
        };
    }

    // Separators

    private int sign(int p, char c) {
        char next = p + 1 < lines.codeEnd ? text[p + 1] : ' ';
        return switch (c) {
            case '(' -> add(LPAREN, p, p + 1);
            case ')' -> add(RPAREN, p, p + 1);
            case ':' -> next == ':' ? add(DOUBLE_COLON, p, p + 2) : add(COLON, p, p + 1);
            case '=' -> next == '=' ? add(PSEUDO_TEXT_DELIMITER, p, p + 2) : add(EQUAL_SIGN, p, p + 1);
            case '<' ->
                next == '='
                        ? add(LESS_OR_EQUAL, p, p + 2)
                        : next == '>' ? add(NOT_EQUAL, p, p + 2) : add(LESS_SIGN, p, p + 1);
            case '>' -> next == '=' ? add(GREATER_OR_EQUAL, p, p + 2) : add(GREATER_SIGN, p, p + 1);
            case '+' -> add(PLUS_SIGN, p, p + 1);
            case '-' -> add(MINUS_SIGN, p, p + 1);
            case '*' -> next == '>' ? lines.codeEnd : next == '*' ? add(POWER, p, p + 2) : add(STAR, p, p + 1);
            case '/' -> add(SLASH, p, p + 1);
            default -> add(AMPERSAND, p, p + 1);
        };
    }

    private int unknown(int start) {
        int p = start;
        while (p < lines.codeEnd && Characters.of(text[p]) == Characters.OTHER) {
            p++;
        }
        problem(Severity.ERROR, "CW0003", "A character that no COBOL word or separator has", start, p);
        return p;
    }

    private void problem(Severity severity, String code, String message, int start, int end) {
        if (out.problems.size() < MOST_PROBLEMS && ((flags & Tokens.DEBUGGING) == 0 || out.isDebuggingMode())) {
            out.problems.add(new Problem(severity, code, message, new Span(out.source, start, end)));
        }
    }

    // Literals

    /** A literal from its prefix or quote on, with its continuation lines. */
    private int literal(int start, int open, int kind) {
        char quote = text[open];
        int tokenFlags = flags;
        boolean inAreaA = start < lines.areaB;
        int p = open + 1;
        while (true) {
            p = closing(p, quote);
            boolean closed = p < lines.areaEnd;
            if (closed && !isContinued(p, quote)) {
                p++;
                break;
            }
            int last = closed ? p + 1 : lines.codeEnd;
            int resumed = resume(quote, closed);
            if (resumed < 0) {
                if (!closed) {
                    problem(
                            Severity.ERROR,
                            "CW0002",
                            "This literal has no closing quotation mark on its line",
                            start,
                            last);
                }
                p = last;
                break;
            }
            p = resumed;
            tokenFlags |= Tokens.CONTINUED;
        }
        out.add(kind, start, p, inAreaA ? tokenFlags | Tokens.AREA_A : tokenFlags);
        flags &= Tokens.DEBUGGING;
        return p;
    }

    /** The next quotation mark that is not doubled, or the end of the area. */
    private int closing(int from, char quote) {
        int p = from;
        int end = lines.areaEnd;
        while (p < end) {
            if (text[p] == quote) {
                if (p + 1 < end && text[p + 1] == quote) {
                    p++;
                } else {
                    return p;
                }
            }
            p++;
        }
        return end;
    }

    /** A quotation mark at p goes on: a hyphen ends the line in free format, or half of a doubled one ends column 72. */
    private boolean isContinued(int p, char quote) {
        if (p + 1 < lines.codeEnd) {
            return text[p + 1] == '-' && p + 2 == lines.codeEnd;
        }
        return lines.format != SourceFormat.FREE && p + 1 == lines.areaEnd && p + 1 - lines.start >= 72;
    }

    /**
     * Moves to the line that continues a literal.
     *
     * @return where its text goes on there, or -1 where no line continues it (the cursor stays)
     */
    private int resume(char quote, boolean closed) {
        int line = lines.line;
        boolean hyphenEnds = closed && text[lines.codeEnd - 1] == '-';
        boolean free = lines.format == SourceFormat.FREE;
        if (!closed && free) {
            return -1;
        }
        int next = line;
        int count = out.source.lineCount();
        do {
            next++;
            if (next < count) {
                lines.moveTo(next);
            }
        } while (next < count && (lines.kind == Lines.Kind.COMMENT || lines.kind == Lines.Kind.BLANK));
        ranOut |= next >= count;
        if (next < count) {
            boolean starts = lines.first < lines.codeEnd && text[lines.first] == quote;
            boolean continues = hyphenEnds
                    ? starts && (lines.kind == Lines.Kind.CODE || lines.kind == Lines.Kind.CONTINUATION)
                    : starts
                            && lines.kind == Lines.Kind.CONTINUATION
                            && (!closed || lines.first + 1 < lines.codeEnd && text[lines.first + 1] == quote);
            if (continues) {
                for (int skipped = line + 1; skipped <= next; skipped++) {
                    mark(skipped, FileTokens.INSIDE);
                }
                return closed && !hyphenEnds ? lines.first + 2 : lines.first + 1;
            }
        }
        lines.moveTo(line);
        return -1;
    }

    // Continued words

    /**
     * Joins the first word of a continuation line to the last token of the line before, if that can be continued.
     *
     * @return where to read on
     */
    private int continueWord(int from) {
        flags = 0;
        int last = out.size - 1;
        if (last < 0 || !endsItsLine(last)) {
            return from;
        }
        int endBefore = out.ends[last];
        if (isHyphenOfWord(last) || isPointOfNumber(last, from)) {
            out.size = last;
            last--;
        }
        int kind = out.kinds[last];
        boolean picture = kind == PICTURE_STRING;
        boolean word = kind == IDENTIFIER
                || kind == INTEGER
                || kind == DECIMAL
                || kind >= LEVEL_NUMBER && kind <= LEVEL_88
                || Keywords.isKeyword(kind);
        if (!picture && !word) {
            return from;
        }
        int end = picture ? pictures.end(from) : continuedWordEnd(from, kind);
        if (end == from) {
            return from;
        }
        String joined = Continuation.join(out.source, out.starts[last], endBefore) + new String(text, from, end - from);
        if (out.actionCount > 0 && out.actions[out.actionCount - 1] == last) {
            out.actionCount--;
        }
        int newKind = picture ? PICTURE_STRING : joinedKind(joined);
        int tokenFlags = out.flags[last] | Tokens.CONTINUED;
        int start = out.starts[last];
        out.size = last;
        mode = Mode.NORMAL;
        flags = tokenFlags & Tokens.FIRST_ON_LINE;
        if (Keywords.isKeyword(newKind)) {
            keyword(newKind, start, end);
        } else {
            out.add(newKind, start, end, 0);
        }
        out.flags[last] = (byte) tokenFlags;
        return end;
    }

    private boolean endsItsLine(int token) {
        int end = out.ends[token];
        int line = lines.line - 1;
        while (line >= 0 && out.source.lineStart(line) > end) {
            line--;
        }
        int limit = out.source.lineEnd(line);
        if (lines.format == SourceFormat.FIXED) {
            limit = Math.min(limit, out.source.lineStart(line) + 72);
        }
        return lines.isBlank(end, limit);
    }

    private boolean isHyphenOfWord(int token) {
        return out.kinds[token] == MINUS_SIGN
                && token > 0
                && out.ends[token - 1] == out.starts[token]
                && (out.kinds[token - 1] == IDENTIFIER || Keywords.isKeyword(out.kinds[token - 1]));
    }

    private boolean isPointOfNumber(int token, int from) {
        if (out.kinds[token] != PERIOD || token == 0 || !isDigit(from)) {
            return false;
        }
        boolean continued = (out.flags[token] & Tokens.FIRST_ON_LINE) == 0
                && out.source.lineOf(out.starts[token - 1]) < out.source.lineOf(out.starts[token]);
        return (continued || out.ends[token - 1] == out.starts[token])
                && (out.kinds[token - 1] == INTEGER
                        || out.kinds[token - 1] >= LEVEL_NUMBER && out.kinds[token - 1] <= LEVEL_88);
    }

    private int continuedWordEnd(int from, int kind) {
        int p = wordEnd(from);
        boolean number = kind != IDENTIFIER && !Keywords.isKeyword(kind);
        if (number && kind != DECIMAL && p < lines.codeEnd && isDecimalPoint(text[p]) && isDigit(p + 1)) {
            p++;
            while (isDigit(p)) {
                p++;
            }
        }
        return p;
    }

    private int joinedKind(String joined) {
        boolean digits = true;
        boolean point = false;
        for (int i = 0; i < joined.length(); i++) {
            char c = joined.charAt(i);
            point |= isDecimalPoint(c);
            digits &= c >= '0' && c <= '9' || isDecimalPoint(c);
        }
        return digits ? point ? DECIMAL : INTEGER : Keywords.kindOf(joined);
    }

    // Character-strings of PICTURE

    private int picture(int start) {
        int end = pictures.end(start);
        if (end - start == 2
                && (text[start] | 0x20) == 'i'
                && (text[start + 1] | 0x20) == 's'
                && out.kind(out.size - 1) == PICTURE) {
            return add(IS, start, end);
        }
        mode = Mode.NORMAL;
        return end == start || !pictures.looksLikePicture(start, end, (flags & Tokens.FIRST_ON_LINE) != 0)
                ? start
                : add(PICTURE_STRING, start, end);
    }

    // EXEC blocks

    private int execKind(int start) {
        int end = start;
        while (end < lines.codeEnd && Characters.wordCharacter(text[end]) != 0) {
            end++;
        }
        if (end == start) {
            mode = Mode.NORMAL;
            return start;
        }
        execKind = switch (new String(text, start, Math.min(end - start, 5)).toUpperCase(Locale.ROOT)) {
            case "SQL" -> SQL;
            case "CICS" -> CICS;
            case "DLI" -> DLI;
            default -> EXEC_OTHER;
        };
        add(execKind, start, end);
        mode = Mode.EXEC_BODY;
        execStart = -1;
        execOverLines = false;
        return end;
    }

    /** Takes a line, or the rest of one, up to END-EXEC. */
    private int execBody(int from) {
        int p = from;
        while (p < lines.codeEnd && Characters.isBlank(text[p])) {
            p++;
        }
        int end = endExec(p);
        int last = end < 0 ? lines.codeEnd : end;
        while (last > p && Characters.isBlank(text[last - 1])) {
            last--;
        }
        if (last > p) {
            execOverLines |= execStart >= 0;
            execStart = execStart < 0 ? p : execStart;
            execEnd = last;
        }
        if (end < 0) {
            return lines.codeEnd;
        }
        addExecText();
        mode = Mode.NORMAL;
        return add(END_EXEC, end, end + 8);
    }

    private void addExecText() {
        if (execStart >= 0) {
            int exec = out.size - 2;
            out.add(
                    EXEC_TEXT,
                    execStart,
                    execEnd,
                    execOverLines ? Tokens.CONTINUED | flags & Tokens.DEBUGGING : flags & Tokens.DEBUGGING);
            if (execKind == SQL && isInclude()) {
                out.addAction(exec);
            }
        }
    }

    private boolean isInclude() {
        return execEnd - execStart > 8
                && Characters.wordCharacter(text[execStart + 7]) == 0
                && new String(text, execStart, 7).equalsIgnoreCase("INCLUDE");
    }

    private int endExec(int from) {
        for (int p = from; p + 8 <= lines.codeEnd; p++) {
            if ((text[p] | 0x20) == 'e'
                    && (text[p + 3]) == '-'
                    && (p == lines.first || Characters.wordCharacter(text[p - 1]) == 0)
                    && new String(text, p, 8).equalsIgnoreCase("END-EXEC")
                    && (p + 8 == lines.codeEnd || Characters.wordCharacter(text[p + 8]) == 0)) {
                return p;
            }
        }
        return -1;
    }

    private void endExecWithoutEnd() {
        int exec = out.size - 2;
        problem(
                Severity.ERROR,
                "CW0004",
                "This EXEC block has no END-EXEC",
                out.starts[Math.max(exec, 0)],
                out.ends[out.size - 1]);
        addExecText();
        mode = Mode.NORMAL;
    }

    // The IDENTIFICATION DIVISION

    /** The header's period is a token, the entry is not; where the header has none, the one that ends the entry is taken for it. */
    private int commentEntry(int p) {
        int end = lines.codeEnd;
        if (out.size > 0 && isCommentHeader(out.kind(out.size - 1))) {
            int period = text[p] == '.' ? p : text[end - 1] == '.' ? end - 1 : -1;
            if (period >= 0) {
                add(PERIOD, period, period + 1);
            }
        }
        return end;
    }

    private static boolean isCommentHeader(int kind) {
        return switch (kind) {
            case AUTHOR, INSTALLATION, DATE_WRITTEN, DATE_COMPILED, SECURITY, REMARKS -> true;
            default -> false;
        };
    }
}
