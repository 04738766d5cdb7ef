package dev.cobolwright.model.decode;

import dev.cobolwright.model.tokenizer.Tokenizer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A text cut back to where a token must have begun (token healing): what is typed of a word, and the blank before it, are taken
 * from the context and become bytes that every continuation has to begin with.
 *
 * @param context token ids of the text before the cut
 * @param required bytes after the cut up to the cursor
 * @param lead how many of the required bytes stand before the word: 1 for a blank that a token takes with the word, else 0
 */
record Cursor(int[] context, byte[] required, int lead) {
    /** Text this far before the cursor is left out; no model here looks further back. */
    private static final int FARTHEST = 12_000;

    /** Where the text begins moves in such steps, so that a model sees the same beginning while a line is typed. */
    private static final int STEP = 6_000;

    static Cursor of(String before, Tokenizer tokenizer) {
        int word = wordStart(before);
        int cut = cut(before);
        int from = Math.max(0, cut - FARTHEST) / STEP * STEP;
        if (from > 0) {
            int newline = before.indexOf('\n', from);
            from = newline < 0 || newline >= cut ? from : newline;
        }
        byte[] required = before.substring(cut).getBytes(StandardCharsets.UTF_8);
        return new Cursor(tokenizer.encode(before.substring(from, cut)), required, word - cut);
    }

    /** Index before which the text is context: that of the word at its end, or of the blank that goes with the word. */
    static int cut(String before) {
        int word = wordStart(before);
        return word > 0 && before.charAt(word - 1) == ' ' && !isIndentation(before, word) ? word - 1 : word;
    }

    /** Index of the first character of the word that ends at the end of the text; the text's length where none does. */
    static int wordStart(String before) {
        int start = before.length();
        while (start > 0
                && isWordByte((byte) Math.min(before.charAt(start - 1), 0x7f))
                && before.charAt(start - 1) < 0x7f) {
            start--;
        }
        return start;
    }

    static boolean isWordByte(byte b) {
        return (b >= 'A' && b <= 'Z') || (b >= 'a' && b <= 'z') || (b >= '0' && b <= '9') || b == '-' || b == '_';
    }

    /** The blank before a word, if it belongs to the word's first token, and the word. */
    String tokenText(String word) {
        return lead == 1 ? " " + word : word;
    }

    /** Whether {@code text} and the required bytes agree as far as both go. */
    boolean agrees(byte[] text) {
        int n = Math.min(text.length, required.length);
        return Arrays.mismatch(text, 0, n, required, 0, n) < 0;
    }

    private static boolean isIndentation(String before, int end) {
        for (int i = end - 1; i >= 0 && before.charAt(i) != '\n'; i--) {
            if (before.charAt(i) != ' ') {
                return false;
            }
        }
        return true;
    }
}
