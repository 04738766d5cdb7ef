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
import dev.cobolwright.grammar.statements.Detail;
import dev.cobolwright.grammar.statements.Expression;
import java.util.Optional;

/** CW1006. */
public final class DecimalsLost implements ProgramRule {
    @Override
    public About about() {
        return new About("CW1006", "Result is cut, not rounded, to fewer decimal places", Severity.NOTE, Profile.ALL);
    }

    @Override
    public void check(ReviewedProgram program, Findings findings) {
        NumberRanges ranges = NumberRanges.of(program);
        program.details(Detail.Compute.class, "COMPUTE").forEach(compute -> {
            for (Detail.Receiver receiver : compute.detail().receivers()) {
                Optional<ItemLayout> to = program.stored(receiver.operand());
                Optional<Interval> room = to.flatMap(NumberRanges::of);
                if (receiver.rounded() || room.isEmpty() || room.get().scale() == 0) {
                    continue;
                }
                boolean divides = divides(compute.detail().value());
                int places =
                        ranges.of(compute.detail().value()).map(Interval::scale).orElse(divides ? -1 : 0);
                if (divides || places > room.get().scale()) {
                    findings.add(Found.at(
                                    compute.statement().span(),
                                    (divides ? "The quotient" : "The result, with " + places + " decimal places,")
                                            + " is cut to the " + room.get().scale() + " of "
                                            + program.describe(to.get().item()) + "; ROUNDED would round it")
                            .with(to.get().item().nameSpan(), "takes the result"));
                }
            }
        });
    }

    private static boolean divides(Expression value) {
        return switch (value) {
            case Expression.Binary binary ->
                binary.operator().equals("/") || divides(binary.left()) || divides(binary.right());
            case Expression.Signed signed -> divides(signed.of());
            default -> false;
        };
    }
}
