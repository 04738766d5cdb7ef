package dev.cobolwright.assist.files;

import java.util.Arrays;

/**
 * The words of a file by their hashes, 4 bytes a word: may say yes to a word that is not there (once in many millions), never no to
 * one that is. Immutable.
 */
public final class WordSet {
    static final WordSet EMPTY = new WordSet(new int[0]);

    private final int[] hashes;

    private WordSet(int[] sorted) {
        hashes = sorted;
    }

    /** @param size how many of the hashes count; they may repeat */
    static WordSet of(int[] hashes, int size) {
        if (size == 0) {
            return EMPTY;
        }
        int[] sorted = Arrays.copyOf(hashes, size);
        Arrays.sort(sorted);
        int distinct = 1;
        for (int i = 1; i < size; i++) {
            if (sorted[i] != sorted[i - 1]) {
                sorted[distinct++] = sorted[i];
            }
        }
        return new WordSet(Arrays.copyOf(sorted, distinct));
    }

    /** Whether the word may stand in the file's code or literals; letter case does not count. */
    public boolean mayContain(String word) {
        return Arrays.binarySearch(hashes, CodeWords.hash(word)) >= 0;
    }

    /** @param hashes as of {@link #hashes} */
    static WordSet sorted(int[] hashes) {
        return hashes.length == 0 ? EMPTY : new WordSet(hashes);
    }

    /** Sorted, each once. */
    int[] hashes() {
        return hashes;
    }

    int size() {
        return hashes.length;
    }
}
