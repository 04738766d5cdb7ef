package dev.cobolwright.grammar.embedded.sql;

/**
 * A token of an SQL statement.
 *
 * @param text words in upper case; delimited identifiers and strings without their quotes; a host variable without its colon, its
 *     parts joined by points
 * @param start offset in the text of the block, inclusive
 * @param end exclusive
 */
record SqlToken(Kind kind, String text, int start, int end) {
    enum Kind {
        WORD,
        DELIMITED,
        STRING,
        NUMBER,
        HOST,
        SIGN,
        END
    }

    boolean is(String word) {
        return kind == Kind.WORD && text.equals(word);
    }

    boolean isSign(char sign) {
        return kind == Kind.SIGN && text.charAt(0) == sign;
    }

    boolean isName() {
        return kind == Kind.WORD || kind == Kind.DELIMITED;
    }
}
