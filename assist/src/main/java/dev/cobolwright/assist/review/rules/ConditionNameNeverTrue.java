package dev.cobolwright.assist.review.rules;

import dev.cobolwright.assist.review.Findings;
import dev.cobolwright.assist.review.Found;
import dev.cobolwright.assist.review.Profile;
import dev.cobolwright.assist.review.ProgramRule;
import dev.cobolwright.assist.review.ReviewedProgram;
import dev.cobolwright.assist.review.values.Interval;
import dev.cobolwright.assist.review.values.NumberRanges;
import dev.cobolwright.grammar.Severity;
import dev.cobolwright.grammar.layout.ItemLayout;
import dev.cobolwright.grammar.syntax.DataItem;
import dev.cobolwright.grammar.syntax.ValueRange;
import java.math.BigDecimal;
import java.util.Optional;

/** CW1019. */
public final class ConditionNameNeverTrue implements ProgramRule {
    @Override
    public About about() {
        return new About(
                "CW1019", "Condition-name with a value its item cannot hold", Severity.WARNING, Profile.ESSENTIAL);
    }

    @Override
    public void check(ReviewedProgram program, Findings findings) {
        program.program().allData().filter(i -> !i.isConditionName()).forEach(item -> {
            for (DataItem child : item.children()) {
                if (child.isConditionName()) {
                    program.layout().of(item).ifPresent(stored -> check(program, stored, child, findings));
                }
            }
        });
    }

    private static void check(ReviewedProgram program, ItemLayout item, DataItem condition, Findings findings) {
        Optional<Interval> numbers = NumberRanges.widest(item);
        for (ValueRange value : condition.values()) {
            if (value.through().isPresent()) {
                continue;
            }
            String text = value.from();
            Optional<BigDecimal> number = NumberRanges.of(program).number(text);
            String why = "";
            if (number.isPresent() && numbers.isPresent()) {
                boolean places = numbers.get().scale() >= 0
                        && number.get().stripTrailingZeros().scale()
                                > numbers.get().scale();
                why = !numbers.get().contains(number.get()) || places ? "which no value of the item equals" : "";
            } else if (isQuoted(text) && LiteralTooLong.isText(item)) {
                int length =
                        text.substring(1, text.length() - 1).stripTrailing().length();
                why = length > item.length() ? "which has " + length + " characters" : "";
            }
            if (!why.isEmpty()) {
                findings.add(Found.at(
                                condition.nameSpan(),
                                condition.name() + " is never true for the value " + text + ", " + why + ": "
                                        + program.describe(item.item()))
                        .with(item.item().nameSpan(), "the item that is tested"));
            }
        }
    }

    private static boolean isQuoted(String text) {
        char first = text.isEmpty() ? ' ' : text.charAt(0);
        return (first == '"' || first == '\'') && text.length() >= 2 && text.indexOf(first, 1) == text.length() - 1;
    }
}
