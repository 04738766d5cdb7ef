package dev.cobolwright.model.tokenizer;

import java.util.ArrayList;
import java.util.List;

/**
 * What a byte-pair tokenizer has learnt. Ids are laid out as: special tokens, then the 256 bytes, then one token a merge.
 *
 * @param specials names of the special tokens, ids from 0
 * @param merges pairs of ids in the order they were learnt; merge {@code i} makes token {@code specials + 256 + i}
 */
public record Vocabulary(List<String> specials, List<Merge> merges) {
    /** Two tokens, by id, that become one. */
    public record Merge(int left, int right) {}

    /** Ends every document. */
    public static final String END_OF_TEXT = "<|endoftext|>";

    /**
     * The special tokens of our own tokenizers: the end of a document, fill-in-the-middle marks, retrieved code, and two that
     * are kept for later, so that weights need not change shape.
     */
    public static final List<String> SPECIALS = List.of(
            END_OF_TEXT,
            "<|prefix|>",
            "<|suffix|>",
            "<|middle|>",
            "<|retrieved|>",
            "<|path|>",
            "<|reserved1|>",
            "<|reserved2|>");

    public Vocabulary {
        specials = List.copyOf(specials);
        merges = List.copyOf(merges);
    }

    /** Number of tokens, special ones included. */
    public int size() {
        return specials.size() + 256 + merges.size();
    }

    /** Id of the token that is one byte. */
    public int byteToken(int unsignedByte) {
        return specials.size() + unsignedByte;
    }

    /** Id of the token that a merge makes. */
    public int merged(int rank) {
        return specials.size() + 256 + rank;
    }

    /** The bytes of every token by id; a special token has none. */
    List<byte[]> bytes() {
        List<byte[]> tokens = new ArrayList<>(size());
        for (int i = 0; i < specials.size(); i++) {
            tokens.add(new byte[0]);
        }
        for (int b = 0; b < 256; b++) {
            tokens.add(new byte[] {(byte) b});
        }
        for (Merge merge : merges) {
            byte[] left = tokens.get(merge.left());
            byte[] right = tokens.get(merge.right());
            byte[] both = new byte[left.length + right.length];
            System.arraycopy(left, 0, both, 0, left.length);
            System.arraycopy(right, 0, both, left.length, right.length);
            tokens.add(both);
        }
        return tokens;
    }
}
