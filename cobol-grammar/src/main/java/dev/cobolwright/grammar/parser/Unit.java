package dev.cobolwright.grammar.parser;

/**
 * A piece of a token sequence that is read by itself.
 *
 * @param from index of its first token, inclusive
 * @param body index of the first token that the grammar reads; behind the paragraph-name and its period in a paragraph
 * @param to exclusive
 */
record Unit(UnitKind kind, int from, int body, int to) {
    int size() {
        return to - from;
    }

    Unit moved(int by) {
        return by == 0 ? this : new Unit(kind, from + by, body + by, to + by);
    }

    /** Whether it holds statements. */
    boolean isProcedure() {
        return kind == UnitKind.PARAGRAPH || kind == UnitKind.SENTENCES;
    }
}
