package dev.cobolwright.assist.files;

import dev.cobolwright.assist.Settings;
import dev.cobolwright.grammar.source.Decoder;
import dev.cobolwright.grammar.source.SourceText;
import dev.cobolwright.retrieval.SourceWalk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** COBOL files on disk: which they are, and their text. */
public final class SourceFiles {
    /** Larger files are refused with a message; the largest real programs have a few megabytes. */
    public static final long LARGEST = 64L << 20;

    private static final Set<String> JOBS = Set.of("jcl", "job", "cntl", "prc", "proc");

    private SourceFiles() {}

    public static boolean isProgram(Path file) {
        return Settings.Sources.DEFAULTS.programExtensions().contains(extension(file));
    }

    public static boolean isCopybook(Path file) {
        return !extension(file).isEmpty()
                && Settings.Sources.DEFAULTS.copybookExtensions().contains(extension(file));
    }

    /** Jobs and procedures in job control language. */
    public static boolean isJob(Path file) {
        return FileNames.of(file).lastIndexOf('.') > 0 && JOBS.contains(extension(file));
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
                found.addAll(SourceWalk.of(path, f -> isProgram(f) || copybooksToo && isCopybook(f), () -> false)
                        .files());
            } else if (Files.exists(path)) {
                found.add(path);
            } else {
                throw new NoSuchFileException(path.toString());
            }
        }
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

    private static String extension(Path file) {
        return FileNames.extension(FileNames.of(file));
    }
}
