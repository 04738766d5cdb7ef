package dev.cobolwright.corpus.document;

import dev.cobolwright.grammar.source.SourceFormat;

/**
 * One file of the corpus.
 *
 * @param kind {@code program}, {@code copybook} or {@code fragment}, as the source list says
 * @param format the reference format it was read in
 * @param encoding the character set it was decoded from
 * @param lines lines of the original file
 * @param curation what was decided so far
 * @param text normalised as by {@link dev.cobolwright.grammar.source.CodeText}; lines end with LF
 */
public record Document(
        Origin origin, String kind, SourceFormat format, String encoding, int lines, Curation curation, String text) {
    public Document with(Curation other) {
        return new Document(origin, kind, format, encoding, lines, other, text);
    }

    public Document withText(String other) {
        return new Document(origin, kind, format, encoding, lines, curation, other);
    }

    public boolean isKept() {
        return curation.weight() > 0;
    }

    /** Lines that are left in {@link #text}. */
    public int keptLines() {
        return isKept() ? (int) text.lines().count() : 0;
    }
}
