package dev.cobolwright.corpus.review.mutators;

import dev.cobolwright.assist.edits.Edit;
import dev.cobolwright.assist.review.ReviewedFile;
import dev.cobolwright.corpus.review.Mutator;
import dev.cobolwright.corpus.review.Mutator.Mutant;
import dev.cobolwright.grammar.statements.Choice;
import dev.cobolwright.grammar.statements.Detail;
import dev.cobolwright.grammar.statements.Operand;
import java.util.List;

/** The literal of a later WHEN, made that of the first. */
public final class WhenRepeated implements Mutator {

    @Override
    public String code() {
        return "CW1110";
    }

    @Override
    public List<Mutant> mutants(ReviewedFile file) {
        return file.programs().stream()
                .flatMap(p -> p.details(Detail.Evaluate.class, "EVALUATE")
                        .filter(e -> e.detail().subjects().size() == 1)
                        .map(e -> e.detail().whens().stream()
                                .map(List::getFirst)
                                .filter(c -> c instanceof Choice.Value value
                                        && value.expression() instanceof Operand.Literal
                                        && file.isWrittenHere(c.span()))
                                .toList())
                        .filter(c -> c.size() > 1)
                        .map(c -> Mutant.of(new Edit(
                                c.getLast().span().start(),
                                c.getLast().span().end(),
                                c.getFirst().span().text()))))
                .toList();
    }
}
