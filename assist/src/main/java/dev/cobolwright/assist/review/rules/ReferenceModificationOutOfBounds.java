package dev.cobolwright.assist.review.rules;

import dev.cobolwright.assist.review.Findings;
import dev.cobolwright.assist.review.Found;
import dev.cobolwright.assist.review.Profile;
import dev.cobolwright.assist.review.ProgramRule;
import dev.cobolwright.assist.review.ReviewedProgram;
import dev.cobolwright.assist.review.operands.Operands;
import dev.cobolwright.assist.review.values.NumberRanges;
import dev.cobolwright.grammar.Severity;
import dev.cobolwright.grammar.layout.ItemLayout;
import dev.cobolwright.grammar.layout.Usage;
import dev.cobolwright.grammar.statements.Operand;
import dev.cobolwright.grammar.syntax.DataClauses;
import java.math.BigDecimal;
import java.util.Optional;

/** CW1015. */
public final class ReferenceModificationOutOfBounds implements ProgramRule {
    @Override
    public About about() {
        return new About("CW1015", "Reference modification outside the item", Severity.ERROR, Profile.ESSENTIAL);
    }

    @Override
    public void check(ReviewedProgram program, Findings findings) {
        for (Operands.Named named : Operands.in(program)) {
            Operand.Identifier identifier = named.identifier();
            if (identifier.part().isEmpty()) {
                continue;
            }
            program.item(identifier.name())
                    .flatMap(program.layout()::of)
                    .filter(item -> item.isKnown() && item.length() == item.minimumLength() && item.length() > 0)
                    .filter(item -> item.usage().isEmpty() || item.usage().get() == Usage.DISPLAY)
                    .filter(item -> item.item().isGroup()
                            || item.picture()
                                    .filter(p -> p.characters() == item.length())
                                    .isPresent())
                    .filter(item -> !item.item().has(DataClauses.Word.ANY_LENGTH)
                            && !item.item().has(DataClauses.Word.DYNAMIC_LENGTH))
                    .ifPresent(item -> check(program, item, identifier, findings));
        }
    }

    private static void check(
            ReviewedProgram program, ItemLayout item, Operand.Identifier identifier, Findings findings) {
        Operand.ReferenceModification part = identifier.part().orElseThrow();
        NumberRanges ranges = NumberRanges.of(program);
        Optional<BigDecimal> start = ranges.literal(part.start());
        Optional<BigDecimal> length = part.length().flatMap(ranges::literal);
        long first = start.map(BigDecimal::longValue).orElse(1L);
        long last = first + length.map(BigDecimal::longValue).orElse(1L) - 1;
        boolean tooLong = (start.isPresent() || length.isPresent()) && last > item.length();
        boolean tooEarly = start.isPresent() && first < 1;
        boolean empty = length.filter(l -> l.signum() <= 0).isPresent();
        if (tooLong || tooEarly || empty) {
            String why = empty
                    ? "has no characters"
                    : tooEarly
                            ? "begins before the first character"
                            : "ends at character " + last + (start.isPresent() ? "" : " or later");
            findings.add(Found.at(
                            identifier.span(),
                            identifier.span().text().replaceAll("\\s+", " ") + " " + why + "; "
                                    + program.describe(item.item()) + " has " + item.length())
                    .with(item.item().nameSpan(), item.length() + " characters"));
        }
    }
}
