package dev.cobolwright.corpus.review.mutators;

import dev.cobolwright.assist.edits.Edit;
import dev.cobolwright.assist.review.ReviewedFile;
import dev.cobolwright.assist.review.conditions.Tested;
import dev.cobolwright.corpus.review.Mutator;
import dev.cobolwright.corpus.review.Mutator.Mutant;
import dev.cobolwright.grammar.layout.Picture;
import dev.cobolwright.grammar.statements.Condition;
import dev.cobolwright.grammar.statements.Operand;
import java.util.List;
import java.util.stream.Stream;

/** A literal that a text item is compared with, replaced by one longer than the item. */
public final class ComparisonLengthened implements Mutator {

    @Override
    public String code() {
        return "CW1018";
    }

    @Override
    public List<Mutant> mutants(ReviewedFile file) {
        return file.programs().stream()
                .flatMap(p -> Tested.in(p).stream()
                        .flatMap(t -> Tested.parts(t.condition()).stream())
                        .flatMap(c -> c instanceof Condition.Comparison comparison
                                        && !comparison.abbreviated()
                                        && comparison.right() instanceof Operand.Literal literal
                                        && literal.kind() == Operand.Literal.Kind.ALPHANUMERIC
                                        && file.isWrittenHere(literal.span())
                                ? p.stored(comparison.left()).stream()
                                        .filter(to -> to.picture()
                                                .filter(x -> x.category() == Picture.Category.ALPHANUMERIC)
                                                .isPresent())
                                        .filter(to -> to.length() > 0 && to.length() < 20)
                                        .map(to -> Mutant.of(new Edit(
                                                literal.span().start(),
                                                literal.span().end(),
                                                "'" + "X".repeat((int) to.length() + 1) + "'")))
                                : Stream.empty()))
                .toList();
    }
}
