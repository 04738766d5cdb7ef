package dev.cobolwright.grammar.preprocess;

import dev.cobolwright.grammar.source.SourceFormat;
import dev.cobolwright.grammar.source.SourceText;
import java.util.Arrays;

/** The text of a word or literal that is continued over lines, without the line breaks and areas between its parts. */
final class Continuation {
    private static final int AREA_END = 72;

    private Continuation() {}

    /** The token at {@code [start, end)}; a literal of fixed format runs to column 72 of each line that is continued. */
    static String join(SourceText source, int start, int end) {
        int line = source.lineOf(start);
        int last = source.lineOf(Math.max(start, end - 1));
        if (line == last) {
            return source.text().substring(start, end);
        }
        int base = source.lineStart(line);
        Lines lines = new Lines(
                SourceText.of(source.path(), source.text().substring(base, source.lineEnd(last)), source.format()),
                source.format());
        char quote = quote(lines.text, start - base);
        StringBuilder out = new StringBuilder(end - start);
        for (int i = 0; i <= last - line; i++) {
            lines.moveTo(i);
            if (i > 0 && (lines.kind == Lines.Kind.BLANK || lines.kind == Lines.Kind.COMMENT)) {
                continue;
            }
            int from = i == 0 ? start - base : quote != 0 ? lines.first + 1 : lines.first;
            if (i == last - line) {
                out.append(lines.text, from, Math.max(0, end - base - from));
            } else if (quote == 0) {
                out.append(lines.text, from, Math.max(0, lines.codeEnd - from));
            } else if (lines.codeEnd - 2 >= from
                    && lines.text[lines.codeEnd - 1] == '-'
                    && lines.text[lines.codeEnd - 2] == quote) {
                out.append(lines.text, from, lines.codeEnd - 2 - from);
            } else {
                out.append(lines.text, from, Math.max(0, lines.areaEnd - from));
                if (lines.format == SourceFormat.FIXED) {
                    out.repeat(' ', Math.max(0, AREA_END - (lines.areaEnd - lines.start)));
                }
            }
        }
        return out.toString();
    }

    static boolean isContinuationLine(SourceText source, int offset) {
        SourceText line = SourceText.of(source.path(), source.line(source.lineOf(offset)), source.format());
        Lines lines = new Lines(line, source.format());
        lines.moveTo(0);
        return lines.kind == Lines.Kind.CONTINUATION;
    }

    /** The text of {@code [start, end)} with blanks for all that is not program text; line breaks stay. */
    static String blankAreas(SourceText source, int start, int end) {
        int line = source.lineOf(start);
        int base = source.lineStart(line);
        String text = source.text().substring(base, end);
        Lines lines = new Lines(SourceText.of(source.path(), text, source.format()), source.format());
        char[] out = lines.text;
        for (int i = 1; i < lines.source.lineCount(); i++) {
            lines.moveTo(i);
            boolean code = lines.kind == Lines.Kind.CODE
                    || lines.kind == Lines.Kind.CONTINUATION
                    || lines.kind == Lines.Kind.DEBUGGING;
            Arrays.fill(out, lines.start, code ? lines.first : lines.end, ' ');
            if (code) {
                Arrays.fill(out, lines.codeEnd, lines.end, ' ');
            }
        }
        lines.moveTo(0);
        Arrays.fill(out, Math.min(lines.end, Math.max(lines.codeEnd, start - base)), lines.end, ' ');
        return new String(out, start - base, end - start);
    }

    /** The quotation mark of a literal, after its prefix if it has one; 0 for a word. */
    private static char quote(char[] text, int start) {
        for (int i = start; i < Math.min(start + 3, text.length); i++) {
            if (text[i] == '"' || text[i] == '\'') {
                return text[i];
            }
        }
        return 0;
    }
}
