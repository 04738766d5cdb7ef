package dev.cobolwright.grammar.preprocess;

import dev.cobolwright.grammar.source.SourceFormat;
import dev.cobolwright.grammar.source.SourceText;

/** A cursor over the lines of a text that tells what each is in its reference format, and where its program text lies. */
final class Lines {
    /** What a line is. */
    enum Kind {
        BLANK,
        COMMENT,
        CODE,
        CONTINUATION,
        DEBUGGING,
        DIRECTIVE
    }

    private static final int TAB_STOP = 8;
    private static final int INDICATOR_COLUMN = 6;
    private static final int AREA_B_COLUMN = 11;
    private static final int IDENTIFICATION_COLUMN = 72;

    final SourceText source;
    final char[] text;
    SourceFormat format;
    private final boolean tabs;

    int line;
    Kind kind = Kind.BLANK;
    /** Of the whole line, without its line break. */
    int start;

    int end;
    char indicator;
    /** Column 7 of fixed format has a character that means nothing there. */
    boolean hasUnknownIndicator;
    /** Where program text may begin: column 8, or column 1 of free format. */
    int codeStart;
    /** First character that is not blank in the program text; {@link #codeEnd} for a blank line. */
    int first;
    /** Where area B starts. */
    int areaB;
    /** After the last character that is not blank in the program text. */
    int codeEnd;
    /** After the last character of the program text, blank or not. */
    int areaEnd;

    Lines(SourceText source, SourceFormat format) {
        this.source = source;
        this.text = source.text().toCharArray();
        this.format = format;
        this.tabs = source.text().indexOf('\t') >= 0;
    }

    void moveTo(int newLine) {
        line = newLine;
        start = source.lineStart(line);
        end = source.lineEnd(line);
        hasUnknownIndicator = false;
        if (format == SourceFormat.FREE) {
            readFree();
        } else {
            readFixed();
        }
    }

    private void readFree() {
        indicator = ' ';
        codeStart = start;
        areaB = start + 4;
        areaEnd = end;
        trim(start);
        if (first == codeEnd) {
            kind = Kind.BLANK;
        } else if (isComment() || text[start] == '*' || text[start] == '/') {
            kind = Kind.COMMENT;
        } else if (text[start] == '$' || isDirective()) {
            kind = Kind.DIRECTIVE;
            if (isDebuggingDirective()) {
                kind = Kind.DEBUGGING;
                trim(first + 3);
            }
        } else {
            kind = Kind.CODE;
        }
    }

    private void readFixed() {
        int code;
        if (tabs && hasTab()) {
            code = index(INDICATOR_COLUMN + 1);
            areaB = index(AREA_B_COLUMN);
            areaEnd = format == SourceFormat.FIXED ? index(IDENTIFICATION_COLUMN) : end;
            int at = index(INDICATOR_COLUMN);
            indicator = at < code && text[at] > ' ' ? text[at] : ' ';
        } else {
            code = Math.min(end, start + INDICATOR_COLUMN + 1);
            areaB = start + AREA_B_COLUMN;
            areaEnd = format == SourceFormat.FIXED ? Math.min(end, start + IDENTIFICATION_COLUMN) : end;
            indicator = end - start > INDICATOR_COLUMN ? text[start + INDICATOR_COLUMN] : ' ';
        }
        codeStart = code;
        trim(code);
        if (indicator != '*'
                && end - start > 4
                && text[start] == '-'
                && Directive.isLibrarianInclude(text, start, end)) {
            first = start;
            kind = Kind.DIRECTIVE;
            return;
        }
        if (isJobControl()) {
            kind = Kind.COMMENT;
            return;
        }
        kind = switch (indicator) {
            case '*', '/' -> Kind.COMMENT;
            case '-' -> first == codeEnd ? Kind.BLANK : Kind.CONTINUATION;
            case 'D', 'd' -> first == codeEnd ? Kind.BLANK : Kind.DEBUGGING;
            case '$' -> {
                first = code - 1;
                codeEnd = Math.max(codeEnd, code);
                yield Kind.DIRECTIVE;
            }
            case '>' -> first < codeEnd && first == code && text[first] == '>' ? directiveAtIndicator(code) : code();
            default -> {
                // No indicator: most likely code that starts a column too early, so it is read as code.
                hasUnknownIndicator = !Characters.isBlank(indicator);
                if (hasUnknownIndicator) {
                    trim(code - 1);
                }
                yield code();
            }
        };
    }

    /** A statement of the job that compiles the program, as files kept with their job have it: {@code //} or {@code /*} in columns 1 and 2. */
    private boolean isJobControl() {
        return end - start >= 2 && text[start] == '/' && (text[start + 1] == '/' || text[start + 1] == '*');
    }

    private Kind directiveAtIndicator(int code) {
        first = code - 1;
        codeEnd = Math.max(codeEnd, code);
        return isDirective() ? Kind.DIRECTIVE : Kind.CODE;
    }

    private Kind code() {
        if (first == codeEnd) {
            return Kind.BLANK;
        }
        if (isDirective()) {
            return Kind.DIRECTIVE;
        }
        return isComment() ? Kind.COMMENT : Kind.CODE;
    }

    private void trim(int from) {
        int last = areaEnd;
        int i = Math.min(from, areaEnd);
        while (last > i && Characters.isBlank(text[last - 1])) {
            last--;
        }
        while (i < last && Characters.isBlank(text[i])) {
            i++;
        }
        first = i;
        codeEnd = last;
    }

    /** {@code *>}, and {@code *CBL} or {@code *CONTROL}, which order the listing only. */
    private boolean isComment() {
        return text[first] == '*'
                && first + 1 < codeEnd
                && (text[first + 1] == '>' || Directive.isListingControl(text, first, codeEnd));
    }

    private boolean isDebuggingDirective() {
        return codeEnd - first > 3 && (text[first + 2] | 0x20) == 'd' && text[first + 3] == ' ';
    }

    private boolean isDirective() {
        if (first + 1 >= codeEnd) {
            return false;
        }
        char c = text[first];
        return c == '>'
                ? text[first + 1] == '>'
                : c == '+'
                        ? Directive.isPanvaletInclude(text, first, codeEnd)
                        : c == '$' && Directive.isDollarDirective(text, first, codeEnd);
    }

    private boolean hasTab() {
        for (int i = start; i < end && i < start + IDENTIFICATION_COLUMN; i++) {
            if (text[i] == '\t') {
                return true;
            }
        }
        return false;
    }

    /** The first character of the line at or after a column (from 0), tabs expanded. */
    private int index(int column) {
        int at = 0;
        int i = start;
        while (i < end && at < column) {
            at = text[i] == '\t' ? (at / TAB_STOP + 1) * TAB_STOP : at + 1;
            i++;
        }
        return i;
    }

    /** Whether {@code [from, to)} of this line is blank. */
    boolean isBlank(int from, int to) {
        for (int i = from; i < to; i++) {
            if (!Characters.isBlank(text[i])) {
                return false;
            }
        }
        return true;
    }
}
