package dev.cobolwright.retrieval;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.store.Directory;

/**
 * The chunks of a workspace on disk, found by words or by likeness. Safe for use by several threads; one process writes, others
 * may read. What is updated can be found within a second, and survives a crash once it is committed, which happens by itself
 * within seconds. Calls are not to be interrupted ({@link Thread#interrupt}): an interrupt closes files under the writer.
 */
public final class CodeIndex implements Closeable {
    private static final int STRIPES = 64;

    private final IndexFolder folder;
    private final Directory directory;
    private final IndexWriter writer;
    private final SearcherManager searchers;
    private final Freshness freshness;
    private final Map<String, View.Known> files = new ConcurrentHashMap<>();
    private final Unseen unseen = new Unseen();
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
        searchers.addListener(unseen);
        withView(View::files).forEach(file -> files.put(file.path(), file));
    }

    /**
     * Opens an index for reading and writing, and makes one where the folder is empty or missing. One that an older version wrote begins
     * empty; its files stay until the first commit.
     */
    public static CodeIndex open(Path path) throws IndexException {
        return open(path, true);
    }

    /** Opens an existing index that another process may be writing; sees what that process has committed. */
    public static CodeIndex openForReading(Path path) throws IndexException {
        return open(path, false);
    }

    /**
     * Reads all bytes of an index and compares them with their checksums and with each other; takes seconds for a large one.
     *
     * @throws IndexException where it is damaged or missing
     */
    public static void verify(Path path) throws IndexException {
        new IndexFolder(path).verify();
    }

    private static CodeIndex open(Path path, boolean write) throws IndexException {
        return open(path, write, UnaryOperator.identity());
    }

    /** @param disk what is put between index and disk, for tests */
    static CodeIndex open(Path path, boolean write, UnaryOperator<Directory> disk) throws IndexException {
        IndexFolder folder = new IndexFolder(path);
        Directory directory = disk.apply(folder.directory(write));
        IndexWriter writer = null;
        try {
            IndexFolder.State state = folder.check(directory);
            if (!write) {
                folder.refuseForReading(state);
            }
            writer = write ? folder.writer(directory, state) : null;
            SearcherManager searchers =
                    write ? new SearcherManager(writer, OPENED) : new SearcherManager(directory, OPENED);
            return new CodeIndex(folder, directory, writer, searchers);
        } catch (IOException | RuntimeException e) {
            abandon(writer, directory);
            throw folder.explain(e);
        }
    }

    private static final SearcherFactory OPENED = new SearcherFactory() {
        @Override
        public IndexSearcher newSearcher(IndexReader reader, IndexReader previous) {
            return new Opened(reader);
        }
    };

    private static void abandon(IndexWriter writer, Directory directory) {
        try (directory) {
            if (writer != null) {
                writer.rollback();
            }
        } catch (IOException | RuntimeException e) {
            System.getLogger(CodeIndex.class.getName()).log(System.Logger.Level.DEBUG, "closing a broken index", e);
        }
    }

    /**
     * What an update did.
     *
     * @param added chunks indexed anew
     * @param kept chunks that were indexed already, if perhaps at other lines
     */
    public record Change(int added, int kept) {
        /** The file was as it is. */
        public static final Change NONE = new Change(0, 0);

        public boolean isNone() {
            return equals(NONE);
        }
    }

    /** Replaces the chunks of a file at once, visible to everyone; does nothing where the file has this hash already. */
    public Change update(String path, List<Chunk> chunks, String fileHash) throws IndexException {
        return update(path, chunks, fileHash, Set.of());
    }

    /**
     * Replaces the chunks of a file at once. Only chunks that are not there yet are indexed; of others the lines are noted.
     *
     * @param path as hits will name it; chunks with another path are taken as this file's
     * @param fileHash any value that changes when the file does
     * @param groups that may see the file; empty for everyone
     * @return {@link Change#NONE} where the file was indexed with this hash and these groups already
     */
    public Change update(String path, List<Chunk> chunks, String fileHash, Set<String> groups) throws IndexException {
        View.Known next = new View.Known(path, fileHash, Part.access(groups));
        Change change;
        synchronized (stripe(path)) {
            View.Known before = files.get(path);
            if (next.equals(before)) {
                return Change.NONE;
            }
            try {
                change = write(next, chunks, before);
            } catch (IOException | RuntimeException e) {
                throw folder.explain(e);
            }
            files.put(path, next);
        }
        freshness.changed();
        return change;
    }

    private Change write(View.Known next, List<Chunk> chunks, View.Known before) throws IOException {
        String path = next.path();
        boolean whole = before == null || !before.access().equals(next.access()) || unseen.contains(path);
        Optional<Outline> outline = whole ? Optional.empty() : withView(view -> view.outline(path));
        Fields.Difference difference =
                Fields.difference(path, chunks, next.hash(), next.access(), outline.orElse(new Outline(List.of())));
        if (outline.isPresent()) {
            writable().updateDocuments(new TermInSetQuery(Fields.KEY, difference.gone()), difference.documents());
        } else {
            writable().updateDocuments(new Term(Fields.PATH, path), difference.documents());
        }
        unseen.add(path);
        return new Change(difference.added(), difference.kept());
    }

    /** Forgets a file; false where it was not indexed. */
    public boolean remove(String path) throws IndexException {
        synchronized (stripe(path)) {
            if (!files.containsKey(path)) {
                return false;
            }
            try {
                writable().deleteDocuments(new Term(Fields.PATH, path));
            } catch (IOException | RuntimeException e) {
                throw folder.explain(e);
            }
            files.remove(path);
        }
        freshness.changed();
        return true;
    }

    /** Forgets a file that other groups than these may see; true where it did. */
    boolean removeUnlessFor(String path, Set<String> groups) throws IndexException {
        View.Known known = files.get(path);
        return known != null && !known.access().equals(Part.access(groups)) && remove(path);
    }

    /** Whether a file is indexed with this hash, visible to everyone. */
    public boolean isCurrent(String path, String fileHash) {
        return isCurrent(path, fileHash, Set.of());
    }

    /** Whether a file is indexed with this hash, visible to these groups. */
    public boolean isCurrent(String path, String fileHash, Set<String> groups) {
        return new View.Known(path, fileHash, Part.access(groups)).equals(files.get(path));
    }

    /** Paths of all indexed files, whoever may see them, in no order: for those who bring the index up to date. */
    public Set<String> paths() {
        return Set.copyOf(files.keySet());
    }

    /** Chunks that a filter lets through, as a search now sees them. */
    public int chunkCount(Filter filter) throws IndexException {
        return withView(view -> view.count(filter));
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
        return search(query, k, filter, Wording.USUAL);
    }

    /** {@link #search(String, int, Filter)} with other ways to look for words. */
    public List<Hit> search(String query, int k, Filter filter, Wording wording) throws IndexException {
        return withView(view -> {
            Statistics statistics = view.statistics(filter);
            return view.hits(statistics, Queries.words(query, wording, statistics), k, filter);
        });
    }

    /**
     * Chunks like the code before a cursor.
     *
     * @param unfinishedCode in any format; its last words count most
     * @param filter excludes at least the chunk the code is from
     */
    public List<Hit> similar(String unfinishedCode, int k, Filter filter) throws IndexException {
        return withView(view -> {
            Statistics statistics = view.statistics(filter);
            return view.hits(statistics, Queries.similar(unfinishedCode, statistics), k, filter);
        });
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

    @FunctionalInterface
    private interface Question<T> {
        T ask(View view) throws IOException;
    }

    private <T> T withView(Question<T> question) throws IndexException {
        try {
            freshness.beforeSearch();
            IndexSearcher searcher = searchers.acquire();
            try {
                return question.ask(new View((Opened) searcher));
            } finally {
                searchers.release(searcher);
            }
        } catch (IOException | RuntimeException e) {
            throw folder.explain(e);
        }
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
