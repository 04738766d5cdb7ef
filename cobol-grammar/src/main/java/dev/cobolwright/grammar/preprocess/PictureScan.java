package dev.cobolwright.grammar.preprocess;

import static dev.cobolwright.grammar.parser.CobolTokens.IDENTIFIER;

/** Finds the character-string of a PICTURE clause on the current line. */
final class PictureScan {
    private final Lines lines;
    private final char[] text;

    PictureScan(Lines lines) {
        this.lines = lines;
        this.text = lines.text;
    }

    /** After the character-string that starts at an offset; the offset itself where there is none. */
    int end(int start) {
        int p = start;
        while (p < lines.codeEnd) {
            char c = text[p];
            boolean separator = c == '.' || c == ',' || c == ';';
            if (Characters.isBlank(c)
                    || c == '='
                    || c == '"'
                    || c == '\''
                    || separator && (p + 1 == lines.codeEnd || Characters.isBlank(text[p + 1]))) {
                return p;
            }
            p++;
        }
        return p;
    }

    /**
     * Rules out what follows a PICTURE whose string is not written yet: a keyword, or the level-number of the next entry.
     *
     * @param first whether it is the first on its line
     */
    boolean looksLikePicture(int start, int end, boolean first) {
        boolean digits = true;
        boolean nines = true;
        boolean symbols = true;
        for (int i = start; i < end; i++) {
            char c = text[i];
            digits &= c >= '0' && c <= '9';
            nines &= c == '9';
            symbols &= "ABEGNPSVXZ09CRD".indexOf(Keywords.upper(c)) >= 0;
        }
        if (first && digits && !nines) {
            return false;
        }
        return symbols || end - start < 2 || Keywords.kindOf(text, start, end) == IDENTIFIER && !isSymbol(start, end);
    }

    /** The word SYMBOL of WITH PICTURE SYMBOL in the CURRENCY SIGN clause. */
    private boolean isSymbol(int start, int end) {
        return end - start == 6 && new String(text, start, 6).equalsIgnoreCase("SYMBOL");
    }
}
