package dev.cobolwright.corpus.review.mutators;

import dev.cobolwright.assist.edits.Edit;
import dev.cobolwright.assist.review.ReviewedFile;
import dev.cobolwright.corpus.review.Mutator;
import dev.cobolwright.corpus.review.Mutator.Mutant;
import dev.cobolwright.grammar.statements.Condition;
import dev.cobolwright.grammar.statements.Detail;
import dev.cobolwright.grammar.statements.Operand;
import java.util.List;

/** A test for an item being unequal to a literal, joined by OR with one for another literal. */
public final class AndMadeOr implements Mutator {

    @Override
    public String code() {
        return "CW1112";
    }

    @Override
    public List<Mutant> mutants(ReviewedFile file) {
        return file.programs().stream()
                .flatMap(p -> p.details(Detail.If.class, "IF"))
                .filter(s -> s.detail().condition() instanceof Condition.Comparison c
                        && c.relation() == Condition.Relation.NOT_EQUAL
                        && c.left() instanceof Operand.Identifier
                        && c.right() instanceof Operand.Literal literal
                        && literal.text().matches("['\"][A-Z0-9]['\"]|[0-9]")
                        && file.isWrittenHere(c.span()))
                .map(s -> (Condition.Comparison) s.detail().condition())
                .map(c -> Mutant.of(new Edit(
                        c.span().end(),
                        c.span().end(),
                        "\n" + " ".repeat(15) + "OR " + c.left().span().text() + " NOT = "
                                + (c.right().span().text().length() == 1 ? "77" : "'Q'"))))
                .toList();
    }
}
