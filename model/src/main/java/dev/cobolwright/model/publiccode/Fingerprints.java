package dev.cobolwright.model.publiccode;

import java.util.Arrays;

/**
 * Fingerprints of token sequences by winnowing (Schleimer, Wilkerson, Aiken, 2003): of the hashes of all runs of {@value #GRAM}
 * tokens the least in each {@value #WINDOW} neighbours. Two texts with {@value #RUN} tokens in common have one in common.
 */
public final class Fingerprints {
    /** Tokens that a fingerprint covers. */
    public static final int GRAM = 45;

    /** Tokens, some 220 bytes or six lines: a common run of this length is always noticed. */
    public static final int RUN = 60;

    private static final int WINDOW = RUN - GRAM + 1;
    private static final long FACTOR = 0x9E3779B97F4A7C15L;

    private Fingerprints() {}

    /** Distinct fingerprints, 32 bits each, in ascending order; none of fewer than {@value #RUN} tokens. */
    public static int[] of(int[] tokens) {
        int grams = tokens.length - GRAM + 1;
        if (grams < WINDOW) {
            return new int[0];
        }
        int[] hashes = hashes(tokens, grams);
        int[] found = new int[grams];
        int count = 0;
        int least = -1;
        for (int end = WINDOW; end <= grams; end++) {
            int before = least;
            if (least < end - WINDOW) {
                least = least(hashes, end - WINDOW, end);
            } else if (hashes[end - 1] <= hashes[least]) {
                least = end - 1;
            }
            if (least != before) {
                found[count++] = hashes[least];
            }
        }
        return Arrays.stream(found, 0, count).sorted().distinct().toArray();
    }

    /** The last of the least. */
    private static int least(int[] hashes, int from, int to) {
        int least = from;
        for (int i = from + 1; i < to; i++) {
            least = hashes[i] <= hashes[least] ? i : least;
        }
        return least;
    }

    private static int[] hashes(int[] tokens, int grams) {
        long power = 1;
        for (int i = 0; i < GRAM; i++) {
            power *= FACTOR;
        }
        int[] out = new int[grams];
        long hash = 0;
        for (int i = 0; i < tokens.length; i++) {
            hash = hash * FACTOR + tokens[i] + 1;
            if (i >= GRAM) {
                hash -= power * (tokens[i - GRAM] + 1);
            }
            if (i >= GRAM - 1) {
                out[i - GRAM + 1] = mixed(hash);
            }
        }
        return out;
    }

    /** The low bits of a rolling hash depend on the last tokens only. */
    private static int mixed(long hash) {
        long h = (hash ^ (hash >>> 32)) * 0xD6E8FEB86659FD93L;
        return (int) (h >>> 32);
    }
}
