package dev.cobolwright.retrieval;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
    private Queries() {}

    /** Chunks with these words, best those with all and with rare ones; words of the chunk's name count more. */
    static Query words(String text, Wording wording, Statistics statistics) throws IOException {
        Map<String, Float> wanted = QueryTerms.words(text, wording.leaveOutStopWords());
        if (wording.relatedForms()) {
            new RelatedForms(new LuceneVocabulary(statistics)).addTo(wanted);
        }
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        for (Map.Entry<String, Float> word : wanted.entrySet()) {
            add(query, Fields.CODE, word.getKey(), word.getValue(), statistics);
            add(query, Fields.TITLE, word.getKey(), word.getValue() * QueryTerms.TITLE_BOOST, statistics);
        }
        return query.build();
    }

    /**
     * Chunks that look like unfinished code: its rarest words and pairs of words, the nearer to its end the heavier.
     *
     * @param statistics tell how rare a word is
     */
    static Query similar(String code, Statistics statistics) throws IOException {
        QueryTerms.Likeness likeness = QueryTerms.Likeness.of(code);
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        add(query, Fields.CODE, likeness.words(), 1f, statistics);
        add(query, Fields.PAIRS, likeness.pairs(), QueryTerms.PAIR_BOOST, statistics);
        return query.build();
    }

    private static void add(
            BooleanQuery.Builder query, String field, Map<String, Double> terms, float boost, Statistics statistics)
            throws IOException {
        for (QueryTerms.Weighted term :
                QueryTerms.rarest(terms, statistics.documents(field), word -> statistics.frequency(field, word))) {
            add(query, field, term.term(), boost * term.weight(), statistics);
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
