package dev.cobolwright.grammar.source;

import java.util.Optional;

/**
 * A piece of text with its origin: the file it was written in, and for text that came through COPY the span of the COPY
 * statement that brought it (which may itself lie in a copybook).
 *
 * @param source the file the text is written in
 * @param start UTF-16 offset in that file, inclusive
 * @param end UTF-16 offset in that file, exclusive
 * @param copiedBy the COPY statement, empty for text of the parsed file itself
 */
public record Span(SourceText source, int start, int end, Optional<Span> copiedBy) {
    public Span(SourceText source, int start, int end) {
        this(source, start, end, Optional.empty());
    }

    /** Where this stands in the parsed file: itself, or the outermost COPY statement. */
    public Span inMain() {
        Span span = this;
        while (span.copiedBy.isPresent()) {
            span = span.copiedBy.get();
        }
        return span;
    }

    public boolean isCopied() {
        return copiedBy.isPresent();
    }

    /** Whether an offset of the parsed file lies in this span; both ends count, as for a cursor. */
    public boolean touches(int offset) {
        Span main = inMain();
        return main.start <= offset && offset <= main.end;
    }

    public String text() {
        return source.text().substring(start, end);
    }

    /** First line, from 0, in {@link #source()}. */
    public int startLine() {
        return source.lineOf(start);
    }

    /** Last line, from 0, in {@link #source()}. */
    public int endLine() {
        return source.lineOf(Math.max(start, end - 1));
    }

    /** From the start of this to the end of another span of the same file; across files, spans of the main file. */
    public Span to(Span last) {
        if (source == last.source && copiedBy.equals(last.copiedBy)) {
            return new Span(source, start, Math.max(end, last.end), copiedBy);
        }
        Span first = inMain();
        Span second = last.inMain();
        return new Span(first.source, first.start, Math.max(first.end, second.end));
    }

    @Override
    public String toString() {
        return source.path() + ":" + (startLine() + 1) + ":" + (source.characterOf(start) + 1);
    }
}
