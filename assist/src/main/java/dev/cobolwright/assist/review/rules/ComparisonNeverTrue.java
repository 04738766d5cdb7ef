package dev.cobolwright.assist.review.rules;

import dev.cobolwright.assist.review.Findings;
import dev.cobolwright.assist.review.Profile;
import dev.cobolwright.assist.review.ProgramRule;
import dev.cobolwright.assist.review.ReviewedProgram;
import dev.cobolwright.assist.review.conditions.Tested;
import dev.cobolwright.assist.review.operands.Operands;
import dev.cobolwright.assist.review.values.Interval;
import dev.cobolwright.assist.review.values.NumberRanges;
import dev.cobolwright.grammar.Severity;
import dev.cobolwright.grammar.layout.ItemLayout;
import dev.cobolwright.grammar.statements.Choice;
import dev.cobolwright.grammar.statements.Condition;
import dev.cobolwright.grammar.statements.Detail;
import dev.cobolwright.grammar.statements.Expression;
import dev.cobolwright.grammar.statements.Operand;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** CW1018. */
public final class ComparisonNeverTrue implements ProgramRule {
    @Override
    public About about() {
        return new About(
                "CW1018",
                "Comparison with a literal that the item can never equal",
                Severity.WARNING,
                Profile.ESSENTIAL);
    }

    @Override
    public void check(ReviewedProgram program, Findings findings) {
        for (Tested tested : Tested.in(program)) {
            for (Condition part : Tested.parts(tested.condition())) {
                Tested.comparison(program, part).ifPresent(c -> {
                    if (c.right() instanceof Operand.Literal literal) {
                        check(program, c, c.left(), literal, c.relation(), findings);
                    } else if (c.left() instanceof Operand.Literal literal) {
                        check(program, c, c.right(), literal, turned(c.relation()), findings);
                    }
                });
            }
        }
        program.details(Detail.Evaluate.class, "EVALUATE").forEach(e -> choices(program, e.detail(), findings));
    }

    private static void choices(ReviewedProgram program, Detail.Evaluate evaluate, Findings findings) {
        for (List<Choice> when : evaluate.whens()) {
            for (int i = 0; i < Math.min(when.size(), evaluate.subjects().size()); i++) {
                if (evaluate.subjects().get(i) instanceof Choice.Value subject
                        && when.get(i) instanceof Choice.Value object
                        && object.expression() instanceof Operand.Literal literal
                        && !object.negated()) {
                    never(program, subject.expression(), literal)
                            .ifPresent(why ->
                                    findings.add(object.span(), "WHEN " + literal.text() + " never holds: " + why));
                }
            }
        }
    }

    private static void check(
            ReviewedProgram program,
            Condition.Comparison comparison,
            Expression subject,
            Operand.Literal literal,
            Condition.Relation relation,
            Findings findings) {
        switch (relation) {
            case EQUAL, NOT_EQUAL ->
                never(program, subject, literal)
                        .ifPresent(why -> findings.add(
                                comparison.span(),
                                "This is always " + (relation == Condition.Relation.EQUAL ? "false: " : "true: ")
                                        + why));
            default -> ordered(program, comparison, subject, literal, relation, findings);
        }
    }

    /** Why an item never equals a literal. */
    private static Optional<String> never(ReviewedProgram program, Expression subject, Operand.Literal literal) {
        Optional<ItemLayout> item = program.stored(subject);
        if (item.isEmpty() || literal.all()) {
            return Optional.empty();
        }
        String described = program.describe(item.get().item());
        Optional<String> characters = Operands.characters(literal);
        if (characters.isPresent() && LiteralTooLong.isText(item.get())) {
            int length = characters.get().stripTrailing().length();
            return length > item.get().length()
                    ? Optional.of(described + " is shorter than the " + length + " characters of the literal")
                    : Optional.empty();
        }
        Optional<Interval> numbers = NumberRanges.widest(item.get());
        Optional<BigDecimal> number = NumberRanges.of(program).literal(literal);
        if (numbers.isEmpty() || number.isEmpty()) {
            return Optional.empty();
        }
        if (!numbers.get().contains(number.get())) {
            return Optional.of(described + " cannot hold " + number.get());
        }
        return number.get().stripTrailingZeros().scale() > numbers.get().scale()
                ? Optional.of(described + " has no room for the decimal places of " + number.get())
                : Optional.empty();
    }

    private static void ordered(
            ReviewedProgram program,
            Condition.Comparison comparison,
            Expression subject,
            Operand.Literal literal,
            Condition.Relation relation,
            Findings findings) {
        Optional<ItemLayout> item = program.stored(subject);
        Optional<Interval> numbers = item.flatMap(NumberRanges::widest);
        Optional<BigDecimal> number = NumberRanges.of(program).literal(literal);
        if (numbers.isEmpty() || number.isEmpty()) {
            return;
        }
        BigDecimal value = number.get();
        int low = numbers.get().low().compareTo(value);
        int high = numbers.get().high().compareTo(value);
        Optional<Boolean> always = switch (relation) {
            case LESS -> high < 0 ? Optional.of(true) : low >= 0 ? Optional.of(false) : Optional.empty();
            case GREATER_OR_EQUAL -> low >= 0 ? Optional.of(true) : high < 0 ? Optional.of(false) : Optional.empty();
            case GREATER -> low > 0 ? Optional.of(true) : high <= 0 ? Optional.of(false) : Optional.empty();
            case LESS_OR_EQUAL -> high <= 0 ? Optional.of(true) : low > 0 ? Optional.of(false) : Optional.empty();
            default -> Optional.empty();
        };
        always.ifPresent(a -> findings.add(
                comparison.span(),
                "This is always " + a + ": " + program.describe(item.get().item()) + " holds "
                        + numbers.get().low().toPlainString() + " to "
                        + numbers.get().high().toPlainString()));
    }

    private static Condition.Relation turned(Condition.Relation relation) {
        return switch (relation) {
            case LESS -> Condition.Relation.GREATER;
            case GREATER -> Condition.Relation.LESS;
            case LESS_OR_EQUAL -> Condition.Relation.GREATER_OR_EQUAL;
            case GREATER_OR_EQUAL -> Condition.Relation.LESS_OR_EQUAL;
            default -> relation;
        };
    }
}
