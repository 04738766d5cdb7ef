package dev.cobolwright.grammar.preprocess;

import dev.cobolwright.grammar.Copybooks;
import dev.cobolwright.grammar.Dialect;
import dev.cobolwright.grammar.parser.CobolTokens;
import dev.cobolwright.grammar.source.SourceText;
import java.util.Locale;
import java.util.stream.Collectors;

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
                    ExpandedText.oneLine(tokens.text(i))));
        }
        return out.toString();
    }

    /**
     * The text after COPY, REPLACE and compiler directives: each line after the line number of the file it was written in, the
     * lines of a copybook with its name.
     */
    public static String expanded(SourceText source, Copybooks copybooks, Dialect dialect) {
        return ExpandedText.of(source, copybooks, dialect).stream()
                .map(ShowTokens::expanded)
                .collect(Collectors.joining(System.lineSeparator(), "", System.lineSeparator()));
    }

    private static String expanded(ExpandedText.Line line) {
        String name = line.copiedBy().isEmpty() ? "" : fileName(line.source().path());
        return String.format(Locale.ROOT, "%-12s %5d |", name, line.line() + 1) + line.text();
    }

    private static String fileName(String path) {
        return path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
    }
}
