package dev.cobolwright.assist.explain.page;

import java.util.List;

/** A part of a page. */
public sealed interface Block {
    /** @param level 2 or 3; a page has one title, of level 1 */
    record Heading(int level, String id, String text) implements Block {}

    /** The first sentence of a page, what it is all about. */
    record Lead(Sentence sentence) implements Block {}

    record Prose(List<Sentence> sentences) implements Block {}

    record Bullets(List<Sentence> sentences) implements Block {}

    record Numbered(List<Sentence> sentences) implements Block {}

    /**
     * A table.
     *
     * @param wide a layout with many columns, which scrolls by itself on a small screen
     */
    record Grid(List<String> headers, List<Row> rows, boolean wide) implements Block {}

    /**
     * @param cells as {@link dev.cobolwright.assist.explain.prose.Text}, without the evidence
     * @param depth of the first cell's indentation
     */
    record Row(Sentence sentence, List<String> cells, int depth, String anchor) {}

    /**
     * A decision as given, when, then.
     *
     * @param code the condition as COBOL
     */
    record Rule(String id, String name, String label, List<Sentence> given, List<Sentence> cases, List<String> code)
            implements Block {}

    /** @param description for those who cannot see it; @param svg a whole element */
    record Figure(String id, String title, String description, String svg) implements Block {}

    /** Words about the page itself: that a list was cut, that nothing was found. */
    record Note(String text) implements Block {}

    /** A part that is closed at first where that can be. */
    record Details(String summary, List<Block> blocks) implements Block {}
}
