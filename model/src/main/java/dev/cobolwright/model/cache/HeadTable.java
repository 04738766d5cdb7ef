package dev.cobolwright.model.cache;

import java.util.Arrays;

/** Latest position by hash of a context: open addressing, keys are told apart by the whole hash only. */
public final class HeadTable {
    private static final int EMPTY = -1;

    private static final int SMALLEST = 256;

    private int[] hashes;
    private int[] positions;
    private int used;

    public HeadTable() {
        this(0);
    }

    /** @param expected number of contexts for which there is to be room at once */
    public HeadTable(int expected) {
        int capacity = Math.max(SMALLEST, Integer.highestOneBit(Math.max(1, expected)) * 2);
        hashes = new int[capacity];
        positions = filled(capacity);
    }

    /** Sets the latest position and returns the one before, or -1. */
    public int put(int hash, int position) {
        if (used * 3 > hashes.length * 2) {
            grow();
        }
        int slot = slot(hash);
        int before = positions[slot];
        if (before == EMPTY) {
            hashes[slot] = hash;
            used++;
        }
        positions[slot] = position;
        return before;
    }

    /** The latest position, or -1. */
    public int get(int hash) {
        return positions[slot(hash)];
    }

    private int slot(int hash) {
        int mask = hashes.length - 1;
        int slot = hash & mask;
        while (positions[slot] != EMPTY && hashes[slot] != hash) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void grow() {
        int[] oldHashes = hashes;
        int[] oldPositions = positions;
        hashes = new int[oldHashes.length * 2];
        positions = filled(hashes.length);
        for (int i = 0; i < oldHashes.length; i++) {
            if (oldPositions[i] != EMPTY) {
                int slot = slot(oldHashes[i]);
                hashes[slot] = oldHashes[i];
                positions[slot] = oldPositions[i];
            }
        }
    }

    private static int[] filled(int length) {
        int[] positions = new int[length];
        Arrays.fill(positions, EMPTY);
        return positions;
    }
}
