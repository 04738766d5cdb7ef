package dev.cobolwright.model.decode;

/** When a continuation is complete. */
sealed interface Ending {
    /** Whether a token may lengthen a continuation of which {@code length} bytes stand after the word start. */
    boolean mayFollow(int token, int length);

    /** Probability that the continuation ends here, given the row of the next token. */
    double endMass(float[] row);

    /** Ends before the first byte that belongs to no word. */
    record OfWord(TokenKinds kinds) implements Ending {
        @Override
        public boolean mayFollow(int token, int length) {
            return kinds.inWord[token];
        }

        @Override
        public double endMass(float[] row) {
            double mass = 0;
            for (int id = 0; id < row.length; id++) {
                if (!kinds.continuesWord(id)) {
                    mass += row[id];
                }
            }
            return mass;
        }
    }

    /** Ends before the line break. */
    record OfLine(TokenKinds kinds) implements Ending {
        @Override
        public boolean mayFollow(int token, int length) {
            return !kinds.endsLine[token] && kinds.lineLength(token) == kinds.bytes[token].length;
        }

        @Override
        public double endMass(float[] row) {
            double mass = 0;
            for (int id = 0; id < row.length; id++) {
                if (kinds.endsLine[id]) {
                    mass += row[id];
                }
            }
            return mass;
        }
    }
}
