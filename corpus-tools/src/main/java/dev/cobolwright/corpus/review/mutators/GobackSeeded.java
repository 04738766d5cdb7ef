package dev.cobolwright.corpus.review.mutators;

import dev.cobolwright.assist.edits.Edit;
import dev.cobolwright.assist.review.ReviewedFile;
import dev.cobolwright.corpus.review.Mutator;
import dev.cobolwright.corpus.review.Mutator.Mutant;
import java.util.List;

/** A GOBACK before a MOVE or DISPLAY in the middle of a paragraph. */
public final class GobackSeeded implements Mutator {

    @Override
    public String code() {
        return "CW1106";
    }

    @Override
    public List<Mutant> mutants(ReviewedFile file) {
        return file.programs().stream()
                .filter(p -> p.flow().isCertain())
                .flatMap(p -> p.flow().procedures().stream()
                        .flatMap(x -> x.statements().stream().skip(1))
                        .filter(s -> (s.verb().equals("MOVE") || s.verb().equals("DISPLAY"))
                                && p.flow().isReachable(s)
                                && file.isWrittenHere(s.span()))
                        .map(s -> Mutant.of(new Edit(s.span().start(), s.span().start(), "GOBACK\n" + " ".repeat(11)))))
                .toList();
    }
}
