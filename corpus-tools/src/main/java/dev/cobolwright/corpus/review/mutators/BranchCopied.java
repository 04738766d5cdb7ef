package dev.cobolwright.corpus.review.mutators;

import dev.cobolwright.assist.edits.Edit;
import dev.cobolwright.assist.review.ReviewedFile;
import dev.cobolwright.corpus.review.Mutator;
import dev.cobolwright.corpus.review.Mutator.Mutant;
import java.util.List;

/** The statements after ELSE, replaced by those before it. */
public final class BranchCopied implements Mutator {

    @Override
    public String code() {
        return "CW1111";
    }

    @Override
    public List<Mutant> mutants(ReviewedFile file) {
        return file.programs().stream()
                .flatMap(p -> p.statements("IF"))
                .filter(s -> s.whole() && s.branches().size() == 2)
                .filter(s -> s.branches().stream()
                        .allMatch(b -> b.statements().size() == 1
                                && b.statements().getFirst().verb().equals("MOVE")
                                && file.isWrittenHere(b.statements().getFirst().span())))
                .map(s -> Mutant.of(new Edit(
                        s.branches().getLast().statements().getFirst().span().start(),
                        s.branches().getLast().statements().getFirst().span().end(),
                        s.branches().getFirst().statements().getFirst().span().text())))
                .toList();
    }
}
