package dev.cobolwright.grammar.source;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** How often each byte occurs in a file, and what that says about its encoding. */
final class ByteStatistics {
    private static final int LOOKED_AT = 1 << 16;
    private static final int ASCII_BLANK = 0x20;
    private static final int EBCDIC_BLANK = 0x40;
    private static final int EBCDIC_EURO = 0x9f;
    private static final int EBCDIC_NEXT_LINE = 0x15;

    private final int[] counts = new int[256];
    private final int length;
    private int zerosAtEven;
    private int zerosAtOdd;
    /** Bytes that are German letters in IBM273 and signs in IBM037, next to a letter. */
    private int germanLetters;

    private ByteStatistics(byte[] bytes) {
        length = Math.min(bytes.length, LOOKED_AT);
        for (int i = 0; i < length; i++) {
            int b = bytes[i] & 0xff;
            counts[b]++;
            if (b == 0) {
                zerosAtEven += i % 2 == 0 ? 1 : 0;
                zerosAtOdd += i % 2;
            }
            if (isGermanLetter(b)
                    && i > 0
                    && (isEbcdicLetter(bytes[i - 1] & 0xff) || i + 1 < length && isEbcdicLetter(bytes[i + 1] & 0xff))) {
                germanLetters++;
            }
        }
    }

    static ByteStatistics of(byte[] bytes) {
        return new ByteStatistics(bytes);
    }

    boolean looksUtf16() {
        return length >= 4
                && (zerosAtEven > length / 4 && zerosAtOdd < length / 50
                        || zerosAtOdd > length / 4 && zerosAtEven < length / 50);
    }

    Charset utf16() {
        return zerosAtEven > zerosAtOdd ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE;
    }

    boolean looksEbcdic() {
        return counts[EBCDIC_BLANK] > length / 8
                && counts[EBCDIC_BLANK] > 8 * counts[ASCII_BLANK]
                && Charset.isSupported("IBM037");
    }

    /**
     * German letters tell IBM273, line ends and brackets of open systems IBM1047, otherwise it is IBM037; a euro sign tells the
     * variants with it, IBM1141 and IBM1140, from the first and the last.
     */
    Charset ebcdic() {
        boolean euro = counts[EBCDIC_EURO] > 0;
        if (germanLetters > 0 && Charset.isSupported("IBM273")) {
            return Charset.forName(euro && Charset.isSupported("IBM01141") ? "IBM01141" : "IBM273");
        }
        if (euro && Charset.isSupported("IBM01140")) {
            return Charset.forName("IBM01140");
        }
        boolean open = counts[EBCDIC_NEXT_LINE] > 0 || counts[0xad] > 0 && counts[0xbd] > 0;
        return Charset.forName(open && Charset.isSupported("IBM1047") ? "IBM1047" : "IBM037");
    }

    boolean hasBytesUnknownToWindows() {
        return counts[0x81] + counts[0x8d] + counts[0x8f] + counts[0x90] + counts[0x9d] > 0;
    }

    /** Zero bytes, or more than a few control characters. */
    boolean looksBinary() {
        int controls = 0;
        for (int b = 1; b < ASCII_BLANK; b++) {
            controls += b == '\t' || b == '\n' || b == '\r' || b == '\f' || b == 0x1a ? 0 : counts[b];
        }
        return counts[0] > length / 100 || controls > length / 50;
    }

    private static boolean isGermanLetter(int b) {
        return b == 0xc0 || b == 0xd0 || b == 0x6a || b == 0xa1 || b == 0xe0 || b == 0x4a;
    }

    private static boolean isEbcdicLetter(int b) {
        return b >= 0x81 && b <= 0x89
                || b >= 0x91 && b <= 0x99
                || b >= 0xa2 && b <= 0xa9
                || b >= 0xc1 && b <= 0xc9
                || b >= 0xd1 && b <= 0xd9
                || b >= 0xe2 && b <= 0xe9;
    }
}
