package dev.cobolwright.retrieval;

import dev.cobolwright.retrieval.IndexException.Reason;
import dev.cobolwright.retrieval.SnapshotList.Listed;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.Lock;

/**
 * The last commit of an index in one file, which one machine writes and many begin with: a zip file of the index's files and of a list of
 * them with their sizes and SHA-256 ({@link SnapshotList}). It is never written to; what has changed since is indexed in the folder that began with it.
 */
public final class IndexSnapshot {
    private static final String LIST = "cobolwright-index-snapshot.txt";
    private static final int LONGEST_LIST = 1 << 20;
    private static final String BEGUN = "index-begun-";

    private IndexSnapshot() {}

    /**
     * Where a snapshot comes from.
     *
     * @param version of the program that wrote it
     * @param commit that was checked out there, hexadecimal; empty where git knew none
     * @param chunks in it
     */
    public record Origin(String version, String commit, int chunks) {}

    /**
     * Writes what was committed last. A file that is there is replaced when the new one is complete.
     *
     * @param folder of the index, which no program may have open for writing
     * @param version of this program
     * @throws IndexException where there is no index, or it cannot be read, or is being written
     */
    public static void write(Path folder, Path file, String version) throws IOException {
        IndexFolder index = new IndexFolder(folder);
        Path unfinished = beside(file, ".part");
        try (Directory directory = index.directory(false)) {
            index.refuseForReading(index.check(directory));
            try (Lock lock = directory.obtainLock(IndexWriter.WRITE_LOCK_NAME)) {
                lock.ensureValid();
                SnapshotList list = list(folder, directory, version);
                try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(unfinished))) {
                    write(folder, list, zip);
                }
            }
        } catch (IOException e) {
            Files.deleteIfExists(unfinished);
            throw index.explain(e);
        }
        move(unfinished, file);
    }

    private static SnapshotList list(Path folder, Directory directory, String version) throws IOException {
        Map<String, Listed> files = new LinkedHashMap<>();
        for (String name : SegmentInfos.readLatestCommit(directory).files(true)) {
            Path file = folder.resolve(name);
            files.put(name, new Listed(sha256(file), Files.size(file)));
        }
        String commit =
                CodeIndex.rootOf(folder).map(new Checkouts()::commitAround).orElse("");
        try (LuceneIndex reader = LuceneIndex.open(folder, false)) {
            return new SnapshotList(version, commit, reader.chunkCount(Filter.NONE), files);
        }
    }

    private static void write(Path folder, SnapshotList list, ZipOutputStream zip) throws IOException {
        zip.putNextEntry(new ZipEntry(LIST));
        zip.write(list.encoded().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
        for (String name : list.files().keySet()) {
            zip.putNextEntry(new ZipEntry(name));
            Files.copy(folder.resolve(name), zip);
            zip.closeEntry();
        }
    }

    /**
     * Lets an index begin with a snapshot. The folder appears at once and whole, or not; what these rules show to others than those of the
     * snapshot, and files that are not here, are not in it.
     *
     * @param folder missing or empty
     * @param root absolute; what was the root of the snapshot's index where that was written
     * @param rules of this machine
     * @throws IndexException with {@link Reason#SNAPSHOT} where the snapshot cannot be read, is damaged, of another version, or no snapshot; with
     *     another reason where the folder cannot be written or holds something
     */
    public static Origin begin(Path snapshot, Path folder, Path root, AccessRules rules) throws IOException {
        Path unfinished = null;
        try {
            Path parent = folder.toAbsolutePath().getParent();
            Files.createDirectories(parent);
            deleteAbandoned(parent);
            unfinished = Files.createTempDirectory(parent, BEGUN);
            SnapshotList list = unpack(snapshot, unfinished);
            verify(unfinished, snapshot);
            adopt(unfinished, root, rules);
            Files.deleteIfExists(folder); // refused where something is in it
            move(unfinished, folder);
            return new Origin(list.version(), list.commit(), list.chunks());
        } catch (IndexException known) {
            throw known;
        } catch (IOException | RuntimeException e) {
            throw new IndexFolder(folder).explain(e);
        } finally {
            if (unfinished != null) {
                delete(unfinished);
            }
        }
    }

    private static void verify(Path unpacked, Path snapshot) throws IndexException {
        IndexFolder index = new IndexFolder(unpacked);
        try (Directory directory = index.directory(false)) {
            index.verify();
            index.refuseForReading(index.check(directory));
        } catch (IOException e) {
            IndexException damaged = index.explain(e);
            throw broken(snapshot, "its index cannot be read (" + damaged.getMessage() + ")", damaged);
        }
    }

    private static void adopt(Path unpacked, Path root, AccessRules rules) throws IndexException {
        try (LuceneIndex named = LuceneIndex.open(unpacked, Optional.of(root))) {
            CodeIndex index = new RootedIndex(named, root);
            for (String name : named.paths()) {
                Optional<Path> file = here(name, root);
                if (file.isEmpty()) {
                    named.hide(name);
                } else {
                    index.removeUnlessFor(file.get().toString(), rules.groups(file.get()));
                }
            }
        }
    }

    /** Empty for what is not below the root, or not there. */
    private static Optional<Path> here(String name, Path root) {
        try {
            return Optional.of(root.resolve(name).normalize())
                    .filter(file -> !Path.of(name).isAbsolute() && file.startsWith(root) && Files.isRegularFile(file));
        } catch (InvalidPathException forged) {
            return Optional.empty();
        }
    }

    /** What processes left that were killed, if it is old enough for them to be gone. */
    private static void deleteAbandoned(Path parent) throws IOException {
        Instant old = Instant.now().minus(Duration.ofHours(1));
        try (DirectoryStream<Path> left = Files.newDirectoryStream(parent, BEGUN + "*")) {
            for (Path folder : left) {
                if (Files.getLastModifiedTime(folder).toInstant().isBefore(old)) {
                    delete(folder);
                }
            }
        }
    }

    /** Whether an index may begin in a folder: nothing is in it. */
    public static boolean canBegin(Path folder) {
        if (!Files.exists(folder)) {
            return true;
        }
        try (var files = Files.list(folder)) {
            return files.findAny().isEmpty();
        } catch (IOException noFolder) {
            return false;
        }
    }

    private static SnapshotList unpack(Path snapshot, Path folder) throws IOException {
        try (ZipFile zip = open(snapshot)) {
            SnapshotList list = list(zip, snapshot);
            for (Map.Entry<String, Listed> file : list.files().entrySet()) {
                ZipEntry entry = zip.getEntry(file.getKey());
                if (entry == null) {
                    throw broken(snapshot, "it lacks " + file.getKey(), null);
                }
                unpack(zip, entry, file.getValue(), folder, snapshot);
            }
            return list;
        }
    }

    private static ZipFile open(Path snapshot) throws IndexException {
        try {
            return new ZipFile(snapshot.toFile());
        } catch (NoSuchFileException missing) {
            throw broken(snapshot, "there is no such file", missing);
        } catch (ZipException damaged) {
            throw broken(snapshot, "it is damaged, cut short, or no snapshot (" + damaged.getMessage() + ")", damaged);
        } catch (IOException unreadable) {
            throw broken(snapshot, "it cannot be read (" + unreadable.getMessage() + ")", unreadable);
        }
    }

    /** No more is written than the list says, whatever the entry unpacks to. */
    private static void unpack(ZipFile zip, ZipEntry entry, Listed listed, Path folder, Path snapshot)
            throws IOException {
        Path file = folder.resolve(entry.getName());
        MessageDigest digest = sha256();
        try (InputStream in = new DigestInputStream(stream(zip, entry, snapshot), digest);
                OutputStream out = Files.newOutputStream(file)) {
            byte[] buffer = new byte[1 << 16];
            long left = listed.size();
            for (int n = read(in, buffer, snapshot); n >= 0; n = read(in, buffer, snapshot)) {
                left -= n;
                if (left < 0) {
                    throw broken(snapshot, entry.getName() + " is longer than its list says", null);
                }
                out.write(buffer, 0, n);
            }
        }
        if (!HexFormat.of().formatHex(digest.digest()).equals(listed.sha256())) {
            throw broken(snapshot, entry.getName() + " is not what its list says", null);
        }
    }

    private static InputStream stream(ZipFile zip, ZipEntry entry, Path snapshot) throws IndexException {
        try {
            return zip.getInputStream(entry);
        } catch (IOException damaged) {
            throw broken(snapshot, "it is damaged or cut short (" + damaged.getMessage() + ")", damaged);
        }
    }

    private static int read(InputStream in, byte[] buffer, Path snapshot) throws IndexException {
        try {
            return in.read(buffer);
        } catch (IOException damaged) {
            throw broken(snapshot, "it is damaged or cut short (" + damaged.getMessage() + ")", damaged);
        }
    }

    private static SnapshotList list(ZipFile zip, Path snapshot) throws IndexException {
        ZipEntry entry = zip.getEntry(LIST);
        if (entry == null) {
            throw broken(snapshot, "it is no snapshot of an index", null);
        }
        try (InputStream in = zip.getInputStream(entry)) {
            return SnapshotList.decoded(new String(in.readNBytes(LONGEST_LIST), StandardCharsets.UTF_8));
        } catch (IOException damaged) {
            throw broken(snapshot, String.valueOf(damaged.getMessage()), damaged);
        }
    }

    private static IndexException broken(Path snapshot, String problem, Exception cause) {
        return new IndexException(Reason.SNAPSHOT, snapshot, problem, cause);
    }

    private static String sha256(Path file) throws IOException {
        MessageDigest digest = sha256();
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static Path beside(Path file, String ending) {
        Path absolute = file.toAbsolutePath();
        return absolute.resolveSibling(absolute.getFileName() + ending);
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException otherDisk) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, IOException failed) throws IOException {
                Files.delete(visited);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
