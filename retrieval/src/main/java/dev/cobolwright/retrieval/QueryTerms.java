package dev.cobolwright.retrieval;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The words that a query looks for and what each weighs, whichever engine looks for them. */
final class QueryTerms {
    /** A word of a chunk's name counts so much more. */
    static final float TITLE_BOOST = 2f;

    static final float PAIR_BOOST = 1f;
    private static final float PART_BOOST = 0.5f;
    private static final Set<String> STOP_WORDS = Set.of(
            "a", "about", "all", "also", "an", "and", "any", "are", "as", "at", "be", "been", "but", "by", "can", "do",
            "does", "each", "for", "from", "had", "has", "have", "here", "how", "i", "if", "in", "into", "is", "it",
            "its", "must", "no", "not", "now", "of", "on", "or", "our", "should", "so", "some", "such", "that", "the",
            "their", "then", "there", "these", "they", "this", "those", "to", "up", "us", "was", "we", "were", "what",
            "when", "where", "which", "while", "who", "why", "will", "with", "would", "you", "your");
    private static final int MOST_WORDS = 64;

    /** Words and pairs of an unfinished code that are looked for; more cost time and find the same. */
    private static final int SIMILAR_TERMS = 32;

    /** Words this many words before the cursor count half. */
    private static final double HALF_LIFE = 40;

    private QueryTerms() {}

    /** Words of a person and their weights, in their order; all of them where all are to be left out. */
    static Map<String, Float> words(String text, boolean leaveOutStopWords) {
        Map<String, Float> wanted = wanted(text, leaveOutStopWords);
        return wanted.isEmpty() ? wanted(text, false) : wanted;
    }

    private static Map<String, Float> wanted(String text, boolean leaveOutStopWords) {
        Map<String, Float> wanted = new LinkedHashMap<>();
        CobolWords words = new CobolWords(text);
        while (wanted.size() < MOST_WORDS && words.advance()) {
            if (!leaveOutStopWords || !STOP_WORDS.contains(words.word())) {
                wanted.merge(words.word(), words.isPart() ? PART_BOOST : 1f, Math::max);
            }
        }
        return wanted;
    }

    /** Words and pairs of words of unfinished code, the nearer to its end the heavier. */
    record Likeness(Map<String, Double> words, Map<String, Double> pairs) {
        static Likeness of(String code) {
            Likeness all = new Likeness(new HashMap<>(), new HashMap<>());
            weigh(code, all.words, all.pairs);
            return all;
        }
    }

    private static void weigh(String code, Map<String, Double> words, Map<String, Double> pairs) {
        List<String> sequence = new ArrayList<>();
        List<String> parts = new ArrayList<>();
        List<Integer> partAt = new ArrayList<>();
        for (CobolWords scan = new CobolWords(code); scan.advance(); ) {
            if (scan.isPart()) {
                parts.add(scan.word());
                partAt.add(sequence.size() - 1);
            } else {
                sequence.add(scan.word());
            }
        }
        int last = sequence.size() - 1;
        for (int i = 0; i <= last; i++) {
            double nearness = Math.pow(0.5, (last - i) / HALF_LIFE);
            words.merge(sequence.get(i), nearness, Double::sum);
            if (i > 0) {
                pairs.merge(CobolAnalyzer.pair(sequence.get(i - 1), sequence.get(i)), nearness, Double::sum);
            }
        }
        for (int i = 0; i < parts.size(); i++) {
            words.merge(parts.get(i), PART_BOOST * Math.pow(0.5, (last - partAt.get(i)) / HALF_LIFE), Double::sum);
        }
    }

    /** In how many chunks a term is. */
    @FunctionalInterface
    interface Frequency {
        int of(String term) throws IOException;
    }

    /** @param score by which it was chosen */
    record Weighted(String term, float weight, double score) {}

    /** The terms that say most: heavy and rare. @param documents chunks that any of them could be in */
    static List<Weighted> rarest(Map<String, Double> terms, long documents, Frequency frequencies) throws IOException {
        List<Weighted> weighted = new ArrayList<>(terms.size());
        for (var entry : terms.entrySet()) {
            int frequency = frequencies.of(entry.getKey());
            if (frequency > 0) {
                // two uses of a word say more than one, but not twice as much
                double weight = entry.getValue() / (0.5 + entry.getValue()) * 1.5;
                double rarity = Math.log(1 + (double) Math.max(1, documents) / frequency);
                weighted.add(new Weighted(entry.getKey(), (float) weight, weight * rarity));
            }
        }
        weighted.sort(Comparator.comparingDouble(Weighted::score).reversed().thenComparing(Weighted::term));
        return weighted.subList(0, Math.min(SIMILAR_TERMS, weighted.size()));
    }
}
