package dev.cobolwright.lsp;

import dev.cobolwright.grammar.source.SourceText;
import dev.cobolwright.grammar.source.Span;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.PositionEncodingKind;
import org.eclipse.lsp4j.Range;

/**
 * The only converter between LSP positions (line and character from 0) and offsets (UTF-16 units from 0). Whatever a client sends
 * is clamped to the text.
 *
 * @param utf8 characters of positions are bytes of UTF-8; else they are UTF-16 units, as every client can
 */
public record Positions(boolean utf8) {
    /** The encoding to announce. */
    public String encoding() {
        return utf8 ? PositionEncodingKind.UTF8 : PositionEncodingKind.UTF16;
    }

    public int offset(SourceText source, Position position) {
        int line = Math.max(0, position.getLine());
        int character = Math.max(0, position.getCharacter());
        return source.offsetOf(line, utf8 ? units(source.line(line), character) : character);
    }

    public Position position(SourceText source, int offset) {
        int line = source.lineOf(offset);
        int character = source.characterOf(offset);
        return new Position(line, utf8 ? bytes(source.line(line), character) : character);
    }

    /** @param end exclusive */
    public Range range(SourceText source, int start, int end) {
        return new Range(position(source, start), position(source, Math.max(start, end)));
    }

    /** The range of a span in the file it is written in. */
    public Range range(Span span) {
        return range(span.source(), span.start(), span.end());
    }

    private static int units(String line, int bytes) {
        int unit = 0;
        int seen = 0;
        while (unit < line.length() && seen < bytes) {
            int point = line.codePointAt(unit);
            seen += length(point);
            unit += Character.charCount(point);
        }
        return unit;
    }

    private static int bytes(String line, int units) {
        int seen = 0;
        int unit = 0;
        while (unit < Math.min(units, line.length())) {
            int point = line.codePointAt(unit);
            seen += length(point);
            unit += Character.charCount(point);
        }
        return seen;
    }

    private static int length(int point) {
        return point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
    }
}
