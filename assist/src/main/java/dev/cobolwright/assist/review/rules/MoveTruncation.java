package dev.cobolwright.assist.review.rules;

import dev.cobolwright.assist.review.Findings;
import dev.cobolwright.assist.review.Found;
import dev.cobolwright.assist.review.Profile;
import dev.cobolwright.assist.review.ProgramRule;
import dev.cobolwright.assist.review.ReviewedProgram;
import dev.cobolwright.grammar.Severity;
import dev.cobolwright.grammar.layout.ItemLayout;
import dev.cobolwright.grammar.layout.Picture;
import dev.cobolwright.grammar.layout.Usage;
import dev.cobolwright.grammar.statements.Detail;
import dev.cobolwright.grammar.statements.Operand;
import dev.cobolwright.grammar.syntax.Statement;
import java.util.Optional;

/** CW1001. */
public final class MoveTruncation implements ProgramRule {
    @Override
    public About about() {
        return new About("CW1001", "MOVE cuts off high-order digits", Severity.WARNING, Profile.ALL);
    }

    @Override
    public void check(ReviewedProgram program, Findings findings) {
        program.details(Detail.Move.class, "MOVE")
                .filter(move -> !move.detail().corresponding())
                .forEach(move -> move.detail()
                        .receiving()
                        .forEach(receiver -> check(program, move.statement(), move.detail(), receiver, findings)));
    }

    private static void check(
            ReviewedProgram program, Statement statement, Detail.Move move, Operand receiver, Findings findings) {
        Optional<ItemLayout> from = program.stored(move.sending());
        Optional<ItemLayout> to = program.stored(receiver);
        if (from.isEmpty() || to.isEmpty() || !isDecimal(from.get()) || !isDecimal(to.get())) {
            return;
        }
        int sent = wholeDigits(from.get());
        int kept = wholeDigits(to.get());
        if (sent > kept) {
            findings.add(Found.at(
                            statement.span(),
                            "MOVE cuts off " + (sent - kept) + " high-order digit" + (sent - kept == 1 ? "" : "s")
                                    + ": "
                                    + program.describe(from.get().item()) + " to "
                                    + program.describe(to.get().item()) + "; " + witness(sent) + " becomes "
                                    + witness(sent).substring(sent - kept))
                    .with(
                            from.get().item().nameSpan(),
                            "sent: " + program.describe(from.get().item()))
                    .with(
                            to.get().item().nameSpan(),
                            "received: " + program.describe(to.get().item())));
        }
    }

    /** Numeric with digits that the picture bounds: not with P, not COMP-5, whose range is that of its bytes. */
    private static boolean isDecimal(ItemLayout item) {
        return item.picture()
                        .filter(p -> p.isNumeric() && p.isValid() && p.scale() >= 0 && p.scale() <= p.digits())
                        .isPresent()
                && item.usage()
                        .filter(u -> u == Usage.DISPLAY || u == Usage.PACKED_DECIMAL || u == Usage.BINARY)
                        .isPresent();
    }

    private static int wholeDigits(ItemLayout item) {
        Picture picture = item.picture().orElseThrow();
        return picture.digits() - picture.scale();
    }

    /** A number of so many digits, all different from those beside them. */
    private static String witness(int digits) {
        return "123456789".repeat(1 + digits / 9).substring(0, digits);
    }
}
