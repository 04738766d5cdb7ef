package dev.cobolwright.assist.review.rules;

import dev.cobolwright.assist.review.Findings;
import dev.cobolwright.assist.review.Found;
import dev.cobolwright.assist.review.Profile;
import dev.cobolwright.assist.review.ProgramRule;
import dev.cobolwright.assist.review.ReviewedProgram;
import dev.cobolwright.assist.review.conditions.Conditions;
import dev.cobolwright.assist.review.operands.Operands;
import dev.cobolwright.assist.review.values.NumberRanges;
import dev.cobolwright.grammar.Severity;
import dev.cobolwright.grammar.statements.Choice;
import dev.cobolwright.grammar.statements.Detail;
import dev.cobolwright.grammar.statements.Expression;
import dev.cobolwright.grammar.statements.Operand;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** CW1110. */
public final class WhenTwice implements ProgramRule {
    @Override
    public About about() {
        return new About("CW1110", "WHEN that an earlier WHEN already takes", Severity.WARNING, Profile.ESSENTIAL);
    }

    @Override
    public void check(ReviewedProgram program, Findings findings) {
        program.details(Detail.Evaluate.class, "EVALUATE").forEach(evaluate -> {
            Map<String, List<Choice>> before = new HashMap<>();
            for (List<Choice> when : evaluate.detail().whens()) {
                String text = when.stream().map(c -> text(program, c)).collect(Collectors.joining(" ALSO "));
                if (text.contains("?") || when.isEmpty()) {
                    continue;
                }
                List<Choice> first = before.putIfAbsent(text, when);
                if (first != null) {
                    findings.add(Found.at(
                                    when.getFirst().span(),
                                    "This WHEN is never come to: the same is asked by one before it in this EVALUATE")
                            .with(first.getFirst().span(), "the earlier WHEN"));
                }
            }
        });
    }

    /** The same for what is the same; with a question mark where that cannot be said. */
    private static String text(ReviewedProgram program, Choice choice) {
        return switch (choice) {
            case Choice.Truth truth -> "truth " + truth.value();
            case Choice.Any any -> "ANY";
            case Choice.Other other -> "?";
            case Choice.Value value -> (value.negated() ? "NOT " : "") + value(program, value.expression());
            case Choice.Range range ->
                (range.negated() ? "NOT " : "") + value(program, range.from()) + " THRU "
                        + value(program, range.through());
            case Choice.Tested tested -> "condition " + Conditions.text(tested.condition());
        };
    }

    private static String value(ReviewedProgram program, Expression value) {
        return NumberRanges.of(program)
                .literal(value)
                .map(v -> v.stripTrailingZeros().toPlainString())
                .orElseGet(() -> value instanceof Operand.Literal literal
                        ? Operands.characters(literal)
                                .map(c -> "'" + c.stripTrailing() + "'")
                                .orElse("?")
                        : value instanceof Operand.FunctionCall ? "?" : Operands.text(value));
    }
}
