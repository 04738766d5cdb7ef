package dev.cobolwright.assist.review.rules;

import dev.cobolwright.assist.review.Findings;
import dev.cobolwright.assist.review.Found;
import dev.cobolwright.assist.review.Profile;
import dev.cobolwright.assist.review.ProgramRule;
import dev.cobolwright.assist.review.ReviewedProgram;
import dev.cobolwright.assist.review.operands.Operands;
import dev.cobolwright.grammar.Severity;
import dev.cobolwright.grammar.layout.ItemLayout;
import dev.cobolwright.grammar.layout.Picture;
import dev.cobolwright.grammar.layout.Usage;
import dev.cobolwright.grammar.statements.Detail;
import dev.cobolwright.grammar.statements.Operand;
import dev.cobolwright.grammar.syntax.DataClauses;

/** CW1003. */
public final class LiteralTooLong implements ProgramRule {
    @Override
    public About about() {
        return new About("CW1003", "MOVE of a literal longer than the item", Severity.WARNING, Profile.ESSENTIAL);
    }

    @Override
    public void check(ReviewedProgram program, Findings findings) {
        program.details(Detail.Move.class, "MOVE").forEach(move -> {
            if (move.detail().sending() instanceof Operand.Literal literal
                    && Operands.characters(literal).isPresent()) {
                String text = Operands.characters(literal).get().stripTrailing();
                for (Operand receiver : move.detail().receiving()) {
                    program.stored(receiver)
                            .filter(to -> isText(to) && to.length() < text.length())
                            .ifPresent(to -> findings.add(found(program, literal, text, to)));
                }
            }
        });
    }

    private static Found found(ReviewedProgram program, Operand.Literal literal, String text, ItemLayout to) {
        return Found.at(
                        literal.span(),
                        "The literal has " + text.length() + " characters, " + program.describe(to.item())
                                + " takes " + to.length() + "; the end is cut off: \""
                                + text.substring((int) to.length()) + "\"")
                .with(to.item().nameSpan(), "received: " + program.describe(to.item()));
    }

    /** Alphanumeric with one byte a character, filled from the left. */
    static boolean isText(ItemLayout item) {
        return item.isKnown()
                && item.length() > 0
                && item.length() == item.minimumLength()
                && !item.item().has(DataClauses.Word.JUSTIFIED)
                && item.usage().filter(u -> u != Usage.DISPLAY).isEmpty()
                && (item.item().isGroup()
                        || item.picture()
                                .filter(p -> p.isValid()
                                        && (p.category() == Picture.Category.ALPHANUMERIC
                                                || p.category() == Picture.Category.ALPHABETIC))
                                .isPresent());
    }
}
