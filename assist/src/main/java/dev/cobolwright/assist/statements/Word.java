package dev.cobolwright.assist.statements;

/**
 * A word of a statement's own text.
 *
 * @param text upper case; of a literal with its quotes, as written
 * @param start offset in the parsed file
 */
record Word(Kind kind, String text, int start) {
    enum Kind {
        WORD,
        NUMBER,
        LITERAL,
        SYMBOL,
        /** Stands for a whole statement nested at this place. */
        NESTED
    }

    boolean is(String word) {
        return kind != Kind.LITERAL && text.equals(word);
    }

    boolean isOneOf(java.util.Set<String> words) {
        return kind == Kind.WORD && words.contains(text);
    }
}
