package dev.cobolwright.retrieval;

import java.io.Closeable;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The chunks of files, to be searched and brought up to date: in a folder ({@link LuceneIndex}) or on a server ({@link OpenSearchIndex}). Safe for use by several threads; one process writes, others may read.
 */
public interface CodeIndex extends CodeSearch, Closeable {
    /**
     * Opens an index for reading and writing, and makes one where the folder is empty or missing. One that an older version wrote begins
     * empty; its files stay until the first commit.
     */
    static LuceneIndex open(Path folder) throws IndexException {
        return LuceneIndex.open(folder, true);
    }

    /**
     * As {@link #open(Path)}, with files below a root named by their way from there: the index holds where the root is moved, and on other
     * machines ({@link IndexSnapshot}).
     */
    static CodeIndex open(Path folder, Path root) throws IndexException {
        Path absolute = root.toAbsolutePath().normalize();
        return new RootedIndex(LuceneIndex.open(folder, Optional.of(absolute)), absolute);
    }

    /** The root that an index was last opened with for writing; empty where there is no index, or none was given. */
    static Optional<Path> rootOf(Path folder) throws IndexException {
        return new IndexFolder(folder).root();
    }

    /**
     * Opens an existing index that another process may be writing; sees what that process has committed. Files are named below the root that
     * it was last opened with, if with one.
     */
    static CodeIndex openForReading(Path folder) throws IndexException {
        LuceneIndex index = LuceneIndex.open(folder, false);
        return rootOf(folder)
                .<CodeIndex>map(root -> new RootedIndex(index, root))
                .orElse(index);
    }

    /**
     * Reads all bytes of an index and compares them with their checksums and with each other; takes seconds for a large one.
     *
     * @throws IndexException where it is damaged or missing
     */
    static void verify(Path folder) throws IndexException {
        new IndexFolder(folder).verify();
    }

    /**
     * What an update did.
     *
     * @param added chunks indexed anew
     * @param kept chunks that were indexed already, if perhaps at other lines
     */
    record Change(int added, int kept) {
        /** The file was as it is. */
        public static final Change NONE = new Change(0, 0);

        public boolean isNone() {
            return equals(NONE);
        }
    }

    /**
     * Replaces the chunks of a file at once. Only chunks that are not there yet are indexed; of others the lines are noted.
     *
     * @param chunks those with another path are taken as this file's
     * @return {@link Change#NONE} where the file is current already
     */
    Change update(IndexedFile file, List<Chunk> chunks) throws IndexException;

    /** Forgets a file; false where it was not indexed. */
    boolean remove(String path) throws IndexException;

    /** Forgets a file that other groups than these may see; true where it did. */
    boolean removeUnlessFor(String path, Set<String> groups) throws IndexException;

    /** Whether a file is indexed with this hash, for these groups, and with a commit if this one has one. */
    boolean isCurrent(IndexedFile file) throws IndexException;

    /** Paths of all indexed files, whoever may see them, in no order: for those who bring the index up to date. */
    Set<String> paths() throws IndexException;

    /** Chunks that a filter lets through, as a search now sees them. */
    int chunkCount(Filter filter) throws IndexException;

    /** Makes everything so far survive a crash. */
    void commit() throws IndexException;

    /** Makes everything so far visible to searches at once, instead of within a second. */
    void refresh() throws IndexException;

    /** Stops background work, commits, and releases what is open. */
    @Override
    void close() throws IndexException;
}
