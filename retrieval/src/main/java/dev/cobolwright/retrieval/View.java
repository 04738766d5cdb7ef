package dev.cobolwright.retrieval;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
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
import org.apache.lucene.search.TopScoreDocCollectorManager;
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

    /** Chunks collected beyond those asked for, in case they are as good as the last. */
    private static final int EQUALS = 32;

    private final Opened searcher;
    private final IndexReader reader;
    private final Map<String, Optional<Standing>> standings = new HashMap<>();

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
        for (ScoreDoc doc : best(statistics, filtered, Math.max(1, k))) {
            Fields.Stored stored = Fields.stored(searcher.storedFields(), doc.doc);
            file(stored.chunk().path())
                    .ifPresent(file -> file.place(stored.key())
                            .ifPresent(place -> hits.add(new Hit(stored.at(place), doc.score, file.commit()))));
        }
        hits.sort(SAME_SCORES);
        return hits.subList(0, Math.min(Math.max(1, k), hits.size()));
    }

    /**
     * The best chunks and all that are as good as the last of these. Collecting by score alone skips what cannot be among them; only where
     * more chunks are equally good than fit is everything sorted.
     */
    private static List<ScoreDoc> best(Statistics statistics, Query query, int k) throws IOException {
        int most = k + EQUALS;
        ScoreDoc[] found = statistics.search(query, new TopScoreDocCollectorManager(most, most)).scoreDocs;
        if (found.length < k) {
            return List.of(found);
        }
        float worst = found[k - 1].score;
        if (found.length == most && found[most - 1].score == worst) {
            return List.of(statistics.search(query, k, BEST_FIRST, true).scoreDocs);
        }
        return Arrays.stream(found).takeWhile(doc -> doc.score >= worst).toList();
    }

    int count(Filter filter) throws IOException {
        return searcher.count(Queries.filtered(Queries.chunks(), filter, excluded(filter)));
    }

    private List<BytesRef> excluded(Filter filter) throws IOException {
        List<BytesRef> keys = new ArrayList<>();
        for (Filter.Exclusion exclusion : filter.excluded()) {
            if (!exclusion.isWholeFile()) {
                file(exclusion.path())
                        .ifPresent(file -> file.outline().places().stream()
                                .filter(place -> place.touches(exclusion))
                                .forEach(place -> keys.add(place.key())));
            }
        }
        return keys;
    }

    /** Where the chunks of a file stand, and of which commit they are. */
    record Standing(Outline outline, String commit) {
        Optional<Outline.Place> place(BytesRef key) {
            return outline.places().stream()
                    .filter(place -> place.key().equals(key))
                    .findFirst();
        }
    }

    /** Empty for a file that is not indexed. */
    Optional<Standing> file(String path) throws IOException {
        Optional<Standing> known = standings.get(path);
        if (known == null) {
            ScoreDoc[] found = searcher.search(new TermQuery(new Term(Fields.FILE, path)), 1).scoreDocs;
            known = found.length == 0 ? Optional.empty() : Optional.of(standing(found[0].doc));
            standings.put(path, known);
        }
        return known;
    }

    private Standing standing(int id) throws IOException {
        Document file = searcher.storedFields().document(id, Set.of(Fields.OUTLINE, Fields.FILE_COMMIT));
        return new Standing(Outline.decoded(file.getBinaryValue(Fields.OUTLINE)), file.get(Fields.FILE_COMMIT));
    }

    List<IndexedFile> files() throws IOException {
        List<IndexedFile> files = new ArrayList<>();
        Set<String> fields = Set.of(Fields.FILE, Fields.FILE_HASH, Fields.FILE_ACCESS, Fields.FILE_COMMIT);
        for (ScoreDoc doc : searcher.search(Queries.files(), Math.max(1, reader.maxDoc())).scoreDocs) {
            Document file = searcher.storedFields().document(doc.doc, fields);
            files.add(new IndexedFile(
                    file.get(Fields.FILE),
                    file.get(Fields.FILE_HASH),
                    Part.groups(file.get(Fields.FILE_ACCESS)),
                    file.get(Fields.FILE_COMMIT)));
        }
        return files;
    }
}
