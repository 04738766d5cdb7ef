package dev.cobolwright.corpus.review.mutators;

import dev.cobolwright.assist.edits.Edit;
import dev.cobolwright.assist.review.ReviewedFile;
import dev.cobolwright.corpus.review.Mutator;
import dev.cobolwright.corpus.review.Mutator.Mutant;
import dev.cobolwright.grammar.statements.Detail;
import dev.cobolwright.grammar.syntax.DataItem;
import java.util.List;

/** INITIALIZE of one group with packed or binary items, made a MOVE of SPACES. */
public final class GroupFilled implements Mutator {

    @Override
    public String code() {
        return "CW1005";
    }

    @Override
    public List<Mutant> mutants(ReviewedFile file) {
        return file.programs().stream()
                .flatMap(p -> p.details(Detail.Other.class, "INITIALIZE")
                        .filter(s -> s.detail().operands().size() == 1
                                && file.isWrittenHere(s.statement().span()))
                        .filter(s -> p.stored(s.detail().operands().getFirst())
                                .filter(g -> hasPacked(g.item()))
                                .isPresent())
                        .map(s -> Mutant.of(new Edit(
                                s.statement().span().start(),
                                s.statement().span().end(),
                                "MOVE SPACES TO "
                                        + s.detail()
                                                .operands()
                                                .getFirst()
                                                .span()
                                                .text()))))
                .toList();
    }

    private static boolean hasPacked(DataItem group) {
        return group.children().stream()
                .anyMatch(c -> c.redefines().isEmpty()
                        && (c.isGroup()
                                ? hasPacked(c)
                                : c.usage().filter(u -> u.startsWith("COMP")).isPresent()));
    }
}
