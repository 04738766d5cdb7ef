package dev.cobolwright.grammar.preprocess;

import dev.cobolwright.grammar.Copybooks;
import dev.cobolwright.grammar.Dialect;
import dev.cobolwright.grammar.source.SourceText;
import dev.cobolwright.grammar.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A text after COPY, REPLACE and compiler directives, for people: the words that the parser reads, in the columns they were written
 * in. Comments, sequence and identification areas are gone.
 */
public final class ExpandedText {
    private static final int MOST_BLANKS = 200;

    private final Tokens tokens;
    private final List<Line> lines = new ArrayList<>();

    /**
     * @param source the file the line was written in
     * @param line from 0, in that file
     * @param copiedBy the COPY statement that brought the file, empty for lines of the text itself
     */
    public record Line(String text, SourceText source, int line, Optional<Span> copiedBy) {}

    private ExpandedText(Tokens tokens) {
        this.tokens = tokens;
    }

    /** Lines in the order they are read; a line that a COPY statement interrupts comes in two. */
    public static List<Line> of(SourceText source, Copybooks copybooks, Dialect dialect) {
        ExpandedText text =
                new ExpandedText(Preprocessor.run(source, copybooks, dialect).tokens());
        text.read();
        return text.lines;
    }

    private void read() {
        StringBuilder text = new StringBuilder();
        Origin origin = null;
        int line = -1;
        for (int i = 0; i < tokens.size(); i++) {
            Origin at = tokens.origin(i);
            int tokenLine = at.source().lineOf(tokens.start(i));
            if (origin != null && (tokenLine != line || !isSameFile(origin, at))) {
                add(text, origin, line);
            }
            origin = at;
            line = tokenLine;
            int blanks = tokens.start(i) - at.source().lineStart(tokenLine) - text.length();
            boolean touches = i > 0 && tokens.isAdjacent(i) && !tokens.isReplaced(i) && !tokens.isReplaced(i - 1);
            text.repeat(' ', Math.min(MOST_BLANKS, Math.max(text.isEmpty() || touches ? 0 : 1, blanks)));
            text.append(oneLine(tokens.text(i)));
        }
        if (origin != null) {
            add(text, origin, line);
        }
    }

    private void add(StringBuilder text, Origin origin, int line) {
        lines.add(new Line(text.toString(), origin.source(), line, origin.copiedBy()));
        text.setLength(0);
    }

    private static boolean isSameFile(Origin one, Origin other) {
        return one.source() == other.source() && one.copiedBy().equals(other.copiedBy());
    }

    static String oneLine(String text) {
        return text.lines().map(String::strip).reduce((a, b) -> a + " " + b).orElse("");
    }
}
