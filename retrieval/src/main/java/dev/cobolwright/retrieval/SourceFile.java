package dev.cobolwright.retrieval;

import dev.cobolwright.grammar.source.Decoder;
import dev.cobolwright.grammar.source.SourceText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;

/**
 * A source file as read from disk.
 *
 * @param text decoded by {@link Decoder}
 * @param hash of the text
 * @param bytes as they are on disk
 */
record SourceFile(String text, String hash, byte[] bytes) {
    /** The largest real programs have a few megabytes. */
    static final long LARGEST_BYTES = 64L << 20;

    private static final Set<String> COBOL =
            Set.of("cbl", "cob", "cobol", "pco", "cbx", "sqb", "ccp", "cpy", "copy", "copybook", "cpb", "fd", "ws");
    private static final Set<String> JCL = Set.of("jcl", "job", "cntl", "prc", "proc");

    /** Whether a file's name says that it is COBOL or JCL. */
    static boolean hasSourceName(Path file) {
        String extension = extension(file.getFileName().toString());
        return COBOL.contains(extension) || JCL.contains(extension);
    }

    /** Whether a text is job control: by its name, or without a telling name by its first line. */
    static boolean isJcl(SourceText source) {
        String path = source.path();
        String extension = extension(path.substring(1 + Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\'))));
        return JCL.contains(extension) || !COBOL.contains(extension) && startsWithJob(source);
    }

    private static boolean startsWithJob(SourceText source) {
        String first = source.line(0);
        return first.startsWith("//")
                && (first.contains(" JOB") || first.contains(" PROC") || first.contains(" EXEC "));
    }

    private static String extension(String name) {
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(dot + 1).toLowerCase(Locale.ROOT) : "";
    }

    /** @throws IOException with a message for the user, where it cannot be read or holds no text */
    static SourceFile read(Path file) throws IOException {
        long size = Files.size(file);
        if (size > LARGEST_BYTES) {
            throw new IOException("has " + (size >> 20) + " MB, and files over " + (LARGEST_BYTES >> 20)
                    + " MB are not indexed: split it, or check that it is source text");
        }
        byte[] bytes = Files.readAllBytes(file);
        Decoder.Decoded decoded = Decoder.decode(bytes);
        if (decoded.binary()) {
            throw new IOException("is not a text: it is not indexed");
        }
        return new SourceFile(decoded.text(), Chunk.hashOf(decoded.text()), bytes);
    }
}
