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
import dev.cobolwright.grammar.syntax.Branch;
import dev.cobolwright.grammar.syntax.Statement;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/** CW1007. */
public final class SizeOverflow implements ProgramRule {
    @Override
    public About about() {
        return new About("CW1007", "Result may not fit, and no ON SIZE ERROR", Severity.NOTE, Profile.ALL);
    }

    @Override
    public void check(ReviewedProgram program, Findings findings) {
        NumberRanges ranges = NumberRanges.of(program);
        for (Statement statement : program.statements()) {
            boolean checked = statement.branches().stream().anyMatch(b -> b.phrase() == Branch.Phrase.ON_SIZE_ERROR);
            Optional<Interval> result = checked ? Optional.empty() : result(ranges, program.detail(statement));
            if (result.isEmpty()) {
                continue;
            }
            for (Detail.Receiver receiver : receivers(program.detail(statement))) {
                Optional<ItemLayout> to = program.stored(receiver.operand());
                Optional<Interval> room = to.flatMap(NumberRanges::of);
                if (room.isPresent()
                        && result.get().high().abs().compareTo(room.get().high().add(BigDecimal.ONE)) >= 0) {
                    findings.add(Found.at(
                                    statement.span(),
                                    "The result may be as large as "
                                            + plain(result.get().high()) + ", but "
                                            + program.describe(to.get().item()) + " holds at most "
                                            + plain(room.get().high())
                                            + "; without ON SIZE ERROR high-order digits are lost")
                            .with(to.get().item().nameSpan(), "takes the result"));
                }
            }
        }
    }

    private static String plain(BigDecimal value) {
        return value.setScale(Math.min(4, Math.max(0, value.scale())), RoundingMode.DOWN)
                .toPlainString();
    }

    private static List<Detail.Receiver> receivers(Detail detail) {
        return switch (detail) {
            case Detail.Compute compute -> compute.receivers();
            case Detail.Arithmetic arithmetic
            when arithmetic.giving() && arithmetic.receivers().size() == 1 -> arithmetic.receivers();
            default -> List.of();
        };
    }

    /** What COMPUTE, and the others with GIVING, come to. */
    private static Optional<Interval> result(NumberRanges ranges, Detail detail) {
        return switch (detail) {
            case Detail.Compute compute -> ranges.of(compute.value());
            case Detail.Arithmetic arithmetic
            when arithmetic.giving() && arithmetic.operands().size() >= 2 && !arithmetic.corresponding() -> {
                List<Optional<Interval>> all =
                        arithmetic.operands().stream().map(ranges::of).toList();
                if (all.stream().anyMatch(Optional::isEmpty)) {
                    yield Optional.empty();
                }
                List<Interval> known = all.stream().map(Optional::orElseThrow).toList();
                yield switch (arithmetic.verb()) {
                    case "ADD" -> known.stream().reduce(Interval::plus);
                    case "MULTIPLY" -> known.stream().reduce(Interval::times);
                    default -> Optional.empty();
                };
            }
            default -> Optional.empty();
        };
    }
}
