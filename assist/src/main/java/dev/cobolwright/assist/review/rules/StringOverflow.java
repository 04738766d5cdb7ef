package dev.cobolwright.assist.review.rules;

import dev.cobolwright.assist.review.Findings;
import dev.cobolwright.assist.review.Found;
import dev.cobolwright.assist.review.Profile;
import dev.cobolwright.assist.review.ProgramRule;
import dev.cobolwright.assist.review.ReviewedProgram;
import dev.cobolwright.assist.review.operands.Operands;
import dev.cobolwright.assist.review.operands.StringStatement;
import dev.cobolwright.grammar.Severity;
import dev.cobolwright.grammar.layout.ItemLayout;
import dev.cobolwright.grammar.statements.Expression;
import dev.cobolwright.grammar.statements.Operand;
import dev.cobolwright.grammar.syntax.Branch;
import java.util.Optional;

/** CW1022. */
public final class StringOverflow implements ProgramRule {
    @Override
    public About about() {
        return new About("CW1022", "STRING of more characters than the item has", Severity.WARNING, Profile.DEFAULT);
    }

    @Override
    public void check(ReviewedProgram program, Findings findings) {
        for (StringStatement string : StringStatement.in(program)) {
            boolean checked =
                    string.statement().branches().stream().anyMatch(b -> b.phrase() == Branch.Phrase.ON_OVERFLOW);
            Optional<ItemLayout> to = string.receiver().flatMap(program::stored).filter(ItemLayout::isKnown);
            if (checked || string.pointer() || !string.bySize() || to.isEmpty()) {
                continue;
            }
            long sent = 0;
            for (Expression sender : string.senders()) {
                long length = length(program, sender);
                sent = length < 0 || sent < 0 ? -1 : sent + length;
            }
            if (sent > to.get().length() && to.get().length() == to.get().minimumLength()) {
                findings.add(Found.at(
                                string.statement().span(),
                                "STRING puts " + sent + " characters together, "
                                        + program.describe(to.get().item()) + " takes "
                                        + to.get().length() + "; the end is lost without a message")
                        .with(to.get().item().nameSpan(), "takes the text"));
            }
        }
    }

    private static long length(ReviewedProgram program, Expression sender) {
        if (sender instanceof Operand.Literal literal) {
            return Operands.characters(literal)
                    .map(c -> (long) c.length())
                    .orElse(literal.kind() == Operand.Literal.Kind.FIGURATIVE && !literal.all() ? 1L : -1L);
        }
        return program.stored(sender)
                .filter(s -> LiteralTooLong.isText(s))
                .map(ItemLayout::length)
                .orElse(-1L);
    }
}
