package dev.cobolwright.model.tokenizer;

import java.util.Arrays;
import java.util.List;

/** Finds the token that a whole pre-token is, without merging: an open-addressing table over token bytes. */
final class WholeTokens {
    private final List<byte[]> bytes;
    private final int[] slots;
    private final int mask;

    WholeTokens(List<byte[]> bytes) {
        this.bytes = bytes;
        int capacity = Integer.highestOneBit(Math.max(8, bytes.size() * 4 - 1)) * 2;
        this.slots = new int[capacity];
        this.mask = capacity - 1;
        Arrays.fill(slots, -1);
    }

    void add(int id) {
        byte[] token = bytes.get(id);
        int slot = hash(token, token.length) & mask;
        while (slots[slot] >= 0) {
            slot = (slot + 1) & mask;
        }
        slots[slot] = id;
    }

    /** The token that is exactly the first {@code length} bytes of {@code piece}, or -1. */
    int find(byte[] piece, int length) {
        int slot = hash(piece, length) & mask;
        while (slots[slot] >= 0) {
            byte[] token = bytes.get(slots[slot]);
            if (token.length == length && Arrays.equals(token, 0, length, piece, 0, length)) {
                return slots[slot];
            }
            slot = (slot + 1) & mask;
        }
        return -1;
    }

    private static int hash(byte[] piece, int length) {
        int h = length;
        for (int i = 0; i < length; i++) {
            h = h * 31 + piece[i];
        }
        h *= 0x9E3779B9;
        return h ^ (h >>> 15);
    }
}
