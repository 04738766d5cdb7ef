package dev.cobolwright.grammar.preprocess;

import dev.cobolwright.grammar.Copybooks;
import dev.cobolwright.grammar.Dialect;
import dev.cobolwright.grammar.parser.CobolTokens;
import dev.cobolwright.grammar.source.SourceText;
import java.util.Locale;

/** Prints the first two stages of the front end for people. */
public final class ShowTokens {
    private ShowTokens() {}

    /** The tokens of one file as written: line and column (from 1), kind, text. A {@code |} marks the first token of a line. */
    public static String tokens(SourceText source) {
        FileTokens tokens = Lexer.read(source);
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < tokens.size; i++) {
            int start = tokens.starts[i];
            int line = source.lineOf(start);
            String mark = (tokens.flags[i] & Tokens.FIRST_ON_LINE) != 0 ? "|" : " ";
            out.append(String.format(
                    Locale.ROOT,
                    "%5d:%-3d%s %-22s %s%n",
                    line + 1,
                    start - source.lineStart(line) + 1,
                    mark,
                    CobolTokens.VOCABULARY.getSymbolicName(tokens.kinds[i]),
                    oneLine(tokens.text(i))));
        }
        return out.toString();
    }

    /**
     * The text after COPY, REPLACE and compiler directives: each line after the line number of the file it was written in, the
     * lines of a copybook with its name.
     */
    public static String expanded(SourceText source, Copybooks copybooks, Dialect dialect) {
        Tokens tokens = Preprocessor.run(source, copybooks, dialect).tokens();
        StringBuilder out = new StringBuilder();
        Origin origin = null;
        int line = -1;
        int lineStart = 0;
        for (int i = 0; i < tokens.size(); i++) {
            Origin at = tokens.origin(i);
            int tokenLine = at.source().lineOf(tokens.start(i));
            boolean sameFile = origin != null
                    && at.source() == origin.source()
                    && at.copiedBy().equals(origin.copiedBy());
            if (!sameFile || tokenLine != line) {
                out.append(i == 0 ? "" : System.lineSeparator());
                String name =
                        at.copiedBy().isEmpty() ? "" : fileName(at.source().path());
                out.append(String.format(Locale.ROOT, "%-12s %5d |", name, tokenLine + 1));
                lineStart = out.length();
            }
            origin = at;
            line = tokenLine;
            int column = tokens.start(i) - at.source().lineStart(tokenLine);
            int blanks = column - (out.length() - lineStart);
            boolean touches = i > 0 && tokens.isAdjacent(i) && !tokens.isReplaced(i) && !tokens.isReplaced(i - 1);
            out.repeat(' ', Math.min(200, Math.max(out.length() == lineStart || touches ? 0 : 1, blanks)));
            out.append(oneLine(tokens.text(i)));
        }
        return out.append(System.lineSeparator()).toString();
    }

    private static String oneLine(String text) {
        return text.lines().map(String::strip).reduce((a, b) -> a + " " + b).orElse("");
    }

    private static String fileName(String path) {
        return path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
    }
}
