package dev.cobolwright.grammar.preprocess;

/** Classes of characters, by table for ASCII. */
final class Characters {
    static final byte BLANK = 0;
    static final byte LETTER = 1;
    static final byte DIGIT = 2;
    static final byte QUOTE = 3;
    static final byte PERIOD = 4;
    /** Comma and semicolon: separators that say nothing. */
    static final byte COMMA = 5;
    /** Parentheses, operators, colon, ampersand. */
    static final byte SIGN = 6;

    static final byte OTHER = 7;

    private static final byte[] CLASSES = new byte[128];
    /** The upper-case form of what may stand in a word, 0 for what may not. */
    private static final byte[] WORD = new byte[128];

    static {
        for (char c = 0; c < 128; c++) {
            CLASSES[c] = classOf(c);
            boolean word = CLASSES[c] == LETTER || CLASSES[c] == DIGIT || c == '-' || c == '_';
            WORD[c] = word ? (byte) Keywords.upper(c) : 0;
        }
    }

    private Characters() {}

    static byte of(char c) {
        return c < 128
                ? CLASSES[c]
                : Character.isLetterOrDigit(c) || Character.isSurrogate(c) ? LETTER : isBlank(c) ? BLANK : OTHER;
    }

    /** The upper-case form of a character of a word; 0 for a character that ends it. */
    static char wordCharacter(char c) {
        return c < 128 ? (char) WORD[c] : Character.isLetterOrDigit(c) || Character.isSurrogate(c) ? c : 0;
    }

    /** Space, control characters (tab, form feed, Ctrl-Z, NUL), no-break space, byte order mark. */
    static boolean isBlank(char c) {
        return c <= ' ' || c == 0x7f || c >= 0x80 && (c <= 0xa0 || c == 0xfeff || Character.isSpaceChar(c));
    }

    private static byte classOf(char c) {
        if (c <= ' ' || c == 0x7f) {
            return BLANK;
        }
        if (c >= '0' && c <= '9') {
            return DIGIT;
        }
        if (c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_' || c == '#' || c == '@' || c == '$') {
            return LETTER;
        }
        return switch (c) {
            case '\'', '"' -> QUOTE;
            case '.' -> PERIOD;
            case ',', ';' -> COMMA;
            case '(', ')', ':', '=', '<', '>', '+', '-', '*', '/', '&' -> SIGN;
            default -> OTHER;
        };
    }
}
