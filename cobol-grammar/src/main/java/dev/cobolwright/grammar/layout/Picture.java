package dev.cobolwright.grammar.layout;

import java.util.Optional;

/**
 * What the character-string of a PICTURE clause says.
 *
 * @param text as written, upper case
 * @param category for an invalid string the one it comes nearest to
 * @param digits digit positions that hold a digit: {@code P} does not count; 0 where it is not numeric
 * @param scale digits right of the decimal point; negative for {@code P} at the right end: {@code 9PP} has -2
 * @param signed {@code S}, or an editing sign
 * @param characters character positions it takes as USAGE DISPLAY without a separate sign; -1 where a repetition count is unknown
 * @param problem why it is invalid, a clause for a sentence that begins with the string
 */
public record Picture(
        String text,
        Category category,
        int digits,
        int scale,
        boolean signed,
        int characters,
        Optional<String> problem) {

    /** IBM Enterprise COBOL Language Reference, "Data categories and PICTURE rules". */
    public enum Category {
        ALPHABETIC,
        ALPHANUMERIC,
        ALPHANUMERIC_EDITED,
        NUMERIC,
        NUMERIC_EDITED,
        NATIONAL,
        NATIONAL_EDITED,
        DBCS,
        UTF_8,
        EXTERNAL_FLOAT,
        BOOLEAN;

        /** As the manual writes it. */
        public String text() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    /** With the usual symbols and without constants. */
    public static Picture of(String text) {
        return new PictureReader(PictureSymbols.USUAL, name -> -1).read(text);
    }

    public boolean isValid() {
        return problem.isEmpty();
    }

    public boolean isNumeric() {
        return category == Category.NUMERIC;
    }

    /** Bytes of one character position: 2 in national and DBCS pictures, up to 4 in UTF-8 ones. */
    int characterBytes() {
        return switch (category) {
            case NATIONAL, NATIONAL_EDITED, DBCS -> 2;
            case UTF_8 -> 4;
            default -> 1;
        };
    }
}
