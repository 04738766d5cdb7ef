package dev.cobolwright.retrieval;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;

/**
 * A COBOL file as read from disk.
 *
 * @param text decoded as UTF-8, or as Windows-1252 where it is not valid UTF-8
 * @param hash of its bytes
 */
record SourceFile(String text, String hash) {
    static final long LARGEST_BYTES = 5_000_000;

    private static final Set<String> EXTENSIONS =
            Set.of("cbl", "cob", "cobol", "pco", "cbx", "sqb", "ccp", "cpy", "copy", "copybook", "cpb", "fd", "ws");
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final int LOOKED_AT = 8_192;

    /** Whether a file's name says that it is COBOL. */
    static boolean hasCobolName(Path file) {
        String name = file.getFileName().toString();
        int dot = name.lastIndexOf('.');
        return dot > 0 && EXTENSIONS.contains(name.substring(dot + 1).toLowerCase(Locale.ROOT));
    }

    /** @throws IOException with a message for the user, where it cannot be read or holds no text */
    static SourceFile read(Path file) throws IOException {
        long size = Files.size(file);
        if (size > LARGEST_BYTES) {
            throw new IOException("larger than 5 MB (" + size + " bytes): split it, or leave it out");
        }
        byte[] bytes = Files.readAllBytes(file);
        if (isEbcdic(bytes)) {
            throw new IOException("looks like EBCDIC: transfer it as text, converted to UTF-8");
        }
        if (isBinary(bytes)) {
            throw new IOException("is not a text");
        }
        return new SourceFile(decode(bytes), Chunk.hashOf(bytes));
    }

    private static boolean isBinary(byte[] bytes) {
        int controls = 0;
        int n = Math.min(bytes.length, LOOKED_AT);
        for (int i = 0; i < n; i++) {
            int b = bytes[i];
            if (b == 0) {
                return true;
            }
            controls += b > 0 && b < 32 && b != '\t' && b != '\n' && b != '\r' && b != '\f' && b != 0x1a ? 1 : 0;
        }
        return controls * 20 > n;
    }

    /** A blank is 40 hexadecimal in EBCDIC, and a COBOL source is mostly blanks. */
    private static boolean isEbcdic(byte[] bytes) {
        int blanks = 0;
        int asciiBlanks = 0;
        int n = Math.min(bytes.length, LOOKED_AT);
        for (int i = 0; i < n; i++) {
            blanks += bytes[i] == 0x40 ? 1 : 0;
            asciiBlanks += bytes[i] == ' ' ? 1 : 0;
        }
        return blanks * 5 > n && asciiBlanks * 50 < n;
    }

    private static String decode(byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith("\ufeff") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            return new String(bytes, WINDOWS);
        }
    }
}
