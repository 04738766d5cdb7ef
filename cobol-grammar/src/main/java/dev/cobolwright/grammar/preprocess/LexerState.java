package dev.cobolwright.grammar.preprocess;

import dev.cobolwright.grammar.source.SourceFormat;

/**
 * What a lexer carries from one line to the next where no token, EXEC block, comment-entry or character-string runs over the
 * line break. Together with the kinds of the few tokens before, it decides how the following lines read.
 *
 * @param format in force
 * @param identification inside the IDENTIFICATION DIVISION, where comment-entries occur
 * @param decimalComma after DECIMAL-POINT IS COMMA
 */
record LexerState(SourceFormat format, boolean identification, boolean decimalComma) {
    /** As a small number that is not negative. */
    byte packed() {
        return packed(format, identification, decimalComma);
    }

    static byte packed(SourceFormat format, boolean identification, boolean decimalComma) {
        return (byte) (format.ordinal() << 2 | (identification ? 2 : 0) | (decimalComma ? 1 : 0));
    }

    static LexerState unpack(byte packed) {
        return new LexerState(SourceFormat.values()[packed >> 2], (packed & 2) != 0, (packed & 1) != 0);
    }
}
