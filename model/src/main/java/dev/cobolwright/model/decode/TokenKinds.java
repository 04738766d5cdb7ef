package dev.cobolwright.model.decode;

import dev.cobolwright.model.tokenizer.Tokenizer;
import java.util.stream.IntStream;

/** What each token of a vocabulary does to a word or a line, worked out once. */
final class TokenKinds {
    /** The token's bytes. */
    final byte[][] bytes;

    /** Every byte belongs to a word. */
    final boolean[] inWord;

    /** The token ends a line: it starts with a line break, or is special. */
    final boolean[] endsLine;

    /**
     * Tokens that hold the end of the line and then a line break: open models have {@code ".\\n"}. Ours have none.
     */
    int[] lastOfLine = new int[0];

    private TokenKinds(int size) {
        bytes = new byte[size][];
        inWord = new boolean[size];
        endsLine = new boolean[size];
    }

    static TokenKinds of(Tokenizer tokenizer) {
        TokenKinds kinds = new TokenKinds(tokenizer.vocabularySize());
        for (int id = 0; id < kinds.bytes.length; id++) {
            byte[] token = tokenizer.bytes(id);
            kinds.bytes[id] = token;
            kinds.inWord[id] = token.length > 0 && allWord(token);
            kinds.endsLine[id] = token.length == 0 || token[0] == '\n';
        }
        kinds.lastOfLine = IntStream.range(0, kinds.bytes.length)
                .filter(id -> kinds.lineLength(id) > 0 && kinds.lineLength(id) < kinds.bytes[id].length)
                .toArray();
        return kinds;
    }

    /** Whether a word that ended before this token would go on with it. */
    boolean continuesWord(int id) {
        return bytes[id].length > 0 && Cursor.isWordByte(bytes[id][0]);
    }

    /** Bytes of a token before its line break; all where it has none. */
    int lineLength(int id) {
        int at = 0;
        while (at < bytes[id].length && bytes[id][at] != '\n') {
            at++;
        }
        return at;
    }

    int size() {
        return bytes.length;
    }

    private static boolean allWord(byte[] token) {
        for (byte b : token) {
            if (!Cursor.isWordByte(b)) {
                return false;
            }
        }
        return true;
    }
}
