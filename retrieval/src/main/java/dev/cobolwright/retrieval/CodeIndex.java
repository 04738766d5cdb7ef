package dev.cobolwright.retrieval;

import dev.cobolwright.retrieval.IndexException.Reason;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.store.Directory;

/**
 * The chunks of a workspace on disk, found by words or by likeness. Safe for use by several threads; one process writes, others
 * may read. What is updated can be found within a second, and survives a crash once it is committed, which happens by itself
 * within seconds. Calls are not to be interrupted ({@link Thread#interrupt}): an interrupt closes files under the writer.
 */
public final class CodeIndex implements Closeable {
    private static final int STRIPES = 64;
    private static final Sort BEST_FIRST = new Sort(
            SortField.FIELD_SCORE,
            new SortField(Fields.PATH, SortField.Type.STRING),
            new SortField(Fields.START, SortField.Type.INT));

    private final IndexFolder folder;
    private final Directory directory;
    private final IndexWriter writer;
    private final SearcherManager searchers;
    private final Freshness freshness;
    private final Map<String, String> fileHashes;
    private final Object[] stripes = new Object[STRIPES];

    private CodeIndex(IndexFolder folder, Directory directory, IndexWriter writer, SearcherManager searchers)
            throws IOException {
        this.folder = folder;
        this.directory = directory;
        this.writer = writer;
        this.searchers = searchers;
        this.freshness = new Freshness(writer, searchers);
        for (int i = 0; i < STRIPES; i++) {
            stripes[i] = new Object();
        }
        this.fileHashes = new ConcurrentHashMap<>(readFileHashes());
    }

    /** Opens an index for reading and writing, and makes one where the folder is empty or missing. */
    public static CodeIndex open(Path path) throws IndexException {
        return open(path, true);
    }

    /** Opens an existing index that another process may be writing; sees what that process has committed. */
    public static CodeIndex openForReading(Path path) throws IndexException {
        return open(path, false);
    }

    private static CodeIndex open(Path path, boolean write) throws IndexException {
        IndexFolder folder = new IndexFolder(path);
        Directory directory = folder.directory(write);
        IndexWriter writer = null;
        try {
            boolean exists = folder.check(directory);
            if (!exists && !write) {
                throw new IndexException(Reason.MISSING, path, "there is none", null);
            }
            writer = write ? folder.writer(directory, exists) : null;
            SearcherManager searchers = write
                    ? new SearcherManager(writer, new SearcherFactory())
                    : new SearcherManager(directory, new SearcherFactory());
            return new CodeIndex(folder, directory, writer, searchers);
        } catch (IOException | RuntimeException e) {
            abandon(writer, directory);
            throw folder.explain(e);
        }
    }

    private static void abandon(IndexWriter writer, Directory directory) {
        try (directory) {
            if (writer != null) {
                writer.rollback();
            }
        } catch (IOException | RuntimeException e) {
            System.getLogger(CodeIndex.class.getName()).log(System.Logger.Level.DEBUG, "closing a broken index", e);
        }
    }

    /** Replaces the chunks of a file at once, visible to everyone; does nothing where the file has this hash already. */
    public boolean update(String path, List<Chunk> chunks, String fileHash) throws IndexException {
        return update(path, chunks, fileHash, Set.of());
    }

    /**
     * Replaces the chunks of a file at once.
     *
     * @param path as hits will name it; chunks with another path are taken as this file's
     * @param fileHash any value that changes when the file does
     * @param groups that may see the file; empty for everyone
     * @return false where the file was indexed with this hash and these groups already
     */
    public boolean update(String path, List<Chunk> chunks, String fileHash, Set<String> groups) throws IndexException {
        String state = groups.isEmpty()
                ? fileHash
                : fileHash + " " + String.join(" ", groups.stream().sorted().toList());
        synchronized (stripe(path)) {
            if (state.equals(fileHashes.get(path))) {
                return false;
            }
            try {
                writable().updateDocuments(new Term(Fields.PATH, path), Fields.documents(path, chunks, state, groups));
            } catch (IOException | RuntimeException e) {
                throw folder.explain(e);
            }
            fileHashes.put(path, state);
        }
        freshness.changed();
        return true;
    }

