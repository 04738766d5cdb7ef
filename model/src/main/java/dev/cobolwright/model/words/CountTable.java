package dev.cobolwright.model.words;

import java.util.function.LongConsumer;

/** Counts by 64-bit key, open addressing; key 0 is not used. */
final class CountTable {
    private long[] keys;
    private int[] counts;
    private int used;

    CountTable(int expected) {
        int capacity = Integer.highestOneBit(Math.max(16, expected * 3 / 2 - 1)) * 2;
        keys = new long[capacity];
        counts = new int[capacity];
    }

    /** Adds to a count and returns it as it was before. */
    int add(long key, int n) {
        if (used * 3 > keys.length * 2) {
            grow();
        }
        int slot = slot(key);
        if (keys[slot] == 0) {
            keys[slot] = key;
            used++;
        }
        int before = counts[slot];
        counts[slot] += n;
        return before;
    }

    int get(long key) {
        return counts[slot(key)];
    }

    int size() {
        return used;
    }

    void forEachKey(LongConsumer action) {
        for (long key : keys) {
            if (key != 0) {
                action.accept(key);
            }
        }
    }

    private int slot(long key) {
        int mask = keys.length - 1;
        int slot = (int) (key ^ (key >>> 32)) & mask;
        while (keys[slot] != 0 && keys[slot] != key) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldCounts = counts;
        keys = new long[oldKeys.length * 2];
        counts = new int[keys.length];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != 0) {
                int slot = slot(oldKeys[i]);
                keys[slot] = oldKeys[i];
                counts[slot] = oldCounts[i];
            }
        }
    }
}
