package dev.cobolwright.model.tokenizer;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What encoding needs, wherever it was read from.
 *
 * @param bytes of each token by id; none for special tokens and ids without a token
 * @param byteToken id of each single byte
 * @param left first id of the pair of each merge, by rank
 * @param right second id
 * @param merged id that the merge makes
 * @param specials ids by name
 * @param endOfText id of the token that ends a text
 * @param wholeFirst a piece that is a token is that token, however merges would make it
 * @param normal Unicode form that texts are brought to first
 * @param cutter finds the pieces of a text
 */
record Tokens(
        List<byte[]> bytes,
        int[] byteToken,
        int[] left,
        int[] right,
        int[] merged,
        Map<String, Integer> specials,
        int endOfText,
        boolean wholeFirst,
        Optional<Normalizer.Form> normal,
        Function<String, Cuts> cutter) {

    private static final Cuts OURS = PreTokens::end;

    /** Of our own tokenizers: special tokens, bytes, merges. */
    static Tokens of(Vocabulary vocabulary) {
        int merges = vocabulary.merges().size();
        int[] bytes = new int[256];
        int[] left = new int[merges];
        int[] right = new int[merges];
        int[] merged = new int[merges];
        for (int b = 0; b < 256; b++) {
            bytes[b] = vocabulary.byteToken(b);
        }
        for (int rank = 0; rank < merges; rank++) {
            left[rank] = vocabulary.merges().get(rank).left();
            right[rank] = vocabulary.merges().get(rank).right();
            merged[rank] = vocabulary.merged(rank);
        }
        Map<String, Integer> specials = new HashMap<>();
        for (int id = 0; id < vocabulary.specials().size(); id++) {
            specials.put(vocabulary.specials().get(id), id);
        }
        int end = specials.getOrDefault(Vocabulary.END_OF_TEXT, 0);
        return new Tokens(
                vocabulary.bytes(), bytes, left, right, merged, specials, end, false, Optional.empty(), text -> OURS);
    }

    String normalised(String text) {
        return normal.map(form -> Normalizer.normalize(text, form)).orElse(text);
    }

    Cuts cuts(String text) {
        return cutter.apply(text);
    }
}
