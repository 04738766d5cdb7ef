package dev.cobolwright.assist.review.rules;

import dev.cobolwright.assist.review.Findings;
import dev.cobolwright.assist.review.Profile;
import dev.cobolwright.assist.review.ProgramRule;
import dev.cobolwright.assist.review.ReviewedProgram;
import dev.cobolwright.grammar.Severity;
import dev.cobolwright.grammar.statements.Detail;
import dev.cobolwright.grammar.statements.Operand;

/** CW1706. */
public final class HexadecimalText implements ProgramRule {
    @Override
    public About about() {
        return new About("CW1706", "Hexadecimal literal", Severity.NOTE, Profile.ALL);
    }

    @Override
    public void check(ReviewedProgram program, Findings findings) {
        program.details(Detail.Move.class, "MOVE").forEach(move -> {
            if (move.detail().sending() instanceof Operand.Literal literal
                    && literal.text().matches("[Xx][\"'].*")
                    && !literal.text().matches("[Xx].(00|FF|ff)*.")) {
                findings.add(literal.span(), literal.text() + " is another character in ASCII than in EBCDIC");
            }
        });
    }
}
