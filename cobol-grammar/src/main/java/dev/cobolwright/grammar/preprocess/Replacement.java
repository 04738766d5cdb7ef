package dev.cobolwright.grammar.preprocess;

import dev.cobolwright.grammar.source.Span;

/**
 * One {@code ... BY ...} of REPLACING or REPLACE (COBOL 2002, 7.1.2 and 7.1.3).
 *
 * @param kind whole text words, or their beginning or end
 * @param pattern the texts of the tokens to look for, words in upper case; not empty
 * @param patternText the text to look for without white space
 * @param file where BY is written
 * @param byFrom the first token after BY
 * @param byTo after the last token of the text after BY
 * @param byText that text, trimmed
 * @param bySpan where it is written
 */
record Replacement(
        Kind kind,
        String[] pattern,
        String patternText,
        FileTokens file,
        int byFrom,
        int byTo,
        String byText,
        Span bySpan) {
    enum Kind {
        WHOLE,
        LEADING,
        TRAILING
    }

    /** Written as {@code :TAG:} or {@code (TAG)}, and so found inside character-strings and EXEC text too. */
    boolean isTag() {
        int last = patternText.length() - 1;
        return last > 1
                && (patternText.charAt(0) == ':' && patternText.charAt(last) == ':'
                        || patternText.charAt(0) == '(' && patternText.charAt(last) == ')');
    }
}
