package dev.cobolwright.assist.review.rules;

import dev.cobolwright.assist.review.Findings;
import dev.cobolwright.assist.review.Found;
import dev.cobolwright.assist.review.Note;
import dev.cobolwright.assist.review.Profile;
import dev.cobolwright.assist.review.ProgramRule;
import dev.cobolwright.assist.review.ReviewedProgram;
import dev.cobolwright.assist.review.values.HeldNumbers;
import dev.cobolwright.assist.review.values.NumberRanges;
import dev.cobolwright.grammar.Severity;
import dev.cobolwright.grammar.layout.ItemLayout;
import dev.cobolwright.grammar.layout.Usage;
import dev.cobolwright.grammar.statements.Detail;
import dev.cobolwright.grammar.statements.Expression;
import java.math.BigDecimal;
import java.util.Optional;

/** CW1002. */
public final class MoveSignLoss implements ProgramRule {
    @Override
    public About about() {
        return new About("CW1002", "MOVE loses the sign", Severity.WARNING, Profile.DEFAULT);
    }

    @Override
    public void check(ReviewedProgram program, Findings findings) {
        HeldNumbers held = HeldNumbers.of(program);
        program.details(Detail.Move.class, "MOVE")
                .filter(move -> !move.detail().corresponding())
                .forEach(move -> move.detail().receiving().forEach(receiver -> {
                    Optional<ItemLayout> to = program.stored(receiver);
                    if (to.isEmpty() || !isUnsigned(to.get())) {
                        return;
                    }
                    negative(program, held, move.detail().sending())
                            .ifPresent(why -> findings.add(Found.at(
                                            move.statement().span(),
                                            "MOVE loses the sign: " + why.sent() + " to "
                                                    + program.describe(to.get().item()) + "; " + why.value()
                                                    + " becomes " + why.value().abs())
                                    .with(why.proof())
                                    .with(
                                            to.get().item().nameSpan(),
                                            "received: "
                                                    + program.describe(to.get().item()))));
                }));
    }

    private static boolean isUnsigned(ItemLayout item) {
        return item.picture()
                        .filter(p -> p.isNumeric() && p.isValid() && !p.signed())
                        .isPresent()
                && item.usage()
                        .filter(u -> u == Usage.DISPLAY || u == Usage.PACKED_DECIMAL || u == Usage.BINARY)
                        .isPresent();
    }

    /** @param value one that comes out wrong */
    private record Negative(String sent, BigDecimal value, Note proof) {}

    private static Optional<Negative> negative(ReviewedProgram program, HeldNumbers held, Expression sent) {
        Optional<BigDecimal> literal = NumberRanges.of(program).literal(sent);
        if (literal.isPresent()) {
            return literal.filter(v -> v.signum() < 0)
                    .map(v -> new Negative(sent.span().text(), v, Note.at(sent.span(), "negative")));
        }
        Optional<ItemLayout> from = program.stored(sent);
        return from.filter(f -> f.usage().filter(u -> u == Usage.BINARY).isEmpty())
                .flatMap(f -> held.negative(f.item()))
                .map(proof -> new Negative(program.describe(from.get().item()), BigDecimal.ONE.negate(), proof));
    }
}
