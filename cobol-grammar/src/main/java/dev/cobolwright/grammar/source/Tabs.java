package dev.cobolwright.grammar.source;

/** Tab stops every eight columns, as IBM's and GnuCOBOL's compilers read them. */
final class Tabs {
    static final int STOP = 8;

    private Tabs() {}

    static String expand(String line) {
        if (line.indexOf('\t') < 0) {
            return line;
        }
        StringBuilder out = new StringBuilder(line.length() + 16);
        for (int i = 0; i < line.length(); i++) {
            if (line.charAt(i) == '\t') {
                do {
                    out.append(' ');
                } while (out.length() % STOP != 0);
            } else {
                out.append(line.charAt(i));
            }
        }
        return out.toString();
    }

    /** The column (from 0, tabs expanded) of the character at {@code index} of a line. */
    static int column(String line, int index) {
        int column = 0;
        for (int i = 0; i < Math.min(index, line.length()); i++) {
            column = line.charAt(i) == '\t' ? (column / STOP + 1) * STOP : column + 1;
        }
        return column + Math.max(0, index - line.length());
    }
}
