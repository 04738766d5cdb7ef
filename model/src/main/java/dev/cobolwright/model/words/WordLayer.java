package dev.cobolwright.model.words;

import dev.cobolwright.model.cache.HeadTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;

/**
 * Texts as symbols, searchable by the symbols, or the classes of the symbols, before a place. Safe for use by several threads.
 */
final class WordLayer {
    /** A symbol no text has: a removed place, or the edge of a text. */
    private static final int NOTHING = -1;

    /** Chains: by the last 1, 2 and 4 symbols, and by the last 2 classes. */
    private static final int[] LENGTH = {1, 2, 4, 2};

    private static final int BY_CLASS = 3;
    private static final int[] WALK = {160, 160, 96, 200};

    private final Lexicon lexicon;
    private final HeadTable[] heads = new HeadTable[LENGTH.length];
    private final int[][] previous;
    private final Map<String, Range> documents = new HashMap<>();
    /** How often each symbol stands in the texts, by its number. */
    private int[] uses = new int[0];

    private int[] symbols;
    private int[] codes;
    private int[] lines;
    private short[] columns;
    private int size;

    private record Range(int start, int end) {}

    WordLayer(Lexicon lexicon) {
        this(lexicon, 1024);
    }

    /** @param expected number of symbols for which there is to be room at once */
    WordLayer(Lexicon lexicon, int expected) {
        this.lexicon = lexicon;
        previous = new int[LENGTH.length][expected];
        symbols = new int[expected];
        codes = new int[expected];
        lines = new int[expected];
        columns = new short[expected];
        for (int c = 0; c < heads.length; c++) {
            heads[c] = new HeadTable(expected / 2);
        }
    }

    synchronized void add(String name, WordStream text) {
        remove(name);
        int start = size + 1;
        grow(start + text.size());
        uses = Arrays.copyOf(uses, Math.max(uses.length, lexicon.size()));
        edge();
        for (int i = 0; i < text.size(); i++) {
            symbols[size] = text.symbol(i);
            codes[size] = Situation.code(text, i, lexicon);
            lines[size] = text.line(i);
            columns[size] = (short) Math.min(text.column(i), Short.MAX_VALUE);
            uses[text.symbol(i)]++;
            for (int c = 0; c < LENGTH.length; c++) {
                previous[c][size] = i < LENGTH[c]
                        ? NOTHING
                        : heads[c].put(hash(c == BY_CLASS ? codes : symbols, size, LENGTH[c]), size);
            }
            size++;
        }
        documents.put(name, new Range(start, size));
    }

    synchronized void remove(String name) {
        Range range = documents.remove(name);
        if (range != null) {
            for (int p = range.start(); p < range.end(); p++) {
                uses[symbols[p]]--;
            }
            Arrays.fill(symbols, range.start(), range.end(), NOTHING);
            Arrays.fill(codes, range.start(), range.end(), NOTHING);
        }
    }

    /** How often each symbol stands in the texts, one of them left out; nothing else may be added meanwhile. */
    synchronized IntUnaryOperator uses(String without) {
        Range skip = without == null ? null : documents.get(without);
        int[] elsewhere = uses.clone();
        for (int p = skip == null ? 0 : skip.start(); skip != null && p < skip.end(); p++) {
            elsewhere[symbols[p]]--;
        }
        return symbol -> symbol < elsewhere.length ? elsewhere[symbol] : 0;
    }

    /**
     * A place that follows a like context.
     *
     * @param symbol what stands there
     * @param exact symbols before it that are the same as before the cursor, at most {@link Situation#REACH}
     * @param classes the same for classes and line starts
     * @param structure how alike the lines are, 0 to 3: for the first of a line its column, then the starts of the lines above
     *     and below; else the line's first symbol, then how many precede, then the last one
     * @param first it is the first on its line
     * @param sameSlot it stands on its line as the word at the cursor does
     * @param line it stands on
     * @param context the symbols before it, at most 8, latest last
     */
    record Place(
            int symbol,
            int exact,
            int classes,
            int structure,
            boolean first,
            boolean sameSlot,
            int line,
            int[] context) {}

