package dev.cobolwright.corpus.review.mutators;

import dev.cobolwright.assist.edits.Edit;
import dev.cobolwright.assist.review.ReviewedFile;
import dev.cobolwright.assist.review.operands.Operands;
import dev.cobolwright.corpus.review.Mutator;
import dev.cobolwright.corpus.review.Mutator.Mutant;
import dev.cobolwright.grammar.statements.Operand;
import java.util.List;

/** A literal subscript, raised above the OCCURS of its table. */
public final class SubscriptRaised implements Mutator {

    @Override
    public String code() {
        return "CW1014";
    }

    @Override
    public List<Mutant> mutants(ReviewedFile file) {
        return file.programs().stream()
                .flatMap(p -> Operands.in(p).stream()
                        .map(Operands.Named::identifier)
                        .filter(i ->
                                i.subscripts().size() == 1 && i.subscripts().getFirst() instanceof Operand.Literal)
                        .filter(i ->
                                file.isWrittenHere(i.subscripts().getFirst().span()))
                        .flatMap(i -> Operands.tables(p, i).stream()
                                .limit(1)
                                .flatMap(t -> t.occurs().stream())
                                .filter(o -> o.maximum() > 0)
                                .map(o -> Mutant.of(new Edit(
                                        i.subscripts().getFirst().span().start(),
                                        i.subscripts().getFirst().span().end(),
                                        String.valueOf(o.maximum() + 1))))))
                .toList();
    }
}
