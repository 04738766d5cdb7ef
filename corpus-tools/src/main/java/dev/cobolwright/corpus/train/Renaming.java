package dev.cobolwright.corpus.train;

import dev.cobolwright.grammar.preprocess.Keywords;
import dev.cobolwright.model.tokenizer.Tokenizer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * Swaps parts of names within a window, consistently: every {@code -CUST} becomes {@code -RATE} and the other way round. A small
 * corpus repeats the same names; with other names in them its programs teach to copy names from the context instead of remembering them.
 *
 * <p>What counts as a part of a name: a token that is a blank or a hyphen and at least two letters or digits, no part of a COBOL keyword, and rare
 * enough among the documents not to be language (CICS and SQL words are frequent).
 */
final class Renaming {
    /** A token found in more of the documents than this is language, not a name. */
    private static final double LANGUAGE = 0.08;

    private final Map<Integer, int[]> poolOf = new HashMap<>();

    Renaming(TokenDocuments corpus, Tokenizer tokenizer) {
        Set<String> keywordParts = keywordParts();
        int[] documents = documentFrequency(corpus, tokenizer.vocabularySize());
        for (String first : List.of(" ", "-")) {
            List<Integer> pool = new ArrayList<>();
            for (int id = 0; id < documents.length; id++) {
                String text = new String(tokenizer.bytes(id), StandardCharsets.ISO_8859_1);
                boolean part = text.startsWith(first) && text.substring(1).matches("[A-Z][A-Z0-9]+");
                if (part
                        && !keywordParts.contains(text.substring(1))
                        && !Keywords.isKeyword(Keywords.kindOf(text.substring(1)))
                        && documents[id] < LANGUAGE * corpus.documents().size()) {
                    pool.add(id);
                }
            }
            int[] ids = pool.stream().mapToInt(Integer::intValue).toArray();
            Arrays.stream(ids).forEach(id -> poolOf.put(id, ids));
        }
    }

    /** Number of tokens that may be swapped. */
    int size() {
        return poolOf.size();
    }

    /** Swaps about half of the window's name parts with random others, in place. */
    void apply(int[] window, SplittableRandom random) {
        Map<Integer, Integer> swaps = new HashMap<>();
        for (int i = 0; i < window.length; i++) {
            int[] pool = poolOf.get(window[i]);
            if (pool == null) {
                continue;
            }
            if (!swaps.containsKey(window[i])) {
                int other = random.nextBoolean() ? pool[random.nextInt(pool.length)] : window[i];
                int partner = swaps.containsKey(other) ? window[i] : other;
                swaps.put(window[i], partner);
                swaps.put(partner, window[i]);
            }
            window[i] = swaps.get(window[i]);
        }
    }

    private static int[] documentFrequency(TokenDocuments corpus, int vocabulary) {
        int[] out = new int[vocabulary];
        for (var document : corpus.documents()) {
            BitSet seen = new BitSet();
            for (int i = 0; i < document.tokens(); i++) {
                seen.set(corpus.id(document.offset() + i));
            }
            seen.stream().forEach(id -> out[id]++);
        }
        return out;
    }

    private static Set<String> keywordParts() {
        Set<String> out = new HashSet<>(Set.of("CICS", "SQL", "DLI"));
        for (int kind = 0; kind < 10_000; kind++) {
            if (Keywords.isKeyword(kind)) {
                out.addAll(Arrays.asList(Keywords.text(kind).split("-")));
            }
        }
        return out;
    }
}