    /** Forgets a file; false where it was not indexed. */
    public boolean remove(String path) throws IndexException {
        synchronized (stripe(path)) {
            if (!fileHashes.containsKey(path)) {
                return false;
            }
            try {
                writable().deleteDocuments(new Term(Fields.PATH, path));
            } catch (IOException | RuntimeException e) {
                throw folder.explain(e);
            }
            fileHashes.remove(path);
        }
        freshness.changed();
        return true;
    }

    /** Whether a file is indexed with this hash, visible to everyone. */
    public boolean isCurrent(String path, String fileHash) {
        return fileHash.equals(fileHashes.get(path));
    }

    /** Paths of all indexed files, in no order. */
    public Set<String> paths() {
        return Set.copyOf(fileHashes.keySet());
    }

    /** Chunks indexed, as a search now sees them. */
    public int chunkCount() throws IndexException {
        return withSearcher(searcher -> searcher.getIndexReader().numDocs() - searcher.count(Queries.files()));
    }

    /** Makes everything so far survive a crash. */
    public void commit() throws IndexException {
        try {
            writable().commit();
        } catch (IOException | RuntimeException e) {
            throw folder.explain(e);
        }
    }

    /** Makes everything so far visible to searches at once, instead of within a second. */
    public void refresh() throws IndexException {
        try {
            searchers.maybeRefreshBlocking();
        } catch (IOException | RuntimeException e) {
            throw folder.explain(e);
        }
    }

    /**
     * Chunks for words of a person: names whole or in part, verbs, words of comments and literals, in any case.
     *
     * @param k the most hits wanted, at least 1
     * @return best first; equal scores by path and line
     */
    public List<Hit> search(String query, int k, Filter filter) throws IndexException {
        return withSearcher(searcher -> hits(searcher, Queries.words(query), k, filter));
    }

    /**
     * Chunks like the code before a cursor.
     *
     * @param unfinishedCode in any format; its last words count most
     * @param filter excludes at least the chunk the code is from
     */
    public List<Hit> similar(String unfinishedCode, int k, Filter filter) throws IndexException {
        return withSearcher(
                searcher -> hits(searcher, Queries.similar(unfinishedCode, searcher.getIndexReader()), k, filter));
    }

    /** Stops background work, commits, and releases the folder. */
    @Override
    public void close() throws IndexException {
        freshness.close();
        try (directory) {
            searchers.close();
            if (writer != null && writer.isOpen()) {
                writer.close();
            }
        } catch (IOException | RuntimeException e) {
            throw folder.explain(e);
        }
    }

    private static List<Hit> hits(IndexSearcher searcher, Query query, int k, Filter filter) throws IOException {
        ScoreDoc[] found = searcher.search(Queries.filtered(query, filter), Math.max(1, k), BEST_FIRST, true).scoreDocs;
        List<Hit> hits = new ArrayList<>(found.length);
        StoredFields stored = searcher.storedFields();
        for (ScoreDoc doc : found) {
            hits.add(new Hit(Fields.chunk(stored, doc.doc), doc.score));
        }
        return hits;
    }

    @FunctionalInterface
    private interface Search<T> {
        T run(IndexSearcher searcher) throws IOException;
    }

    private <T> T withSearcher(Search<T> search) throws IndexException {
        try {
            freshness.beforeSearch();
            IndexSearcher searcher = searchers.acquire();
            try {
                return search.run(searcher);
            } finally {
                searchers.release(searcher);
            }
        } catch (IOException | RuntimeException e) {
            throw folder.explain(e);
        }
    }

    private Map<String, String> readFileHashes() throws IOException {
        return withSearcher(searcher -> {
            Map<String, String> hashes = new TreeMap<>();
            StoredFields stored = searcher.storedFields();
            for (ScoreDoc doc : searcher.search(
                            Queries.files(),
                            Math.max(1, searcher.getIndexReader().maxDoc()))
                    .scoreDocs) {
                var file = stored.document(doc.doc);
                hashes.put(file.get(Fields.PATH), file.get(Fields.FILE_HASH));
            }
            return hashes;
        });
    }

    private IndexWriter writable() throws IOException {
        if (writer == null) {
            throw new IOException("it was opened for reading only");
        }
        return writer;
    }

    private Object stripe(String path) {
        return stripes[Math.floorMod(path.hashCode(), STRIPES)];
    }
}
