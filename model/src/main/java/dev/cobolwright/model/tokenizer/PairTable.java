package dev.cobolwright.model.tokenizer;

import java.util.Arrays;

/** An open-addressing map from a pair of token ids to the rank of their merge, 0 the first learnt. */
final class PairTable {
    private static final int NONE = -1;
    private final long[] keys;
    private final int[] values;
    private final int mask;

    PairTable(int entries) {
        int capacity = Integer.highestOneBit(Math.max(8, entries * 4 - 1)) * 2;
        keys = new long[capacity];
        values = new int[capacity];
        mask = capacity - 1;
        Arrays.fill(values, NONE);
    }

    void put(int left, int right, int rank) {
        long key = key(left, right);
        int slot = slot(key);
        while (values[slot] != NONE && keys[slot] != key) {
            slot = (slot + 1) & mask;
        }
        if (values[slot] == NONE) {
            keys[slot] = key;
            values[slot] = rank;
        }
    }

    /** The rank, or {@link Integer#MAX_VALUE} if the pair does not merge, so that the least value is the first merge. */
    int get(int left, int right) {
        long key = key(left, right);
        int slot = slot(key);
        while (values[slot] != NONE) {
            if (keys[slot] == key) {
                return values[slot];
            }
            slot = (slot + 1) & mask;
        }
        return Integer.MAX_VALUE;
    }

    private static long key(int left, int right) {
        return ((long) left << 32) | right;
    }

    private int slot(long key) {
        long h = key * 0x9E3779B97F4A7C15L;
        return (int) (h >>> 40) & mask;
    }
}
