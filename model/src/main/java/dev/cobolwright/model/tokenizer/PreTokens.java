package dev.cobolwright.model.tokenizer;

/**
 * Cuts text into the pieces that byte pairs never cross: a line break with the indentation after it, a word with the blank
 * before it, each {@code -PART} of a name, up to four digits, a run of other characters, a run of blanks but its last.
 */
public final class PreTokens {
    /** The same cut as a regular expression (Oniguruma and Java syntax); what is written into {@code tokenizer.json}. */
    public static final String PATTERN =
            "\\n {0,80}|[ _-]?\\p{L}{1,40}|[ _-]?\\p{N}{1,4}| ?[^ \\n\\p{L}\\p{N}]{1,80}| {1,80}(?= )| ";

    private static final int MAX_RUN = 80;
    private static final int MAX_LETTERS = 40;
    private static final int MAX_DIGITS = 4;

    private static final byte OTHER = 0;
    private static final byte LETTER = 1;
    private static final byte NUMBER = 2;
    private static final byte BLANK = 3;
    private static final byte[] ASCII = asciiKinds();

    private PreTokens() {}

    /**
     * End (exclusive) of the pre-token that starts at {@code from}.
     *
     * @param from a UTF-16 offset in {@code text} where a pre-token starts, less than its length
     */
    public static int end(String text, int from) {
        char first = text.charAt(from);
        if (first == '\n') {
            return run(text, from + 1, MAX_RUN);
        }
        int at = from;
        if (first == ' ') {
            at++;
            byte next = kind(text, at);
            if (at == text.length() || text.charAt(at) == '\n') {
                return at;
            }
            if (next == BLANK) {
                int end = run(text, at, MAX_RUN);
                return end < text.length() && text.charAt(end) == ' '
                        ? from + MAX_RUN
                        : Math.min(end - 1, from + MAX_RUN);
            }
        } else if (first == '-' || first == '_') {
            byte next = kind(text, from + 1);
            at = next == LETTER || next == NUMBER ? from + 1 : from;
        }
        byte kind = kind(text, at);
        return switch (kind) {
            case LETTER -> same(text, at, kind, MAX_LETTERS);
            case NUMBER -> same(text, at, kind, MAX_DIGITS);
            default -> same(text, at, kind, MAX_RUN);
        };
    }

    private static int run(String text, int from, int most) {
        int end = from;
        while (end < text.length() && end - from < most && text.charAt(end) == ' ') {
            end++;
        }
        return end;
    }

    /** End of the code points of one kind from {@code from} on, at most {@code most} of them. */
    private static int same(String text, int from, byte kind, int most) {
        int end = from;
        for (int n = 0; n < most && end < text.length() && kind(text, end) == kind; n++) {
            end += Character.isHighSurrogate(text.charAt(end)) ? Character.charCount(text.codePointAt(end)) : 1;
        }
        return end;
    }

    private static byte kind(String text, int at) {
        if (at >= text.length()) {
            return BLANK;
        }
        char c = text.charAt(at);
        return c < 128 ? ASCII[c] : kind(text.codePointAt(at));
    }

    private static byte kind(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.UPPERCASE_LETTER,
                    Character.LOWERCASE_LETTER,
                    Character.TITLECASE_LETTER,
                    Character.MODIFIER_LETTER,
                    Character.OTHER_LETTER -> LETTER;
            case Character.DECIMAL_DIGIT_NUMBER, Character.LETTER_NUMBER, Character.OTHER_NUMBER -> NUMBER;
            default -> OTHER;
        };
    }

    private static byte[] asciiKinds() {
        byte[] kinds = new byte[128];
        for (int c = 0; c < kinds.length; c++) {
            kinds[c] = c == ' ' || c == '\n' ? BLANK : kind(c);
        }
        return kinds;
    }
}
