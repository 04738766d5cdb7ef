package dev.cobolwright.model.cache;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Documents as token ids, searchable by the tokens before a place. Every position is chained to the one before it that follows
 * the same last 1, 3 and 7 tokens, so that a lookup walks back through like places, latest first. Safe for use by several
 * threads.
 */
public final class CacheLayer {
    /** Contexts of these many tokens have a chain of their own. */
    private static final int[] CHAINED = {1, 3, 7};

    /** How many places of each chain are looked at. */
    private static final int[] WALK = {192, 256, 128};

    /** Longest context that is compared, in tokens. */
    static final int ORDER = 12;

    private static final int NOTHING = -1;

    private final int vocabulary;
    private final int[] unigrams;
    private final Map<String, Range> documents = new HashMap<>();
    private final HeadTable[] heads = new HeadTable[CHAINED.length];
    private final int[][] previous;
    private int[] tokens;
    private int size;
    private int live;

    /** Positions of a document: start inclusive, end exclusive. */
    private record Range(int start, int end) {}

    /**
     * A place in a layer that holds what follows the cursor, from position 1 on, and then what precedes it.
     *
     * @param start of what precedes
     * @param end of what precedes, exclusive
     */
    record Cursor(int start, int end) {
        int distance(int place) {
            return place >= start ? end - place : place;
        }
    }

    /** @param vocabulary number of token ids */
    public CacheLayer(int vocabulary) {
        this(vocabulary, 1024);
    }

    /** @param expected number of tokens for which there is to be room at once */
    CacheLayer(int vocabulary, int expected) {
        this.vocabulary = vocabulary;
        this.unigrams = new int[vocabulary];
        this.previous = new int[CHAINED.length][expected];
        this.tokens = new int[expected];
        for (int c = 0; c < CHAINED.length; c++) {
            heads[c] = new HeadTable(expected / 2);
        }
    }

    /** Adds a document, or puts it in the place of the one added before under this name. */
    public synchronized void add(String name, int[] document) {
        remove(name);
        if (size - live > live + document.length && size > 100_000) {
            compact();
        }
        append(name, document);
    }

    /** Forgets a document; nothing happens where there is none of that name. */
    public synchronized void remove(String name) {
        Range range = documents.remove(name);
        if (range != null) {
            for (int p = range.start(); p < range.end(); p++) {
                unigrams[tokens[p]]--;
            }
            live -= range.end() - range.start();
            Arrays.fill(tokens, range.start(), range.end(), NOTHING);
        }
    }

    /** Number of tokens in all documents. */
    public synchronized int size() {
        return live;
    }

    int vocabulary() {
        return vocabulary;
    }

    /**
     * Places that follow what the context ends with.
     *
     * @param context tokens, oldest first
     * @param without name of a document not to look into, or null
     * @param cursor where in this layer the context ends, so that near places count more; null for nowhere
     */
    synchronized Matches matches(int[] context, int length, String without, Cursor cursor) {
        Range skip = without == null ? null : documents.get(without);
        Matches found = new Matches(unigrams, live);
        for (int c = CHAINED.length - 1; c >= 0; c--) {
            if (length < CHAINED[c]) {
                continue;
            }
            int upTo = c + 1 < CHAINED.length ? CHAINED[c + 1] : Integer.MAX_VALUE;
            int place = heads[c].get(hash(context, length, CHAINED[c]));
            for (int step = 0; place >= 0 && step < WALK[c]; step++, place = previous[c][place]) {
                int match = tokens[place] < 0 ? 0 : matched(context, length, place);
                if (match >= CHAINED[c]
                        && match < upTo
                        && (skip == null || place < skip.start() || place >= skip.end())) {
                    found.add(tokens[place], match, cursor == null ? 1 : nearness(cursor.distance(place)));
                }
            }
        }
        return found;
    }

    private static float nearness(int distance) {
        return 0.4f + 1.6f * 300 / (300 + distance);
    }

    private int matched(int[] context, int length, int place) {
        int most = Math.min(Math.min(length, ORDER), place);
        int n = 0;
        while (n < most && tokens[place - 1 - n] == context[length - 1 - n]) {
            n++;
        }
        return n;
    }

    private void append(String name, int[] document) {
        if (size + document.length + 1 > tokens.length) {
            int capacity = Math.max(tokens.length * 3 / 2, size + document.length + 1);
            tokens = Arrays.copyOf(tokens, capacity);
            for (int c = 0; c < CHAINED.length; c++) {
                previous[c] = Arrays.copyOf(previous[c], capacity);
            }
        }
        tokens[size] = NOTHING;
        for (int c = 0; c < CHAINED.length; c++) {
            previous[c][size] = NOTHING;
        }
        int start = ++size;
        for (int i = 0; i < document.length; i++) {
            tokens[start + i] = document[i];
            unigrams[document[i]]++;
            for (int c = 0; c < CHAINED.length; c++) {
                previous[c][start + i] =
                        i < CHAINED[c] ? NOTHING : heads[c].put(hash(document, i, CHAINED[c]), start + i);
            }
        }
        size += document.length;
        live += document.length;
        documents.put(name, new Range(start, size));
    }

    /** Moves the live documents together; costs as much as adding them again. */
    private void compact() {
        Map<String, int[]> kept = new java.util.TreeMap<>();
        documents.forEach((name, range) -> kept.put(name, Arrays.copyOfRange(tokens, range.start(), range.end())));
        documents.clear();
        Arrays.fill(unigrams, 0);
        size = 0;
        live = 0;
        for (int c = 0; c < CHAINED.length; c++) {
            heads[c] = new HeadTable();
        }
        kept.forEach(this::append);
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
