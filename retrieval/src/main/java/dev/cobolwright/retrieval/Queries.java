package dev.cobolwright.retrieval;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/** Turns words, or unfinished code, and a filter into a query. */
final class Queries {
    private static final float TITLE_BOOST = 2f;
    private static final float PART_BOOST = 0.5f;
    private static final float RELATED_BOOST = 0.5f;
    private static final Set<String> STOP_WORDS = Set.of(
            "a", "about", "all", "also", "an", "and", "any", "are", "as", "at", "be", "been", "but", "by", "can", "do",
            "does", "each", "for", "from", "had", "has", "have", "here", "how", "i", "if", "in", "into", "is", "it",
            "its", "must", "no", "not", "now", "of", "on", "or", "our", "should", "so", "some", "such", "that", "the",
            "their", "then", "there", "these", "they", "this", "those", "to", "up", "us", "was", "we", "were", "what",
            "when", "where", "which", "while", "who", "why", "will", "with", "would", "you", "your");
    private static final int MOST_WORDS = 64;

    /** Words and pairs of an unfinished code that are looked for; more cost time and find the same. */
    private static final int SIMILAR_TERMS = 32;

    private static final float PAIR_BOOST = 1f;
    /** Words this many words before the cursor count half. */
    private static final double HALF_LIFE = 40;

    private Queries() {}

    /** Chunks with these words, best those with all and with rare ones; words of the chunk's name count more. */
    static Query words(String text, Wording wording, Statistics statistics) throws IOException {
        Map<String, Float> wanted = wanted(text, wording.leaveOutStopWords());
        if (wanted.isEmpty()) {
            wanted = wanted(text, false);
        }
        if (wording.relatedForms()) {
            RelatedForms forms = new RelatedForms(statistics);
            for (String word : List.copyOf(wanted.keySet())) {
                for (String form : forms.of(word)) {
                    wanted.merge(form, RELATED_BOOST * wanted.get(word), Math::max);
                }
            }
        }
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        for (Map.Entry<String, Float> word : wanted.entrySet()) {
            add(query, Fields.CODE, word.getKey(), word.getValue(), statistics);
            add(query, Fields.TITLE, word.getKey(), word.getValue() * TITLE_BOOST, statistics);
        }
        return query.build();
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

    /**
     * Chunks that look like unfinished code: its rarest words and pairs of words, the nearer to its end the heavier.
     *
     * @param statistics tell how rare a word is
     */
    static Query similar(String code, Statistics statistics) throws IOException {
        Map<String, Double> words = new HashMap<>();
        Map<String, Double> pairs = new HashMap<>();
        weigh(code, words, pairs);
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        add(query, Fields.CODE, words, 1f, statistics);
        add(query, Fields.PAIRS, pairs, PAIR_BOOST, statistics);
        return query.build();
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

    private record Weighted(String term, double weight, double score) {}

    private static void add(
            BooleanQuery.Builder query, String field, Map<String, Double> terms, float boost, Statistics statistics)
            throws IOException {
        List<Weighted> weighted = new ArrayList<>(terms.size());
        double documents = Math.max(1, statistics.documents(field));
        for (var entry : terms.entrySet()) {
            int frequency = statistics.frequency(field, entry.getKey());
            if (frequency > 0) {
                // two uses of a word say more than one, but not twice as much
                double weight = entry.getValue() / (0.5 + entry.getValue()) * 1.5;
                double rarity = Math.log(1 + documents / frequency);
                weighted.add(new Weighted(entry.getKey(), weight, weight * rarity));
            }
        }
        weighted.sort(Comparator.comparingDouble(Weighted::score).reversed().thenComparing(Weighted::term));
        for (Weighted term : weighted.subList(0, Math.min(SIMILAR_TERMS, weighted.size()))) {
            add(query, field, term.term(), boost * (float) term.weight(), statistics);
        }
    }

    private static void add(BooleanQuery.Builder query, String field, String word, float boost, Statistics statistics)
            throws IOException {
        for (Part part : statistics.parts()) {
            TermStates states = statistics.states(part, field, word);
            if (states.docFreq() > 0) {
                Query term = new TermQuery(new Term(part.field(field), word), states);
                query.add(boost == 1f ? term : new BoostQuery(term, boost), Occur.SHOULD);
            }
        }
    }

    /**
     * A query with its filter; the scores are the query's.
     *
     * @param excludedKeys of chunks that share lines with what the filter excludes
     */
    static Query filtered(Query query, Filter filter, List<BytesRef> excludedKeys) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        all.add(query, Occur.MUST);
        filter.groups().ifPresent(groups -> {
            List<BytesRef> visible = new ArrayList<>();
            visible.add(new BytesRef(Part.EVERYONE));
            groups.forEach(group -> visible.add(new BytesRef(group)));
            all.add(new TermInSetQuery(Fields.ACCESS, visible), Occur.FILTER);
        });
        if (!filter.kinds().isEmpty()) {
            List<BytesRef> kinds = filter.kinds().stream()
                    .map(kind -> new BytesRef(kind.name()))
                    .toList();
            all.add(new TermInSetQuery(Fields.KIND, kinds), Occur.FILTER);
        }
        for (Filter.Exclusion exclusion : filter.excluded()) {
            if (exclusion.isWholeFile()) {
                all.add(new TermQuery(new Term(Fields.PATH, exclusion.path())), Occur.MUST_NOT);
            }
        }
        if (!excludedKeys.isEmpty()) {
            all.add(new TermInSetQuery(Fields.KEY, excludedKeys), Occur.MUST_NOT);
        }
        return all.build();
    }

    /** All chunks. */
    static Query chunks() {
        return new FieldExistsQuery(Fields.ORDER);
    }

    /** The documents that say which files are indexed. */
    static Query files() {
        return new TermQuery(new Term(Fields.KIND, Fields.FILE_KIND));
    }
}
