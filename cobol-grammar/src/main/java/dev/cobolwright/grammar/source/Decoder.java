package dev.cobolwright.grammar.source;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Bytes of a source file to text: a byte order mark decides, then EBCDIC is told by its blanks, then what is valid UTF-8 is
 * UTF-8, and the rest is Windows-1252 or, with bytes that it does not have, ISO-8859-1. Every array of bytes gives a text.
 */
public final class Decoder {
    private static final int RECORD = 80;
    private static final char NEXT_LINE = '\u0085';
    /** By name as given; a name that is not known costs a search among all providers. */
    private static final Map<String, Optional<Charset>> CHARSETS = new ConcurrentHashMap<>();

    private Decoder() {}

    /**
     * A decoded file.
     *
     * @param text lines of EBCDIC files without line ends are the 80-byte records they consist of
     * @param charset what it was read as
     * @param binary whether this looks like no text at all; the text is of little use then
     */
    public record Decoded(String text, Charset charset, boolean binary) {}

    /** An encoding by its name or a usual short form of it (IBM1140 for IBM01140, CP037, 1047); empty for one that is not known. */
    public static Optional<Charset> charset(String name) {
        return CHARSETS.computeIfAbsent(name, Decoder::named);
    }

    private static Optional<Charset> named(String name) {
        String number = name.strip().toUpperCase(Locale.ROOT).replaceFirst("^(IBM|CP|CCSID)[-_ ]?0*", "");
        boolean known = number.matches("[0-9]{2,5}");
        for (String candidate :
                known ? List.of("IBM" + padded(number, 3), "IBM" + padded(number, 5), name) : List.of(name)) {
            try {
                return Optional.of(Charset.forName(candidate.strip()));
            } catch (IllegalArgumentException unknown) {
                // The next form of the name may be known.
            }
        }
        return Optional.empty();
    }

    private static String padded(String number, int digits) {
        return "0".repeat(Math.max(0, digits - number.length())) + number;
    }

    /** The text of a file whose encoding is not known. */
    public static Decoded decode(byte[] bytes) {
        ByteStatistics statistics = ByteStatistics.of(bytes);
        if (startsWith(bytes, 0xef, 0xbb, 0xbf)) {
            return plain(bytes, 3, StandardCharsets.UTF_8, statistics.looksBinary());
        }
        if (startsWith(bytes, 0xff, 0xfe)) {
            return plain(bytes, 2, StandardCharsets.UTF_16LE, false);
        }
        if (startsWith(bytes, 0xfe, 0xff)) {
            return plain(bytes, 2, StandardCharsets.UTF_16BE, false);
        }
        if (statistics.looksUtf16()) {
            return plain(bytes, 0, statistics.utf16(), false);
        }
        if (statistics.looksEbcdic()) {
            return decode(bytes, statistics.ebcdic());
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return new Decoded(text, StandardCharsets.UTF_8, statistics.looksBinary());
        } catch (CharacterCodingException e) {
            Charset western = statistics.hasBytesUnknownToWindows() || !Charset.isSupported("windows-1252")
                    ? StandardCharsets.ISO_8859_1
                    : Charset.forName("windows-1252");
            return plain(bytes, 0, western, statistics.looksBinary());
        }
    }

    /** The text of a file in an encoding the user named. */
    public static Decoded decode(byte[] bytes, Charset charset) {
        boolean ebcdic = charset.name().startsWith("IBM") && new String(new byte[] {0x40}, charset).equals(" ");
        if (!ebcdic) {
            return plain(bytes, 0, charset, ByteStatistics.of(bytes).looksBinary());
        }
        String text = new String(bytes, charset).replace("\r" + NEXT_LINE, "\n").replace(NEXT_LINE, '\n');
        return new Decoded(text.indexOf('\n') < 0 && text.length() > RECORD ? records(text) : text, charset, false);
    }

    private static Decoded plain(byte[] bytes, int from, Charset charset, boolean binary) {
        return new Decoded(new String(bytes, from, bytes.length - from, charset), charset, binary);
    }

    private static String records(String text) {
        StringBuilder lines = new StringBuilder(text.length() + text.length() / RECORD + 1);
        for (int i = 0; i < text.length(); i += RECORD) {
            lines.append(text, i, Math.min(text.length(), i + RECORD)).append('\n');
        }
        return lines.toString();
    }

    private static boolean startsWith(byte[] bytes, int... mark) {
        if (bytes.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((bytes[i] & 0xff) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
