package dev.cobolwright.corpus.review.mutators;

import dev.cobolwright.assist.edits.Edit;
import dev.cobolwright.assist.review.ReviewedFile;
import dev.cobolwright.assist.review.ReviewedProgram;
import dev.cobolwright.corpus.review.Mutator;
import dev.cobolwright.grammar.syntax.Paragraph;
import java.util.List;
import java.util.stream.Stream;

/** A long paragraph, copied behind itself under another name. */
public final class ParagraphCopied implements Mutator {
    private static final int WORDS = 80;

    @Override
    public String code() {
        return "CW1507";
    }

    @Override
    public List<Mutant> mutants(ReviewedFile file) {
        return file.programs().stream().flatMap(p -> in(file, p)).toList();
    }

    private static Stream<Mutant> in(ReviewedFile file, ReviewedProgram program) {
        return program.program()
                .paragraphs()
                .filter(p -> !p.name().isEmpty() && p.name().length() < 28 && file.isWrittenHere(p.span()))
                .filter(p -> p.span().text().split("\\s+").length > WORDS
                        && p.span()
                                .text()
                                .lines()
                                .skip(1)
                                .allMatch(l -> l.length() > 6 && l.charAt(6) == ' ' || l.isBlank())
                        && p.span().text().stripTrailing().endsWith("."))
                .map(p -> copied(p));
    }

    private static Mutant copied(Paragraph paragraph) {
        String text = paragraph.span().text();
        return Mutant.of(new Edit(paragraph.span().end(), paragraph.span().end(), "\n       ZZ-" + text));
    }
}