    /**
     * Places after contexts like that of a situation: nearest to the end of the last added text first within each chain.
     *
     * @param without name of a text not to look into, or null
     */
    synchronized List<Place> find(Situation at, String without) {
        Range skip = without == null ? null : documents.get(without);
        int[] found = new int[640];
        int count = 0;
        for (int c = 0; c < LENGTH.length; c++) {
            int[] context = c == BY_CLASS ? at.codes() : at.symbols();
            if (context.length < LENGTH[c]) {
                continue;
            }
            int place = heads[c].get(hash(context, context.length, LENGTH[c]));
            for (int left = WALK[c]; place >= 0 && left > 0; place = previous[c][place]) {
                if (symbols[place] >= 0 && (skip == null || place < skip.start() || place >= skip.end())) {
                    found[count++] = place;
                    left--;
                }
            }
        }
        Arrays.sort(found, 0, count);
        List<Place> places = new ArrayList<>(count);
        for (int i = count - 1; i >= 0; i--) {
            if (i + 1 == count || found[i] != found[i + 1]) {
                places.add(place(found[i], at));
            }
        }
        return places;
    }

    private Place place(int p, Situation at) {
        int lineStart = lineStart(p);
        int above = lineStart == p ? lineStart(p - 1) : -1;
        Slot slot = Slot.of(lineStart == p, columns[p], above > 0 ? columns[above] : columns[p]);
        int exact = matched(symbols, p, at.symbols());
        int structure = 0;
        if (at.slot() == Slot.INSIDE) {
            structure = p == 0 || symbols[p - 1] < 0
                    ? 0
                    : lineLikeness(lineStart == p ? lineStart(p - 1) : lineStart, p, at, exact);
        } else if (slot != Slot.INSIDE && columns[p] == at.column()) {
            structure = above <= 0 || symbols[above] != at.above() ? 1 : below(p) != at.below() ? 2 : 3;
        }
        int[] context = Arrays.copyOfRange(symbols, Math.max(p - 8, 0), p);
        return new Place(
                symbols[p],
                exact,
                matched(codes, p, at.codes()),
                structure,
                lineStart == p,
                slot == at.slot(),
                lines[p],
                context);
    }

    private int lineLikeness(int start, int p, Situation at, int exact) {
        boolean verb = at.lineSize() > 0
                && at.lineSize() <= at.symbols().length
                && symbols[start] == at.symbols()[at.symbols().length - at.lineSize()];
        return !verb ? 0 : p - start != at.lineSize() ? 1 : exact == 0 ? 2 : 3;
    }

    /** Position of the first symbol on the line of position {@code p}; that of the text's edge where there is none. */
    private int lineStart(int p) {
        int q = p;
        while (q > 0 && symbols[q] >= 0 && (codes[q] & 1) == 0) {
            q--;
        }
        return q;
    }

    private int below(int p) {
        int q = p + 1;
        while (q < size && symbols[q] >= 0 && (codes[q] & 1) == 0) {
            q++;
        }
        return q < size ? symbols[q] : NOTHING;
    }

    private static int matched(int[] text, int place, int[] context) {
        int n = 0;
        while (n < context.length && n < place && text[place - 1 - n] == context[context.length - 1 - n]) {
            n++;
        }
        return n;
    }

    private void edge() {
        symbols[size] = NOTHING;
        codes[size] = NOTHING;
        for (int[] chain : previous) {
            chain[size] = NOTHING;
        }
        size++;
    }

    private void grow(int needed) {
        if (needed >= symbols.length) {
            int capacity = Math.max(needed + 1, symbols.length * 3 / 2);
            symbols = Arrays.copyOf(symbols, capacity);
            codes = Arrays.copyOf(codes, capacity);
            lines = Arrays.copyOf(lines, capacity);
            columns = Arrays.copyOf(columns, capacity);
            for (int c = 0; c < previous.length; c++) {
                previous[c] = Arrays.copyOf(previous[c], capacity);
            }
        }
    }

    private static int hash(int[] text, int end, int count) {
        int h = count;
        for (int i = end - count; i < end; i++) {
            h = (h ^ text[i]) * 0x01000193 + (h >>> 15);
        }
        h *= 0x9E3779B9;
        return h ^ (h >>> 16);
    }
}
