package dev.cobolwright.model.words;

import java.util.Arrays;

/**
 * What surrounds a cursor.
 *
 * @param symbols the last symbols before the word at the cursor, at most {@link #REACH}, latest last
 * @param codes their classes and whether each starts a line, as of {@link #code}
 * @param slot of the word on its line
 * @param line of the cursor
 * @param column where the word starts
 * @param lineSize number of the last symbols that stand on the cursor's line
 * @param above first symbol of the line before, -1 for none
 * @param below first symbol of the line after, -1 for none
 * @param belowSlot of that symbol, as against the cursor's line
 */
record Situation(
        int[] symbols,
        int[] codes,
        Slot slot,
        int line,
        int column,
        int lineSize,
        int above,
        int below,
        Slot belowSlot) {
    static final int REACH = 12;

    static Situation of(WordStream before, int line, int column, WordStream after, Lexicon lexicon) {
        int n = before.size();
        int take = Math.min(REACH, n);
        int[] symbols = new int[take];
        for (int i = 0; i < take; i++) {
            symbols[i] = before.symbol(n - take + i);
        }
        int lineSize = 0;
        while (lineSize < n && before.line(n - 1 - lineSize) == line) {
            lineSize++;
        }
        int start = n - 1 - lineSize;
        while (start > 0 && !before.isFirst(start)) {
            start--;
        }
        int columnAbove = start >= 0 ? before.column(start) : column;
        Slot slot = Slot.of(lineSize == 0, column, columnAbove);
        int above = start >= 0 ? before.symbol(start) : -1;
        int lineColumn = lineSize == 0 ? column : before.column(n - lineSize);
        return new Situation(
                symbols,
                history(before, n, REACH, lexicon),
                slot,
                line,
                column,
                lineSize,
                above,
                after.size() == 0 ? -1 : after.symbol(0),
                after.size() == 0 ? Slot.LEVEL : Slot.of(true, after.column(0), lineColumn));
    }

    /** The situation after one more symbol on the line. */
    Situation plus(int symbol, Lexicon lexicon) {
        int code = lexicon.classOf(symbol) * 2 + (lineSize == 0 ? 1 : 0);
        return new Situation(
                append(symbols, symbol),
                append(codes, code),
                Slot.INSIDE,
                line,
                column,
                lineSize + 1,
                above,
                below,
                belowSlot);
    }

    /** Whether a symbol is among the last {@code count} before the cursor. */
    boolean has(int symbol, int count) {
        for (int i = symbols.length - 1; i >= Math.max(0, symbols.length - count); i--) {
            if (symbols[i] == symbol) {
                return true;
            }
        }
        return false;
    }

    private static int[] append(int[] values, int value) {
        int keep = Math.min(values.length, REACH - 1);
        int[] longer = new int[keep + 1];
        System.arraycopy(values, values.length - keep, longer, 0, keep);
        longer[keep] = value;
        return longer;
    }

    /** Codes of the symbols before position {@code i}, at most {@code order} of them, latest last. */
    static int[] history(WordStream text, int i, int order, Lexicon lexicon) {
        int take = Math.min(order, i);
        int[] codes = new int[take];
        for (int j = 0; j < take; j++) {
            codes[j] = code(text, i - take + j, lexicon);
        }
        return codes;
    }

    static int code(WordStream text, int i, Lexicon lexicon) {
        return lexicon.classOf(text.symbol(i)) * 2 + (text.isFirst(i) ? 1 : 0);
    }

    /** The last {@link Skeleton#ORDER} codes. */
    int[] shortHistory() {
        return codes.length <= Skeleton.ORDER
                ? codes
                : Arrays.copyOfRange(codes, codes.length - Skeleton.ORDER, codes.length);
    }
}
