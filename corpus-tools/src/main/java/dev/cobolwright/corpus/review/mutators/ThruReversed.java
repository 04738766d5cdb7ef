package dev.cobolwright.corpus.review.mutators;

import dev.cobolwright.assist.edits.Edit;
import dev.cobolwright.assist.review.ReviewedFile;
import dev.cobolwright.corpus.review.Mutator;
import dev.cobolwright.corpus.review.Mutator.Mutant;
import dev.cobolwright.grammar.statements.Detail;
import java.util.List;

/** The names of PERFORM ... THRU, exchanged. */
public final class ThruReversed implements Mutator {

    @Override
    public String code() {
        return "CW1103";
    }

    @Override
    public List<Mutant> mutants(ReviewedFile file) {
        return file.programs().stream()
                .flatMap(p -> p.details(Detail.Perform.class, "PERFORM")
                        .flatMap(s -> s.detail().range().stream())
                        .flatMap(r -> r.through().stream()
                                .filter(t -> !t.name().equals(r.first().name()) && file.isWrittenHere(t.span()))
                                .map(t -> Mutant.of(
                                        new Edit(
                                                r.first().span().start(),
                                                r.first().span().end(),
                                                t.name()),
                                        new Edit(
                                                t.span().start(),
                                                t.span().end(),
                                                r.first().name())))))
                .toList();
    }
}
