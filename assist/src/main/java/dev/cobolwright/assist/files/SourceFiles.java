package dev.cobolwright.assist.files;

import dev.cobolwright.grammar.source.Decoder;
import dev.cobolwright.grammar.source.SourceText;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** COBOL files on disk: which they are, and their text. */
public final class SourceFiles {
    /** Larger files are refused with a message; the largest real programs have a few megabytes. */
    public static final long LARGEST = 64L << 20;

    private static final Set<String> PROGRAMS = Set.of("cbl", "cob", "cobol", "pco", "cbx", "sqb", "ccp");
    private static final Set<String> COPYBOOKS = Set.of("cpy", "copy", "copybook", "cpb", "fd", "ws", "dcl");
    private static final Set<String> SKIPPED_FOLDERS = Set.of("node_modules", "target", "dist", "out");

    private SourceFiles() {}

    public static boolean isProgram(Path file) {
        return PROGRAMS.contains(extension(file));
    }

    public static boolean isCopybook(Path file) {
        return COPYBOOKS.contains(extension(file));
    }

    /**
     * The text of a file.
     *
     * @throws IOException with a message for the user where it cannot be read, is too large or is binary
     */
    public static SourceText read(Path file) throws IOException {
        if (!Files.exists(file)) {
            throw new NoSuchFileException(file.toString());
        }
        if (Files.isDirectory(file)) {
            throw new IOException(file + " is a folder; give a file in it");
        }
        long size = Files.size(file);
        if (size > LARGEST) {
            throw new IOException(file + " has " + (size >> 20) + " MB; files over " + (LARGEST >> 20)
                    + " MB are not read. Split it, or check that it is COBOL source");
        }
        Decoder.Decoded decoded = Decoder.decode(Files.readAllBytes(file));
        if (decoded.binary()) {
            throw new IOException(file + " is not a text file; give COBOL source");
        }
        return SourceText.of(file.toString(), decoded.text());
    }

    /**
     * Files given by name are taken as they are; folders are searched for programs, and for copybooks too where asked. Sorted,
     * links to folders are not followed.
     *
     * @throws IOException where a path does not exist or cannot be read
     */
    public static List<Path> find(List<Path> paths, boolean copybooksToo) throws IOException {
        List<Path> found = new ArrayList<>();
        for (Path path : paths) {
            if (Files.isDirectory(path)) {
                found.addAll(inFolder(path, copybooksToo));
            } else if (Files.exists(path)) {
                found.add(path);
            } else {
                throw new NoSuchFileException(path.toString());
            }
        }
        return found;
    }

    private static List<Path> inFolder(Path folder, boolean copybooksToo) throws IOException {
        List<Path> found = new ArrayList<>();
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes attributes) {
                String name = dir.getFileName() == null ? "" : dir.getFileName().toString();
                boolean skipped = !dir.equals(folder) && (SKIPPED_FOLDERS.contains(name) || name.startsWith("."));
                return skipped ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (attributes.isRegularFile() && (isProgram(file) || (copybooksToo && isCopybook(file)))) {
                    found.add(file);
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failure) {
                return FileVisitResult.CONTINUE;
            }
        });
        found.sort(null);
        return found;
    }

    /** Whether a text is no COBOL source at all: it has NUL characters or many other control characters in its first part. */
    public static boolean isBinary(String text) {
        int looked = Math.min(text.length(), 8_192);
        int controls = 0;
        for (int i = 0; i < looked; i++) {
            char c = text.charAt(i);
            if (c == 0) {
                return true;
            }
            controls += c < ' ' && c != '\n' && c != '\r' && c != '\t' && c != '\f' && c != 0x1a ? 1 : 0;
        }
        return controls > looked / 10;
    }

    static String extension(Path file) {
        String name = file.getFileName() == null ? "" : file.getFileName().toString();
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}
