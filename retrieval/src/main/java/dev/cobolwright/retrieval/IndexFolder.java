package dev.cobolwright.retrieval;

import dev.cobolwright.retrieval.IndexException.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.lucene.codecs.CodecUtil;
import org.apache.lucene.index.CheckIndex;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;
import org.apache.lucene.store.NoLockFactory;

/** Opens the files of an index, and says in {@link IndexException}'s terms what is wrong with them. */
final class IndexFolder {
    private static final String FORMAT_KEY = "cobolwright.index.format";
    private static final String ROOT_KEY = "cobolwright.index.root";

    private final Path folder;

    IndexFolder(Path folder) {
        this.folder = folder;
    }

    Directory directory(boolean create) throws IndexException {
        try {
            if (create) {
                Files.createDirectories(folder);
            }
            if (!Files.isDirectory(folder)) {
                throw new IndexException(Reason.MISSING, folder, "there is none", null);
            }
            return FSDirectory.open(folder);
        } catch (IOException e) {
            throw explain(e);
        }
    }

    void verify() throws IndexException {
        try (Directory directory = directory(false);
                CheckIndex check = new CheckIndex(
                        directory, NoLockFactory.INSTANCE.obtainLock(directory, IndexWriter.WRITE_LOCK_NAME))) {
            CheckIndex.Status status = check.checkIndex();
            if (status.missingSegments) {
                throw new IndexException(Reason.MISSING, folder, "there is none", null);
            }
            if (!status.clean) {
                throw new IndexException(
                        Reason.CORRUPT, folder, status.totLoseDocCount + " chunks cannot be read", null);
            }
        } catch (IOException | RuntimeException e) {
            throw explain(e);
        }
    }

    /** What a folder holds. */
    enum State {
        NOTHING,
        /** An index of an older version of this program, which is to be built again. */
        OLDER,
        CURRENT
    }

    /** Refuses what is no index of this program, and what a newer version wrote. */
    State check(Directory directory) throws IOException {
        if (!DirectoryReader.indexExists(directory)) {
            refuseStrangers();
            return State.NOTHING;
        }
        String format = SegmentInfos.readLatestCommit(directory).getUserData().get(FORMAT_KEY);
        if (Fields.FORMAT.equals(format)) {
            return State.CURRENT;
        }
        if (format != null
                && format.matches("\\d{1,4}")
                && Integer.parseInt(format) < Integer.parseInt(Fields.FORMAT)) {
            return State.OLDER;
        }
        String found = format == null ? "no version of this program" : "version " + format;
        throw new IndexException(
                Reason.FOREIGN_VERSION, folder, "it was written by " + found + ", this is " + Fields.FORMAT, null);
    }

    private void refuseStrangers() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            var stranger = files.filter(f -> !f.getFileName().toString().equals(IndexWriter.WRITE_LOCK_NAME)
                            && !isUnfinished(f.getFileName().toString()))
                    .findFirst();
            if (stranger.isPresent()) {
                throw new IndexException(
                        Reason.NOT_AN_INDEX,
                        folder,
                        "it holds other files, such as " + stranger.get().getFileName(),
                        null);
            }
        }
    }

    /** Only what this version wrote can be read. */
    void refuseForReading(State state) throws IndexException {
        switch (state) {
            case NOTHING -> throw new IndexException(Reason.MISSING, folder, "there is none", null);
            case OLDER ->
                throw new IndexException(Reason.OLDER_VERSION, folder, "it was written by an older version", null);
            case CURRENT -> {}
        }
    }

    /** What a process leaves that was killed before the first commit. */
    private static boolean isUnfinished(String name) {
        return name.startsWith("_") || name.startsWith("pending_segments");
    }

    IndexWriter writer(Directory directory, State state, Optional<Path> root) throws IOException {
        IndexWriterConfig config = new IndexWriterConfig(new CobolAnalyzer());
        config.setRAMBufferSizeMB(64);
        config.setCommitOnClose(true);
        config.setMergePolicy(new TieredMergePolicy().setForceMergeDeletesPctAllowed(0));
        config.setOpenMode(
                state == State.CURRENT ? IndexWriterConfig.OpenMode.APPEND : IndexWriterConfig.OpenMode.CREATE);
        IndexWriter writer = new IndexWriter(directory, config);
        Map<String, String> data = new HashMap<>();
        data.put(FORMAT_KEY, Fields.FORMAT);
        root.ifPresent(noted -> data.put(ROOT_KEY, noted.toString()));
        writer.setLiveCommitData(data.entrySet());
        if (state == State.NOTHING || state == State.CURRENT && !root.equals(root(directory))) {
            writer.commit();
        }
        return writer;
    }

    /** Below which its files are named; empty where they are named as they are, or there is no index. */
    Optional<Path> root() throws IndexException {
        if (!Files.isDirectory(folder)) {
            return Optional.empty();
        }
        try (Directory directory = FSDirectory.open(folder)) {
            return DirectoryReader.indexExists(directory) ? root(directory) : Optional.empty();
        } catch (IOException | RuntimeException e) {
            throw explain(e);
        }
    }

    private static Optional<Path> root(Directory directory) throws IOException {
        String noted = SegmentInfos.readLatestCommit(directory).getUserData().get(ROOT_KEY);
        return Optional.ofNullable(noted).map(Path::of).filter(Path::isAbsolute);
    }

    /** What an exception of Lucene or the file system means for the user. */
    IndexException explain(Exception e) {
        return switch (e) {
            case IndexException known -> known;
            case LockObtainFailedException locked ->
                new IndexException(Reason.LOCKED, folder, "another program is writing it", locked);
            case IndexFormatTooNewException newer ->
                new IndexException(Reason.FOREIGN_VERSION, folder, "it was written by a newer version", newer);
            // the answer to a commit file that does not begin as one
            case IndexFormatTooOldException garbage
            when Objects.equals(garbage.getMinVersion(), CodecUtil.CODEC_MAGIC) -> corrupt(garbage);
            case IndexFormatTooOldException older ->
                new IndexException(Reason.FOREIGN_VERSION, folder, "it was written by an older version", older);
            case CorruptIndexException corrupt -> corrupt(corrupt);
            case IndexNotFoundException missing -> new IndexException(Reason.MISSING, folder, "there is none", missing);
            case java.io.EOFException truncated -> corrupt(truncated);
            case java.nio.file.NoSuchFileException lost -> corrupt(lost);
            case AlreadyClosedException closed ->
                new IndexException(
                        Reason.UNAVAILABLE,
                        folder,
                        closed.getCause() == null
                                ? "it is closed"
                                : "it stopped: " + closed.getCause().getMessage(),
                        closed);
            case IOException io -> new IndexException(Reason.UNAVAILABLE, folder, String.valueOf(io.getMessage()), io);
            // damaged bytes that no checksum covers surface as these in the decoder
            case IndexOutOfBoundsException damaged -> corrupt(damaged);
            case NegativeArraySizeException damaged -> corrupt(damaged);
            default -> new IndexException(Reason.UNAVAILABLE, folder, "it failed: " + e, e);
        };
    }

    private IndexException corrupt(Exception e) {
        return new IndexException(Reason.CORRUPT, folder, "its files are damaged (" + e.getMessage() + ")", e);
    }
}
