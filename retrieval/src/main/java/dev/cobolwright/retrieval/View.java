package dev.cobolwright.retrieval;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/** The index as it is at one moment. */
final class View {
    private static final Sort BEST_FIRST = new Sort(
            SortField.FIELD_SCORE,
            new SortField(Fields.PATH, SortField.Type.STRING),
            new SortField(Fields.ORDER, SortField.Type.INT));
    private static final Comparator<Hit> SAME_SCORES = Comparator.comparingDouble(Hit::score)
            .reversed()
            .thenComparing(Hit::path)
            .thenComparingInt(Hit::startLine);

    private final Opened searcher;
    private final IndexReader reader;
    private final Map<String, Optional<Outline>> outlines = new HashMap<>();

    View(Opened searcher) {
        this.searcher = searcher;
        this.reader = searcher.getIndexReader();
    }

    /** The parts that a filter lets through; the rest of the index does not exist for what is asked with it. */
    Statistics statistics(Filter filter) {
        return new Statistics(
                reader,
                searcher.parts().stream()
                        .filter(part -> part.isVisible(filter) && part.isWanted(filter))
                        .toList());
    }

    List<Hit> hits(Statistics statistics, Query query, int k, Filter filter) throws IOException {
        Query filtered = Queries.filtered(query, filter, excluded(filter));
        List<Hit> hits = new ArrayList<>();
        for (ScoreDoc doc : statistics.search(filtered, Math.max(1, k), BEST_FIRST, true).scoreDocs) {
            Fields.Stored stored = Fields.stored(searcher.storedFields(), doc.doc);
            place(stored).ifPresent(place -> hits.add(new Hit(stored.at(place), doc.score)));
        }
        hits.sort(SAME_SCORES);
        return hits;
    }

    int count(Filter filter) throws IOException {
        return searcher.count(Queries.filtered(Queries.chunks(), filter, excluded(filter)));
    }

    private Optional<Outline.Place> place(Fields.Stored stored) throws IOException {
        return outline(stored.chunk().path())
                .flatMap(outline -> outline.places().stream()
                        .filter(place -> place.key().equals(stored.key()))
                        .findFirst());
    }

    private List<BytesRef> excluded(Filter filter) throws IOException {
        List<BytesRef> keys = new ArrayList<>();
        for (Filter.Exclusion exclusion : filter.excluded()) {
            if (!exclusion.isWholeFile()) {
                outline(exclusion.path())
                        .ifPresent(outline -> outline.places().stream()
                                .filter(place -> place.touches(exclusion))
                                .forEach(place -> keys.add(place.key())));
            }
        }
        return keys;
    }

    /** Where the chunks of a file stand; empty for one that is not indexed. */
    Optional<Outline> outline(String path) throws IOException {
        Optional<Outline> known = outlines.get(path);
        if (known == null) {
            ScoreDoc[] found = searcher.search(new TermQuery(new Term(Fields.FILE, path)), 1).scoreDocs;
            known = found.length == 0
                    ? Optional.empty()
                    : Optional.of(Outline.decoded(searcher.storedFields()
                            .document(found[0].doc, Set.of(Fields.OUTLINE))
                            .getBinaryValue(Fields.OUTLINE)));
            outlines.put(path, known);
        }
        return known;
    }

    /** What the index knows of a file. */
    record Known(String path, String hash, String access) {}

    List<Known> files() throws IOException {
        List<Known> files = new ArrayList<>();
        Set<String> fields = Set.of(Fields.FILE, Fields.FILE_HASH, Fields.FILE_ACCESS);
        for (ScoreDoc doc : searcher.search(Queries.files(), Math.max(1, reader.maxDoc())).scoreDocs) {
            Document file = searcher.storedFields().document(doc.doc, fields);
            files.add(new Known(file.get(Fields.FILE), file.get(Fields.FILE_HASH), file.get(Fields.FILE_ACCESS)));
        }
        return files;
    }
}
