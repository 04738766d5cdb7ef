package dev.cobolwright.corpus.eval;

/** Lines of code without what is no code. */
final class Literals {
    private Literals() {}

    /** The line with every literal and what follows {@code *>} replaced by blanks; the length stays. */
    static String blanked(String line) {
        char[] out = line.toCharArray();
        char quote = 0;
        for (int i = 0; i < out.length; i++) {
            char c = out[i];
            if (quote != 0) {
                out[i] = ' ';
                quote = c == quote ? 0 : quote;
            } else if (c == '"' || c == '\'') {
                out[i] = ' ';
                quote = c;
            } else if (c == '*' && i + 1 < out.length && out[i + 1] == '>') {
                java.util.Arrays.fill(out, i, out.length, ' ');
            }
        }
        return new String(out);
    }
}
