package dev.cobolwright.assist.formatting;

import dev.cobolwright.grammar.preprocess.Lexemes;
import dev.cobolwright.grammar.preprocess.Lexemes.Line;
import java.util.Arrays;
import java.util.List;

/**
 * The column (from 0) that the program text of each line should start in. Filled line by line: a line that begins an entry or a
 * statement has a column of its own, one that continues it moves as the line it belongs to does.
 */
final class Indents {
    static final int KEEP = -1;
    /** Columns 8 and 12 of fixed format, from 0. */
    static final int AREA_A = 7;

    static final int AREA_B = 11;

    final Lexemes lexemes;
    final List<Line> lines;
    final int header;
    final int base;
    final int step;
    private final int[] columns;
    /** The line it moves with. */
    private final int[] anchors;

    Indents(Lexemes lexemes, List<Line> lines, int header, int step) {
        this.lexemes = lexemes;
        this.lines = lines;
        this.header = header;
        this.base = header + AREA_B - AREA_A;
        this.step = step;
        this.columns = new int[lines.size()];
        this.anchors = new int[lines.size()];
        Arrays.fill(columns, KEEP);
        Arrays.fill(anchors, KEEP);
    }

    int lineOf(int lexeme) {
        return lexemes.source().lineOf(lexemes.start(lexeme));
    }

    void put(int line, int column) {
        columns[line] = column;
    }

    void follow(int line, int anchor) {
        if (anchor >= 0 && anchor < line) {
            anchors[line] = anchor;
        }
    }

    /** What a line wants for itself; {@link #KEEP} for nothing. */
    int wish(int line) {
        return columns[line];
    }

    int anchor(int line) {
        return anchors[line];
    }
}
