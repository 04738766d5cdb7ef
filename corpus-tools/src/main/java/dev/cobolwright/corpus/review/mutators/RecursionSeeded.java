package dev.cobolwright.corpus.review.mutators;

import dev.cobolwright.assist.edits.Edit;
import dev.cobolwright.assist.review.ReviewedFile;
import dev.cobolwright.corpus.review.Mutator;
import dev.cobolwright.corpus.review.Mutator.Mutant;
import java.util.List;

/** A PERFORM of the paragraph itself, at the begin of one that is performed. */
public final class RecursionSeeded implements Mutator {

    @Override
    public String code() {
        return "CW1109";
    }

    @Override
    public List<Mutant> mutants(ReviewedFile file) {
        return file.programs().stream()
                .filter(p -> p.flow().isCertain())
                .flatMap(p -> p.flow().performed().stream()
                        .filter(r -> r.first().index() == r.last().index()
                                && !r.first().statements().isEmpty())
                        .filter(r -> r.first()
                                .paragraph()
                                .filter(x -> !x.name().isEmpty())
                                .isPresent())
                        .map(r -> r.first().statements().getFirst())
                        .filter(s -> file.isWrittenHere(s.span()))
                        .map(s -> Mutant.of(new Edit(
                                s.span().start(),
                                s.span().start(),
                                "PERFORM " + p.procedure(s).name() + "\n" + " ".repeat(11)))))
                .toList();
    }
}
