package dev.cobolwright.model.words;

import java.util.Arrays;

/**
 * Numbers for the words, numbers, literals and marks of code, and the class of each: a common word is a class of its own,
 * all names are one, all numbers one, all literals one. Only grows. Safe for use by several threads.
 */
public final class Lexicon {
    private final CommonWords common;
    /** Open addressing over the hashes of the texts: a symbol's number plus one, 0 where nothing is. */
    private int[] table = new int[4096];

    private int size;
    /** By number. Read without a lock: whoever has a number has it from whoever wrote here before. */
    private volatile String[] texts = new String[1024];

    private volatile int[] classes = new int[1024];

    public Lexicon(CommonWords common) {
        this.common = common;
    }

    /** The number of a symbol, given one if it has none. */
    public int id(String text) {
        return id(text, 0, text.length());
    }

    /** The number of the symbol that is the part of a text from {@code from} (inclusive) to {@code to} (exclusive). */
    synchronized int id(String text, int from, int to) {
        int slot = slot(text, from, to);
        return table[slot] > 0 ? table[slot] - 1 : add(text.substring(from, to), slot);
    }

    public String text(int id) {
        return texts[id];
    }

    /** The class of a symbol; see {@link CommonWords}. */
    public int classOf(int id) {
        return classes[id];
    }

    /** Number of symbols: all numbers are below it. */
    synchronized int size() {
        return size;
    }

    private int add(String text, int slot) {
        int id = size++;
        if (id == texts.length) {
            texts = Arrays.copyOf(texts, id * 2);
            classes = Arrays.copyOf(classes, id * 2);
        }
        texts[id] = text;
        classes[id] = common.classOf(text);
        table[slot] = id + 1;
        if (size * 2 > table.length) {
            table = new int[table.length * 2];
            for (int i = 0; i < size; i++) {
                table[slot(texts[i], 0, texts[i].length())] = i + 1;
            }
        }
        return id;
    }

    /** Where the number of a symbol is, or where it belongs. */
    private int slot(String text, int from, int to) {
        int hash = 0;
        for (int i = from; i < to; i++) {
            hash = hash * 31 + text.charAt(i);
        }
        int mask = table.length - 1;
        int slot = (hash ^ (hash >>> 15)) * 0x9E3779B9 >>> 7 & mask;
        while (table[slot] > 0 && !isSame(texts[table[slot] - 1], text, from, to)) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private static boolean isSame(String known, String text, int from, int to) {
        return known.length() == to - from && text.startsWith(known, from);
    }

    /** Whether a symbol is a word with a letter in it, common or not. */
    public boolean isWord(int id) {
        int c = classOf(id);
        return c == CommonWords.NAME || common.isCommonWord(c);
    }

    public boolean isName(int id) {
        return classOf(id) == CommonWords.NAME;
    }

    public CommonWords common() {
        return common;
    }
}
