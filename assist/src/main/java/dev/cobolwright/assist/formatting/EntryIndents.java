package dev.cobolwright.assist.formatting;

import dev.cobolwright.grammar.preprocess.Lexemes;
import java.util.ArrayDeque;
import java.util.Deque;

/** Indents data description entries by their level-numbers: what is subordinate goes one step further in. */
final class EntryIndents {
    private static final int MOST_STEPS = 6;
    private static final int CONDITION = 88;
    private static final int RENAMES = 66;
    private static final int CONSTANT = 78;
    private static final int ALONE = 77;

    private final Indents indents;
    private final Lexemes lexemes;
    private final Deque<Level> open = new ArrayDeque<>();
    private int anchor = Indents.KEEP;

    private record Level(int number, int column) {}

    EntryIndents(Indents indents) {
        this.indents = indents;
        this.lexemes = indents.lexemes;
    }

    void period() {
        anchor = Indents.KEEP;
    }

    void forget() {
        open.clear();
        anchor = Indents.KEEP;
    }

    /** Where an entry of the last level would go. */
    int next() {
        return open.isEmpty() ? indents.base : open.peek().column;
    }

    /** A lexeme that is first on its line. */
    void first(int i) {
        int line = indents.lineOf(i);
        if (!lexemes.isLevelNumber(i)) {
            indents.follow(line, anchor);
            return;
        }
        int column = column(Integer.parseInt(lexemes.text(i)));
        indents.put(line, column);
        anchor = line;
    }

    private int column(int level) {
        if (level == 1 || level == ALONE || level == CONSTANT) {
            open.clear();
            if (level == 1) {
                open.push(new Level(level, indents.header));
            }
            return indents.header;
        }
        if (level == RENAMES) {
            return indents.base;
        }
        if (level == CONDITION) {
            return inside();
        }
        while (!open.isEmpty() && open.peek().number >= level) {
            open.pop();
        }
        int column = inside();
        open.push(new Level(level, column));
        return column;
    }

    private int inside() {
        if (open.isEmpty()) {
            return indents.base;
        }
        int column = Math.max(indents.base, open.peek().column + indents.step);
        return Math.min(column, indents.base + MOST_STEPS * indents.step);
    }
}
