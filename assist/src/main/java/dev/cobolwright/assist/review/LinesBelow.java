package dev.cobolwright.assist.review;

import dev.cobolwright.assist.edits.Edit;
import dev.cobolwright.grammar.preprocess.Lexemes;
import dev.cobolwright.grammar.source.SourceText;

/** Lines that a fix puts into a file. */
public final class LinesBelow {
    private LinesBelow() {}

    /**
     * Lines below the one with an offset; where program text follows there, as a period, that goes to the end of the last new line.
     *
     * @param offset after a word
     * @param column of the first character, from 0
     * @param lines without their indentation; each further blank in front of one stays
     */
    public static Edit of(ReviewedFile file, int offset, int column, String... lines) {
        SourceText source = file.source();
        Lexemes words = file.lexemes();
        int line = source.lineOf(offset);
        int next = words.from(offset);
        while (next < words.size() && words.start(next) < offset) {
            next++;
        }
        boolean last = next >= words.size() || words.start(next) > source.lineEnd(line);
        int at = last ? source.lineEnd(line) : offset;
        String lineBreak = source.text().contains("\r\n") ? "\r\n" : "\n";
        StringBuilder text = new StringBuilder();
        for (String each : lines) {
            text.append(lineBreak).append(" ".repeat(column)).append(each);
        }
        return new Edit(at, at, text.toString());
    }
}
