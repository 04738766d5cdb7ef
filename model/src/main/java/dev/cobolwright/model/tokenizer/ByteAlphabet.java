package dev.cobolwright.model.tokenizer;

import java.io.ByteArrayOutputStream;

/**
 * The printable character that stands for each byte in a {@code tokenizer.json}: GPT-2's {@code bytes_to_unicode}. Printable
 * Latin-1 bytes stand for themselves, the others for U+0100 on, in order.
 */
final class ByteAlphabet {
    private static final char[] CHARACTER = new char[256];
    private static final short[] BYTE = new short[0x200];

    static {
        int next = 0x100;
        for (int b = 0; b < 256; b++) {
            boolean printable = (b >= '!' && b <= '~') || (b >= 0xA1 && b <= 0xAC) || b >= 0xAE;
            CHARACTER[b] = (char) (printable ? b : next++);
            BYTE[CHARACTER[b]] = (short) (b + 1);
        }
    }

    private ByteAlphabet() {}

    static String text(byte[] bytes) {
        StringBuilder out = new StringBuilder(bytes.length);
        for (byte b : bytes) {
            out.append(CHARACTER[b & 0xFF]);
        }
        return out.toString();
    }

    /** @throws IllegalArgumentException if a character stands for no byte */
    static byte[] bytes(String text) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(text.length());
        for (char c : text.toCharArray()) {
            if (c >= BYTE.length || BYTE[c] == 0) {
                throw new IllegalArgumentException(
                        "token with the character U+%04X, which stands for no byte".formatted((int) c));
            }
            out.write(BYTE[c] - 1);
        }
        return out.toByteArray();
    }
}
