package dev.cobolwright.retrieval;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermStatistics;

/**
 * Searches some parts of an index as if there were no others: how often a word is used, how many chunks there are and how long they
 * are is summed over these parts alone. A score therefore says nothing about what the asking person may not see. For one query.
 */
final class Statistics extends IndexSearcher {
    private final List<Part> parts;
    private final Map<Term, TermStates> states = new HashMap<>();
    private final Map<String, CollectionStatistics> collections = new HashMap<>();

    Statistics(IndexReader reader, List<Part> parts) {
        super(reader);
        this.parts = parts;
    }

    List<Part> parts() {
        return parts;
    }

    /** Chunks of these parts that have words in a field. */
    long documents(String field) throws IOException {
        CollectionStatistics all = sum(field);
        return all == null ? 0 : all.docCount();
    }

    /** Chunks of these parts that have a word. */
    int frequency(String field, String word) throws IOException {
        int frequency = 0;
        for (Part part : parts) {
            frequency += states(part, field, word).docFreq();
        }
        return frequency;
    }

    /** Where a word stands in a part; looked up once a query. */
    TermStates states(Part part, String field, String word) throws IOException {
        Term term = new Term(part.field(field), word);
        TermStates known = states.get(term);
        if (known == null) {
            known = TermStates.build(this, term, true);
            states.put(term, known);
        }
        return known;
    }

    @Override
    public TermStatistics termStatistics(Term term, int docFreq, long totalTermFreq) throws IOException {
        if (parts.size() <= 1) {
            return super.termStatistics(term, docFreq, totalTermFreq);
        }
        String field = Part.baseOf(term.field());
        int documents = 0;
        long uses = 0;
        for (Part part : parts) {
            TermStates found = states(part, field, term.text());
            documents += found.docFreq();
            uses += found.docFreq() == 0 ? 0 : found.totalTermFreq();
        }
        return new TermStatistics(term.bytes(), documents, uses);
    }

    @Override
    public CollectionStatistics collectionStatistics(String name) throws IOException {
        return parts.size() <= 1 ? super.collectionStatistics(name) : sum(Part.baseOf(name));
    }

    private CollectionStatistics sum(String field) throws IOException {
        CollectionStatistics known = collections.get(field);
        if (known != null) {
            return known;
        }
        long documents = 0;
        long uses = 0;
        long pairs = 0;
        for (Part part : parts) {
            CollectionStatistics found = super.collectionStatistics(part.field(field));
            documents += found == null ? 0 : found.docCount();
            uses += found == null ? 0 : found.sumTotalTermFreq();
            pairs += found == null ? 0 : found.sumDocFreq();
        }
        if (documents == 0) {
            return null;
        }
        CollectionStatistics all = new CollectionStatistics(
                field, Math.max(documents, getIndexReader().maxDoc()), documents, uses, pairs);
        collections.put(field, all);
        return all;
    }
}
