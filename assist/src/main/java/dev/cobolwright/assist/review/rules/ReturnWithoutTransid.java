package dev.cobolwright.assist.review.rules;

import dev.cobolwright.assist.review.Findings;
import dev.cobolwright.assist.review.Profile;
import dev.cobolwright.assist.review.ProgramRule;
import dev.cobolwright.assist.review.ReviewedProgram;
import dev.cobolwright.assist.review.cics.CicsUse;
import dev.cobolwright.assist.review.cics.CicsUses;
import dev.cobolwright.grammar.Severity;
import java.util.List;

/** CW1307. */
public final class ReturnWithoutTransid implements ProgramRule {
    @Override
    public About about() {
        return new About(
                "CW1307", "RETURN without TRANSID in a program that talks to a terminal", Severity.NOTE, Profile.ALL);
    }

    @Override
    public void check(ReviewedProgram program, Findings findings) {
        CicsUses uses = CicsUses.of(program);
        boolean talks = uses.of("SEND MAP").findAny().isPresent()
                && uses.of("RECEIVE MAP").findAny().isPresent();
        List<CicsUse> returns = uses.of("RETURN").toList();
        boolean someWith = returns.stream().anyMatch(u -> u.has("TRANSID"));
        if (talks && !someWith && uses.areKnown()) {
            returns.forEach(
                    u -> findings.add(
                            u.statement().span(),
                            "RETURN without TRANSID: the transaction that takes the next input is chosen by the user, not by the program"));
        }
    }
}
