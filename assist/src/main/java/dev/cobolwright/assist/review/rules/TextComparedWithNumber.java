package dev.cobolwright.assist.review.rules;

import dev.cobolwright.assist.review.Findings;
import dev.cobolwright.assist.review.Found;
import dev.cobolwright.assist.review.Profile;
import dev.cobolwright.assist.review.ProgramRule;
import dev.cobolwright.assist.review.ReviewedProgram;
import dev.cobolwright.assist.review.conditions.Tested;
import dev.cobolwright.grammar.Severity;
import dev.cobolwright.grammar.layout.ItemLayout;
import dev.cobolwright.grammar.source.Span;
import dev.cobolwright.grammar.statements.Choice;
import dev.cobolwright.grammar.statements.Condition;
import dev.cobolwright.grammar.statements.Detail;
import dev.cobolwright.grammar.statements.Expression;
import dev.cobolwright.grammar.statements.Operand;
import java.util.List;
import java.util.Optional;

/** CW1017. */
public final class TextComparedWithNumber implements ProgramRule {
    @Override
    public About about() {
        return new About("CW1017", "Text compared with a number of another length", Severity.WARNING, Profile.DEFAULT);
    }

    @Override
    public void check(ReviewedProgram program, Findings findings) {
        for (Tested tested : Tested.in(program)) {
            for (Condition part : Tested.parts(tested.condition())) {
                Tested.comparison(program, part)
                        .filter(c -> c.right() instanceof Operand.Literal)
                        .filter(c -> c.relation() == Condition.Relation.EQUAL
                                || c.relation() == Condition.Relation.NOT_EQUAL)
                        .ifPresent(c -> check(program, c.left(), (Operand.Literal) c.right(), c.span(), findings));
            }
        }
        program.details(Detail.Evaluate.class, "EVALUATE").forEach(e -> {
            for (List<Choice> when : e.detail().whens()) {
                for (int i = 0; i < Math.min(when.size(), e.detail().subjects().size()); i++) {
                    if (e.detail().subjects().get(i) instanceof Choice.Value subject
                            && when.get(i) instanceof Choice.Value object
                            && object.expression() instanceof Operand.Literal literal) {
                        check(program, subject.expression(), literal, object.span(), findings);
                    }
                }
            }
        });
    }

    private static void check(
            ReviewedProgram program, Expression subject, Operand.Literal literal, Span at, Findings findings) {
        Optional<ItemLayout> item = program.stored(subject);
        boolean number =
                literal.kind() == Operand.Literal.Kind.NUMERIC && literal.text().matches("[0-9]+");
        if (number
                && item.isPresent()
                && !item.get().item().isGroup()
                && LiteralTooLong.isText(item.get())
                && item.get().length() > literal.text().length()) {
            long length = item.get().length();
            String zeros = "0".repeat((int) Math.min(60, length - literal.text().length())) + literal.text();
            findings.add(Found.at(
                            at,
                            program.describe(item.get().item()) + " is compared with " + literal.text()
                                    + " as text, filled with blanks: \"" + zeros
                                    + "\" or a number at its right end is not"
                                    + " equal to it")
                    .with(item.get().item().nameSpan(), "alphanumeric"));
        }
    }
}
