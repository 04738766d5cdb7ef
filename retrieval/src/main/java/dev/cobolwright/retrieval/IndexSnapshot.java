package dev.cobolwright.retrieval;

import dev.cobolwright.retrieval.IndexException.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
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
import java.util.List;
import java.util.Map;
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
 * them with their sizes and SHA-256. It is never written to; what has changed since is indexed in the folder that began with it.
 */
public final class IndexSnapshot {
    private static final String LIST = "cobolwright-index-snapshot.txt";
    private static final String FIRST_LINE = "cobolwright index snapshot, format ";
    private static final int LONGEST_LIST = 1 << 20;
    private static final String BEGUN = "index-begun-";

    private IndexSnapshot() {}

    private record Listed(String sha256, long size) {}

    /**
     * Writes what was committed last. A file that is there is replaced when the new one is complete.
     *
     * @param folder of the index, which no program may have open for writing
     * @throws IndexException where there is no index, or it cannot be read, or is being written
     */
    public static void write(Path folder, Path file) throws IOException {
        IndexFolder index = new IndexFolder(folder);
        Path unfinished = beside(file, ".part");
        try (Directory directory = index.directory(false)) {
            index.refuseForReading(index.check(directory));
            try (Lock lock = directory.obtainLock(IndexWriter.WRITE_LOCK_NAME)) {
                lock.ensureValid();
                List<String> names =
                        List.copyOf(SegmentInfos.readLatestCommit(directory).files(true));
                try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(unfinished))) {
                    write(folder, names, zip);
                }
            }
        } catch (IOException e) {
            Files.deleteIfExists(unfinished);
            throw index.explain(e);
        }
        move(unfinished, file);
    }

    private static void write(Path folder, List<String> names, ZipOutputStream zip) throws IOException {
        StringBuilder list = new StringBuilder(FIRST_LINE + Fields.FORMAT + '\n');
        for (String name : names) {
            Path file = folder.resolve(name);
            list.append(sha256(file))
                    .append(' ')
                    .append(Files.size(file))
                    .append(' ')
                    .append(name)
                    .append('\n');
        }
        zip.putNextEntry(new ZipEntry(LIST));
        zip.write(list.toString().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
        for (String name : names) {
            zip.putNextEntry(new ZipEntry(name));
            Files.copy(folder.resolve(name), zip);
            zip.closeEntry();
        }
    }

    /**
     * Lets an index begin with a snapshot. The folder appears at once and whole, or not.
     *
     * @param folder missing or empty
     * @throws IndexException with {@link Reason#SNAPSHOT} where the snapshot is missing, damaged, of another version, or no snapshot; with another
     *     reason where the folder cannot be written or holds something
     */
    public static void begin(Path snapshot, Path folder) throws IOException {
        Path unfinished = null;
        try {
            Path parent = folder.toAbsolutePath().getParent();
            Files.createDirectories(parent);
            deleteAbandoned(parent);
            unfinished = Files.createTempDirectory(parent, BEGUN);
            unpack(snapshot, unfinished);
            verify(unfinished, snapshot);
            Files.deleteIfExists(folder); // refused where something is in it
            move(unfinished, folder);
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
        try {
            CodeIndex.verify(unpacked);
        } catch (IndexException damaged) {
            throw broken(snapshot, "its index cannot be read (" + damaged.getMessage() + ")", damaged);
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
    public static boolean canBegin(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return true;
        }
        try (var files = Files.list(folder)) {
            return files.findAny().isEmpty();
        }
    }

    private static void unpack(Path snapshot, Path folder) throws IOException {
        try (ZipFile zip = new ZipFile(snapshot.toFile())) {
            for (Map.Entry<String, Listed> file : list(zip, snapshot).entrySet()) {
                ZipEntry entry = zip.getEntry(file.getKey());
                if (entry == null) {
                    throw broken(snapshot, "it lacks " + file.getKey(), null);
                }
                unpack(zip, entry, file.getValue(), folder, snapshot);
            }
        } catch (NoSuchFileException missing) {
            throw broken(snapshot, "there is no such file", missing);
        } catch (ZipException damaged) {
            throw broken(snapshot, "it is damaged, cut short, or no snapshot (" + damaged.getMessage() + ")", damaged);
        }
    }

    /** No more is written than the list says, whatever the entry unpacks to. */
    private static void unpack(ZipFile zip, ZipEntry entry, Listed listed, Path folder, Path snapshot)
            throws IOException {
        Path file = folder.resolve(entry.getName());
        MessageDigest digest = sha256();
        try (InputStream in = new DigestInputStream(zip.getInputStream(entry), digest);
                OutputStream out = Files.newOutputStream(file)) {
            byte[] buffer = new byte[1 << 16];
            long left = listed.size();
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
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

    private static Map<String, Listed> list(ZipFile zip, Path snapshot) throws IOException {
        ZipEntry entry = zip.getEntry(LIST);
        if (entry == null) {
            throw broken(snapshot, "it is no snapshot of an index", null);
        }
        List<String> lines;
        try (InputStream in = zip.getInputStream(entry)) {
            lines = new String(in.readNBytes(LONGEST_LIST), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        }
        if (lines.isEmpty() || !lines.getFirst().equals(FIRST_LINE + Fields.FORMAT)) {
            throw broken(
                    snapshot,
                    "it was written by another version, whose first line is not format " + Fields.FORMAT,
                    null);
        }
        Map<String, Listed> files = new LinkedHashMap<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] words = line.split(" ", 3);
            if (words.length < 3
                    || !words[1].matches("\\d{1,15}")
                    || !words[2].matches("[A-Za-z0-9_]+(\\.[a-z0-9]+)?")) {
                throw broken(snapshot, "its list of files is damaged", null);
            }
            files.put(words[2], new Listed(words[0], Long.parseLong(words[1])));
        }
        return files;
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
