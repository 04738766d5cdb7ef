package dev.cobolwright.retrieval;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/** Turns words, or unfinished code, and a filter into a query. */
final class Queries {
    private static final float TITLE_BOOST = 2f;
    private static final float PART_BOOST = 0.5f;
    private static final int MOST_WORDS = 64;

    /** Words and pairs of an unfinished code that are looked for; more cost time and find the same. */
    private static final int SIMILAR_TERMS = 32;

    private static final float PAIR_BOOST = 1f;
    /** Words this many words before the cursor count half. */
    private static final double HALF_LIFE = 40;

    private Queries() {}

    /** Chunks with these words, best those with all and with rare ones; words of the chunk's name count more. */
    static Query words(String text) {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        CobolWords words = new CobolWords(text);
        for (int n = 0; n < MOST_WORDS && words.advance(); n++) {
            float boost = words.isPart() ? PART_BOOST : 1f;
            query.add(boosted(Fields.CODE, words.word(), boost), Occur.SHOULD);
            query.add(boosted(Fields.TITLE, words.word(), boost * TITLE_BOOST), Occur.SHOULD);
        }
        return query.build();
    }

    /**
     * Chunks that look like unfinished code: its rarest words and pairs of words, the nearer to its end the heavier.
     *
     * @param reader tells how rare a word is
     */
    static Query similar(String code, IndexReader reader) throws IOException {
        Map<String, Double> words = new HashMap<>();
        Map<String, Double> pairs = new HashMap<>();
        weigh(code, words, pairs);
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        add(query, Fields.CODE, words, 1f, reader);
        add(query, Fields.PAIRS, pairs, PAIR_BOOST, reader);
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
            BooleanQuery.Builder query, String field, Map<String, Double> terms, float boost, IndexReader reader)
            throws IOException {
        List<Weighted> weighted = new ArrayList<>(terms.size());
        double documents = Math.max(1, reader.maxDoc());
        for (var entry : terms.entrySet()) {
            int frequency = reader.docFreq(new Term(field, entry.getKey()));
            if (frequency > 0) {
                // two uses of a word say more than one, but not twice as much
                double weight = entry.getValue() / (0.5 + entry.getValue()) * 1.5;
                double rarity = Math.log(1 + documents / frequency);
                weighted.add(new Weighted(entry.getKey(), weight, weight * rarity));
            }
        }
        weighted.sort(Comparator.comparingDouble(Weighted::score).reversed().thenComparing(Weighted::term));
        for (Weighted term : weighted.subList(0, Math.min(SIMILAR_TERMS, weighted.size()))) {
            query.add(boosted(field, term.term(), boost * (float) term.weight()), Occur.SHOULD);
        }
    }

    /** A query with its filter; the scores are the query's. */
    static Query filtered(Query query, Filter filter) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        all.add(query, Occur.MUST);
        filter.groups().ifPresent(groups -> {
            List<BytesRef> visible = new ArrayList<>();
            visible.add(new BytesRef(Fields.EVERYONE));
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
            all.add(excluded(exclusion), Occur.MUST_NOT);
        }
        return all.build();
    }

    private static Query excluded(Filter.Exclusion exclusion) {
        return new BooleanQuery.Builder()
                .add(new TermQuery(new Term(Fields.PATH, exclusion.path())), Occur.FILTER)
                .add(IntPoint.newRangeQuery(Fields.START, 0, exclusion.endLine()), Occur.FILTER)
                .add(IntPoint.newRangeQuery(Fields.END, exclusion.startLine(), Integer.MAX_VALUE), Occur.FILTER)
                .build();
    }

    /** The documents that say which files are indexed. */
    static Query files() {
        return new TermQuery(new Term(Fields.IS_FILE, "1"));
    }

    private static Query boosted(String field, String word, float boost) {
        Query term = new TermQuery(new Term(field, word));
        return boost == 1f ? term : new BoostQuery(term, boost);
    }
}
