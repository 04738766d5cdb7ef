package dev.cobolwright.corpus.review.mutators;

import dev.cobolwright.assist.edits.Edit;
import dev.cobolwright.assist.review.ReviewedFile;
import dev.cobolwright.corpus.review.Mutator;
import dev.cobolwright.corpus.review.Mutator.Mutant;
import dev.cobolwright.grammar.layout.Picture;
import dev.cobolwright.grammar.statements.Detail;
import dev.cobolwright.grammar.statements.Expression;
import dev.cobolwright.grammar.statements.Operand;
import java.util.List;

/** A literal that is moved to a text item, replaced by one a character longer than the item. */
public final class LiteralLengthened implements Mutator {

    @Override
    public String code() {
        return "CW1003";
    }

    @Override
    public List<Mutant> mutants(ReviewedFile file) {
        return file.programs().stream()
                .flatMap(p -> p.details(Detail.Move.class, "MOVE")
                        .filter(move -> move.detail().receiving().size() == 1
                                && isText(move.detail().sending())
                                && file.isWrittenHere(move.detail().sending().span()))
                        .flatMap(move -> p.stored(move.detail().receiving().getFirst()).stream()
                                .filter(to -> to.picture()
                                        .filter(x -> x.category() == Picture.Category.ALPHANUMERIC)
                                        .isPresent())
                                .filter(to -> to.length() > 0 && to.length() <= MOST)
                                .map(to -> Mutant.of(new Edit(
                                        move.detail().sending().span().start(),
                                        move.detail().sending().span().end(),
                                        "'" + "X".repeat((int) to.length() + 1) + "'")))))
                .toList();
    }

    private static final int MOST = 20;

    private static boolean isText(Expression sent) {
        return sent instanceof Operand.Literal literal && literal.kind() == Operand.Literal.Kind.ALPHANUMERIC;
    }
}
