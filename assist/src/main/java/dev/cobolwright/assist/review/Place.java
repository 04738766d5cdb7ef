package dev.cobolwright.assist.review;

import dev.cobolwright.grammar.source.SourceFormat;
import dev.cobolwright.grammar.source.SourceText;
import dev.cobolwright.grammar.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Where something is written, without the text it was written in.
 *
 * @param path of the file it is written in: for copied text that of the copybook
 * @param start UTF-16 offset in that file, inclusive
 * @param end exclusive
 * @param startLine from 1
 * @param startColumn from 1
 * @param endLine from 1
 * @param endColumn from 1, the one after the last character
 * @param code the lines it covers, at most {@value #LINES}, without sequence and identification areas, each run of blanks one blank
 * @param copiedBy the COPY statements that brought it, innermost first
 */
public record Place(
        String path,
        int start,
        int end,
        int startLine,
        int startColumn,
        int endLine,
        int endColumn,
        String code,
        List<Place> copiedBy) {
    private static final int LINES = 4;
    private static final int CODE_START = 7;
    private static final int CODE_END = 72;

    public static Place of(Span span) {
        List<Place> copies = new ArrayList<>();
        Optional<Span> copy = span.copiedBy();
        while (copy.isPresent()) {
            copies.add(alone(copy.get()));
            copy = copy.get().copiedBy();
        }
        return alone(span).copied(copies);
    }

    private static Place alone(Span span) {
        SourceText source = span.source();
        int end = Math.max(span.start(), span.end());
        int last = span.endLine();
        int endLine = source.lineOf(end) > last ? last : source.lineOf(end);
        int endColumn = (source.lineOf(end) > last ? source.lineEnd(last) : end) - source.lineStart(endLine) + 1;
        return new Place(
                source.path(),
                span.start(),
                end,
                span.startLine() + 1,
                source.characterOf(span.start()) + 1,
                endLine + 1,
                endColumn,
                code(source, span.startLine(), last),
                List.of());
    }

    private Place copied(List<Place> copies) {
        return new Place(path, start, end, startLine, startColumn, endLine, endColumn, code, List.copyOf(copies));
    }

    private static String code(SourceText source, int first, int last) {
        StringBuilder code = new StringBuilder();
        for (int i = first; i <= last && i < first + LINES; i++) {
            String line = source.line(i);
            int from = source.format() == SourceFormat.FREE ? 0 : Math.min(CODE_START, line.length());
            int to = source.format() == SourceFormat.FIXED ? Math.min(CODE_END, line.length()) : line.length();
            code.append(line, from, to).append(' ');
        }
        return code.toString().strip().replaceAll("\\s+", " ");
    }

    /** Where it stands in the reviewed file: itself, or the COPY statement there. */
    public Place inMain() {
        return copiedBy.isEmpty() ? this : copiedBy.getLast();
    }

    @Override
    public String toString() {
        return path + ":" + startLine + ":" + startColumn;
    }
}
