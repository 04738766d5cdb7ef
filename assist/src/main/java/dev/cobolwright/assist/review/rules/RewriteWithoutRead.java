package dev.cobolwright.assist.review.rules;

import dev.cobolwright.assist.review.Findings;
import dev.cobolwright.assist.review.Profile;
import dev.cobolwright.assist.review.ProgramRule;
import dev.cobolwright.assist.review.ReviewedProgram;
import dev.cobolwright.assist.review.cics.CicsUses;
import dev.cobolwright.grammar.Severity;
import java.util.Optional;

/** CW1312. */
public final class RewriteWithoutRead implements ProgramRule {
    @Override
    public About about() {
        return new About("CW1312", "EXEC CICS REWRITE without READ UPDATE", Severity.ERROR, Profile.ESSENTIAL);
    }

    @Override
    public void check(ReviewedProgram program, Findings findings) {
        CicsUses uses = CicsUses.of(program);
        if (!uses.areKnown()) {
            return;
        }
        uses.of("REWRITE").filter(u -> !u.has("TOKEN")).forEach(rewrite -> {
            Optional<String> file = rewrite.resource("FILE", "DATASET");
            boolean isRead = uses.of("READ", "READNEXT", "READPREV")
                    .anyMatch(u ->
                            u.has("UPDATE") && ReadUpdateUnfinished.mayBeSame(u.resource("FILE", "DATASET"), file));
            if (file.isPresent() && !isRead) {
                findings.add(
                        rewrite.statement().span(),
                        "REWRITE of " + file.get() + ", but no READ of it has UPDATE: INVREQ whenever it runs");
            }
        });
    }
}
