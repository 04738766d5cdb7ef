package dev.cobolwright.model.words;

/** Where on its line the next symbol stands. */
enum Slot {
    /** After another symbol of its line; whether the line ends instead is part of the question. */
    INSIDE,
    /** First, in the column the line before starts in. */
    LEVEL,
    /** First, further right than the line before starts. */
    DEEPER,
    /** First, further left than the line before starts. */
    SHALLOWER;

    static Slot of(boolean first, int column, int columnBefore) {
        return !first ? INSIDE : column == columnBefore ? LEVEL : column > columnBefore ? DEEPER : SHALLOWER;
    }

    static Slot at(WordStream text, int i) {
        return of(text.isFirst(i), text.column(i), lineStartBefore(text, i));
    }

    /** Column where the line before symbol {@code i}'s line starts, or that of symbol i where there is none. */
    private static int lineStartBefore(WordStream text, int i) {
        if (!text.isFirst(i)) {
            return 0;
        }
        int j = i - 1;
        while (j > 0 && !text.isFirst(j)) {
            j--;
        }
        return j < 0 ? text.column(i) : text.column(j);
    }
}
