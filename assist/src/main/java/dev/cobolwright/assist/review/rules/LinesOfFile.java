package dev.cobolwright.assist.review.rules;

import dev.cobolwright.assist.review.ReviewedFile;
import dev.cobolwright.assist.review.ReviewedProgram;
import dev.cobolwright.grammar.preprocess.Lexemes;
import dev.cobolwright.grammar.source.SourceFormat;
import dev.cobolwright.grammar.source.SourceText;
import dev.cobolwright.grammar.source.Span;
import java.util.Optional;

/** Writes lines as the file has them, for fixes. */
final class LinesOfFile {
    private static final int AREA_A = 7;

    private final SourceText source;
    private final String lineBreak;

    private LinesOfFile(SourceText source) {
        this.source = source;
        this.lineBreak = source.text().contains("\r\n") ? "\r\n" : "\n";
    }

    /** Empty for a file with tabs, whose columns are not those of its characters. */
    static Optional<LinesOfFile> in(ReviewedFile file) {
        return file.source().text().indexOf('\t') >= 0 ? Optional.empty() : Optional.of(new LinesOfFile(file.source()));
    }

    /** A line break, blanks up to a column (from 0) and a text. */
    String at(int column, String text) {
        return lineBreak + " ".repeat(column) + text;
    }

    /** The column (from 0) of an offset. */
    int columnOf(int offset) {
        return source.characterOf(offset);
    }

    /** Where headers and level 01 stand. */
    int areaA() {
        return source.format() == SourceFormat.FREE ? 0 : AREA_A;
    }

    /** Behind the header of the WORKING-STORAGE SECTION of a program. */
    Optional<Integer> workingStorage(ReviewedProgram program) {
        Lexemes words = program.file().lexemes();
        Span whole = program.program().span();
        if (whole.isCopied()) {
            return Optional.empty();
        }
        for (int i = words.from(whole.start()); i + 2 < words.size() && words.end(i + 2) <= whole.end(); i++) {
            if (words.word(i).equals("WORKING-STORAGE") && words.word(i + 1).equals("SECTION")) {
                return words.kind(i + 2) == Lexemes.Kind.PERIOD ? Optional.of(words.end(i + 2)) : Optional.empty();
            }
        }
        return Optional.empty();
    }
}
