package dev.cobolwright.model.decode;

import dev.cobolwright.model.tokenizer.Tokenizer;

/** What each token of a vocabulary does to a word or a line, worked out once. */
final class TokenKinds {
    /** The token's bytes. */
    final byte[][] bytes;

    /** Every byte belongs to a word. */
    final boolean[] inWord;

    /** The token ends a line: it starts with a line break, or is special. */
    final boolean[] endsLine;

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
        return kinds;
    }

    /** Whether a word that ended before this token would go on with it. */
    boolean continuesWord(int id) {
        return bytes[id].length > 0 && Cursor.isWordByte(bytes[id][0]);
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
