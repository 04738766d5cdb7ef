package dev.cobolwright.assist.explain.run;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** The folder that an explanation is written to. Safe for several threads as long as each file has one. */
final class OutputFolder {
    /** End of the names of files that are being written. */
    static final String UNFINISHED = ".unfinished";

    private final Path folder;
    private final boolean forWriting;
    private final Set<String> changed = ConcurrentHashMap.newKeySet();

    private OutputFolder(Path folder, boolean forWriting) {
        this.folder = folder;
        this.forWriting = forWriting;
    }

    /** The folder as it is: what would be written or deleted is only remembered. */
    static OutputFolder look(Path folder) {
        return new OutputFolder(folder, false);
    }

    /** A folder that was opened before, maybe on another machine. */
    static OutputFolder of(Path folder) {
        return new OutputFolder(folder, true);
    }

    /**
     * Makes the folder, and clears away what a killed run left half written.
     *
     * @throws IOException also where the folder has files but no journal: it is not ours
     */
    static OutputFolder open(Path folder) throws IOException {
        Files.createDirectories(folder);
        boolean ours =
                Files.exists(folder.resolve(Journal.NAME)) || Files.exists(folder.resolve(Journal.NAME + UNFINISHED));
        try (Stream<Path> files = Files.list(folder)) {
            if (!ours && files.findAny().isPresent()) {
                throw new IOException(
                        folder + " has files and is no folder of an explanation; give an empty or new folder");
            }
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith(UNFINISHED)).toList()) {
                Files.deleteIfExists(file);
            }
        }
        return new OutputFolder(folder, true);
    }

    Path path() {
        return folder;
    }

    /** Files written or deleted since it was opened, or that would have been. */
    Set<String> changed() {
        return Set.copyOf(changed);
    }

    /** Writes a file whole, unless it has these bytes already. Gives the digest of the bytes. */
    String write(String path, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        Path file = folder.resolve(path);
        if (!Files.exists(file)
                || Files.size(file) != bytes.length
                || !Arrays.equals(Files.readAllBytes(file), bytes)) {
            changed.add(path);
            if (!forWriting) {
                return Digest.of(bytes);
            }
            Files.createDirectories(file.getParent());
            Path next = file.resolveSibling(file.getFileName() + UNFINISHED);
            try {
                Files.write(next, bytes);
                Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } catch (IOException e) {
                Files.deleteIfExists(next);
                throw e;
            }
        }
        return Digest.of(bytes);
    }

    boolean has(String path) {
        return Files.isRegularFile(folder.resolve(path));
    }

    /** The digest of a file; empty text where it cannot be read. */
    String digest(String path) {
        try {
            return Digest.of(Files.readAllBytes(folder.resolve(path)));
        } catch (IOException e) {
            return "";
        }
    }

    void delete(String path) throws IOException {
        if (has(path)) {
            changed.add(path);
        }
        if (forWriting) {
            Files.deleteIfExists(folder.resolve(path));
        }
    }
}
