package dev.cobolwright.assist.review.rules;

import dev.cobolwright.grammar.source.SourceFormat;
import dev.cobolwright.grammar.source.SourceText;
import dev.cobolwright.grammar.source.Span;

/** Program text as words: without sequence and identification areas, comment lines and line breaks, each run of blanks one blank. */
final class ProgramText {
    private static final int INDICATOR = 6;
    private static final int LAST_COLUMN = 72;

    private ProgramText() {}

    static String of(SourceText source) {
        return of(new Span(source, 0, source.length()));
    }

    static String of(Span span) {
        SourceText source = span.source();
        boolean columns = source.format() != SourceFormat.FREE;
        StringBuilder words = new StringBuilder();
        for (int line = span.startLine(); line <= span.endLine(); line++) {
            String text = source.line(line);
            boolean comment = columns && text.length() > INDICATOR && "*/".indexOf(text.charAt(INDICATOR)) >= 0;
            int area = columns ? Math.min(INDICATOR + 1, text.length()) : 0;
            int from = line == span.startLine() ? Math.max(area, source.characterOf(span.start())) : area;
            int end = source.lineOf(span.end()) == line
                    ? Math.min(text.length(), source.characterOf(span.end()))
                    : text.length();
            int to = source.format() == SourceFormat.FIXED ? Math.min(LAST_COLUMN, end) : end;
            if (!comment && from < to) {
                words.append(text, from, to).append(' ');
            }
        }
        return words.toString().strip().replaceAll("\\s+", " ");
    }
}
