package dev.cobolwright.corpus.review.mutators;

import dev.cobolwright.assist.edits.Edit;
import dev.cobolwright.assist.review.ReviewedFile;
import dev.cobolwright.assist.review.ReviewedProgram;
import dev.cobolwright.corpus.review.Mutator;
import dev.cobolwright.corpus.review.Mutator.Mutant;
import dev.cobolwright.grammar.statements.Detail;
import java.util.List;

/** EXIT PARAGRAPH or EXIT SECTION in an IF, made a plain EXIT. */
public final class ExitShortened implements Mutator {

    @Override
    public String code() {
        return "CW1119";
    }

    @Override
    public List<Mutant> mutants(ReviewedFile file) {
        return file.programs().stream()
                .flatMap(p -> p.details(Detail.Exit.class, "EXIT")
                        .filter(s -> s.detail().kind() == Detail.Exit.Kind.PARAGRAPH
                                || s.detail().kind() == Detail.Exit.Kind.SECTION)
                        .map(ReviewedProgram.Said::statement)
                        .filter(s -> p.parent(s).isPresent() && file.isWrittenHere(s.span())))
                .map(s -> Mutant.of(new Edit(s.span().start(), s.span().end(), "EXIT")))
                .toList();
    }
}
