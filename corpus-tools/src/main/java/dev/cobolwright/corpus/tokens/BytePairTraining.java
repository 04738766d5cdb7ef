package dev.cobolwright.corpus.tokens;

import dev.cobolwright.corpus.document.Document;
import dev.cobolwright.model.tokenizer.PreTokens;
import dev.cobolwright.model.tokenizer.Vocabulary;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeMap;

/**
 * Learns byte-pair merges (Sennrich, Haddow and Birch 2016) from pre-token counts: the pair with the greatest weighted count
 * becomes a token, ties go to the lower ids, so the same text gives the same vocabulary.
 */
public final class BytePairTraining {
    private record Pair(int left, int right) {}

    private record Candidate(Pair pair, long count) {}

    private static final Comparator<Candidate> ORDER = Comparator.comparingLong((Candidate c) -> -c.count())
            .thenComparingInt(c -> c.pair().left())
            .thenComparingInt(c -> c.pair().right());

    /** Factor by the number of repositories that use a pre-token. */
    private static final double[] SPREAD = {0, 0.25, 0.5, 1};

    private final List<int[]> words = new ArrayList<>();
    private final List<Long> counts = new ArrayList<>();
    private final Map<Pair, Long> pairCounts = new HashMap<>();
    private final Map<Pair, Set<Integer>> pairWords = new HashMap<>();
    private final PriorityQueue<Candidate> queue = new PriorityQueue<>(ORDER);

    private BytePairTraining() {}

    /**
     * Pre-tokens of the documents, each counted by its document's weight; those that only one or two repositories use count for
     * a quarter or half, since they are names that other code does not have.
     */
    public static Map<String, Double> count(Collection<Document> documents) {
        Map<String, Double> counts = new TreeMap<>();
        Map<String, Set<String>> users = new HashMap<>();
        for (Document document : documents) {
            String text = document.text();
            for (int from = 0; from < text.length(); ) {
                int end = PreTokens.end(text, from);
                String piece = text.substring(from, end);
                counts.merge(piece, document.curation().weight(), Double::sum);
                Set<String> repositories = users.computeIfAbsent(piece, p -> new HashSet<>(4));
                if (repositories.size() < 3) {
                    repositories.add(document.origin().repository());
                }
                from = end;
            }
        }
        counts.replaceAll((piece, count) -> count * SPREAD[users.get(piece).size()]);
        return counts;
    }

    /**
     * Learns a vocabulary.
     *
     * @param counts pre-tokens and how often they occur, in an order that is always the same
     * @param size tokens wanted, special ones and bytes included; fewer come if the text has no more pairs
     */
    public static Vocabulary learn(Map<String, Double> counts, int size) {
        Vocabulary empty = new Vocabulary(Vocabulary.SPECIALS, List.of());
        BytePairTraining training = new BytePairTraining();
        counts.forEach((text, count) -> training.add(text, Math.round(count * 1000), empty));
        training.pairCounts.forEach((pair, count) -> training.queue.add(new Candidate(pair, count)));
        List<Vocabulary.Merge> merges = new ArrayList<>();
        Map<Integer, String> spelling = new HashMap<>();
        for (int b = 0; b < 256; b++) {
            spelling.put(empty.byteToken(b), Character.toString((char) b));
        }
        Set<String> taken = new HashSet<>(spelling.values());
        while (empty.size() + merges.size() < size && !training.queue.isEmpty()) {
            Candidate best = training.queue.poll();
            long current = training.pairCounts.getOrDefault(best.pair(), 0L);
            if (current < best.count()) {
                if (current > 0) {
                    training.queue.add(new Candidate(best.pair(), current));
                }
                continue;
            }
            String both =
                    spelling.get(best.pair().left()) + spelling.get(best.pair().right());
            if (!taken.add(both)) {
                continue;
            }
            int made = empty.merged(merges.size());
            spelling.put(made, both);
            merges.add(new Vocabulary.Merge(best.pair().left(), best.pair().right()));
            training.merge(best.pair(), made);
        }
        return new Vocabulary(Vocabulary.SPECIALS, merges);
    }

    private void add(String text, long count, Vocabulary empty) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        int[] word = new int[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            word[i] = empty.byteToken(bytes[i] & 0xFF);
        }
        words.add(word);
        counts.add(count);
        note(words.size() - 1, 1);
    }

    /** Adds (sign 1) or takes away (sign -1) a word's pairs. */
    private void note(int word, int sign) {
        int[] ids = words.get(word);
        for (int i = 0; i + 1 < ids.length; i++) {
            Pair pair = new Pair(ids[i], ids[i + 1]);
            pairCounts.merge(pair, sign * counts.get(word), Long::sum);
            pairWords.computeIfAbsent(pair, p -> new HashSet<>()).add(word);
        }
    }

    private void merge(Pair pair, int made) {
        Set<Pair> changed = new HashSet<>();
        for (int word : List.copyOf(pairWords.remove(pair))) {
            int[] old = words.get(word);
            int[] merged = new int[old.length];
            int n = 0;
            for (int i = 0; i < old.length; i++) {
                boolean here = i + 1 < old.length && old[i] == pair.left() && old[i + 1] == pair.right();
                merged[n++] = here ? made : old[i];
                i += here ? 1 : 0;
            }
            if (n == old.length) {
                continue;
            }
            note(word, -1);
            int[] now = Arrays.copyOf(merged, n);
            words.set(word, now);
            note(word, 1);
            for (int i = 0; i + 1 < n; i++) {
                if (now[i] == made || now[i + 1] == made) {
                    changed.add(new Pair(now[i], now[i + 1]));
                }
            }
        }
        pairCounts.remove(pair);
        for (Pair fresh : changed) {
            queue.add(new Candidate(fresh, pairCounts.get(fresh)));
        }
    }
}
