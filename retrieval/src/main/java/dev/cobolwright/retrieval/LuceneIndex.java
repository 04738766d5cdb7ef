package dev.cobolwright.retrieval;

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
 * An index in a folder. What is updated can be found within a second, and survives a crash once it is committed, which happens by itself
 * within seconds. Calls are not to be interrupted ({@link Thread#interrupt}): an interrupt closes files under the writer.
 */
public final class LuceneIndex implements CodeIndex {
    private static final int STRIPES = 64;

    private final IndexFolder folder;
    private final Directory directory;
    private final IndexWriter writer;
    private final SearcherManager searchers;
    private final Freshness freshness;
    private final Map<String, IndexedFile> files = new ConcurrentHashMap<>();
    private final Unseen unseen = new Unseen();
    private final Object[] stripes = new Object[STRIPES];

    private LuceneIndex(IndexFolder folder, Directory directory, IndexWriter writer, SearcherManager searchers)
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

    static LuceneIndex open(Path path, boolean write) throws IndexException {
        return open(path, write, Optional.empty(), UnaryOperator.identity());
    }

    /** For writing. @param root noted in it, for {@link CodeIndex#rootOf} */
    static LuceneIndex open(Path path, Optional<Path> root) throws IndexException {
        return open(path, true, root, UnaryOperator.identity());
    }

    /** @param disk what is put between index and disk, for tests */
    static LuceneIndex open(Path path, boolean write, Optional<Path> root, UnaryOperator<Directory> disk)
            throws IndexException {
        IndexFolder folder = new IndexFolder(path);
        Directory directory = disk.apply(folder.directory(write));
        IndexWriter writer = null;
        try {
            IndexFolder.State state = folder.check(directory);
            if (!write) {
                folder.refuseForReading(state);
            }
            writer = write ? folder.writer(directory, state, root) : null;
            SearcherManager searchers =
                    write ? new SearcherManager(writer, OPENED) : new SearcherManager(directory, OPENED);
            return new LuceneIndex(folder, directory, writer, searchers);
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
            System.getLogger(LuceneIndex.class.getName()).log(System.Logger.Level.DEBUG, "closing a broken index", e);
        }
    }

    @Override
    public Change update(IndexedFile next, List<Chunk> chunks) throws IndexException {
        Change change;
        boolean hidden;
        synchronized (stripe(next.path())) {
            IndexedFile before = files.get(next.path());
            if (before != null && before.says(next)) {
                return Change.NONE;
            }
            try {
                change = write(next, chunks, before);
            } catch (IOException | RuntimeException e) {
                throw folder.explain(e);
            }
            files.put(next.path(), next);
            hidden = before != null && !before.groups().equals(next.groups());
        }
        if (hidden) {
            freshness.hidden();
        } else {
            freshness.changed();
        }
        return change;
    }

    private Change write(IndexedFile next, List<Chunk> chunks, IndexedFile before) throws IOException {
        String path = next.path();
        boolean whole = before == null || !before.groups().equals(next.groups()) || unseen.contains(path);
        Optional<Outline> outline =
                whole ? Optional.empty() : withView(view -> view.file(path)).map(View.Standing::outline);
        Fields.Difference difference = Fields.difference(next, chunks, outline.orElse(new Outline(List.of())));
        if (outline.isPresent()) {
            writable().updateDocuments(new TermInSetQuery(Fields.KEY, difference.gone()), difference.documents());
        } else {
            writable().updateDocuments(new Term(Fields.PATH, path), difference.documents());
        }
        unseen.add(path);
        return new Change(difference.added(), difference.kept());
    }

    @Override
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

    @Override
    public boolean removeUnlessFor(String path, Set<String> groups) throws IndexException {
        IndexedFile known = files.get(path);
        boolean removed = known != null && !known.groups().equals(groups) && remove(path);
        if (removed) {
            freshness.hidden();
        }
        return removed;
    }

    /** As {@link #remove}, of what nobody may see any more, nor learn of from statistics. */
    void hide(String path) throws IndexException {
        if (remove(path)) {
            freshness.hidden();
        }
    }

    @Override
    public boolean isCurrent(IndexedFile file) {
        IndexedFile known = files.get(file.path());
        return known != null && known.says(file);
    }

    @Override
    public Set<String> paths() {
        return Set.copyOf(files.keySet());
    }

    @Override
    public int chunkCount(Filter filter) throws IndexException {
        return withView(view -> view.count(filter));
    }

    @Override
    public void commit() throws IndexException {
        try {
            IndexWriter open = writable();
            freshness.expunge();
            open.commit();
        } catch (IOException | RuntimeException e) {
            throw folder.explain(e);
        }
    }

    @Override
    public void refresh() throws IndexException {
        try {
            freshness.expunge();
            searchers.maybeRefreshBlocking();
        } catch (IOException | RuntimeException e) {
            throw folder.explain(e);
        }
    }

    @Override
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

    @Override
    public List<Hit> similar(String unfinishedCode, int k, Filter filter) throws IndexException {
        return withView(view -> {
            Statistics statistics = view.statistics(filter);
            return view.hits(statistics, Queries.similar(unfinishedCode, statistics), k, filter);
        });
    }

    @Override
    public void close() throws IndexException {
        freshness.close();
        try (directory) {
            searchers.close();
            if (writer != null && writer.isOpen()) {
                try (writer) {
                    freshness.expunge();
                }
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
