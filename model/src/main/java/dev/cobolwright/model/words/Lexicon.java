package dev.cobolwright.model.words;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Numbers for the words, numbers, literals and marks of code, and the class of each: a common word is a class of its own,
 * all names are one, all numbers one, all literals one. Only grows. Safe for use by several threads.
 */
public final class Lexicon {
    private final CommonWords common;
    private final Map<String, Integer> ids = new HashMap<>();
    private final List<String> texts = new ArrayList<>();
    private int[] classes = new int[1024];

    public Lexicon(CommonWords common) {
        this.common = common;
    }

    /** The number of a symbol, given one if it has none. */
    public synchronized int id(String text) {
        Integer known = ids.get(text);
        if (known != null) {
            return known;
        }
        int id = texts.size();
        ids.put(text, id);
        texts.add(text);
        if (id == classes.length) {
            classes = java.util.Arrays.copyOf(classes, id * 2);
        }
        classes[id] = common.classOf(text);
        return id;
    }

    public synchronized String text(int id) {
        return texts.get(id);
    }

    /** The class of a symbol; see {@link CommonWords}. */
    public synchronized int classOf(int id) {
        return classes[id];
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
