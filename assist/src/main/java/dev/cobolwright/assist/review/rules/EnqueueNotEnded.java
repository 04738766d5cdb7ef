package dev.cobolwright.assist.review.rules;

import dev.cobolwright.assist.review.Findings;
import dev.cobolwright.assist.review.Profile;
import dev.cobolwright.assist.review.ProgramRule;
import dev.cobolwright.assist.review.ReviewedProgram;
import dev.cobolwright.assist.review.cics.CicsUses;
import dev.cobolwright.grammar.Severity;

/** CW1314. */
public final class EnqueueNotEnded implements ProgramRule {
    @Override
    public About about() {
        return new About("CW1314", "ENQ without DEQ", Severity.NOTE, Profile.DEFAULT);
    }

    @Override
    public void check(ReviewedProgram program, Findings findings) {
        CicsUses uses = CicsUses.of(program);
        boolean released =
                uses.of("DEQ", "SYNCPOINT", "SYNCPOINT ROLLBACK").findAny().isPresent();
        if (uses.areKnown() && !released) {
            uses.of("ENQ")
                    .filter(u -> !u.has("TASK"))
                    .forEach(u -> findings.add(
                            u.statement().span(),
                            "ENQ of " + u.argument("RESOURCE").orElse("a resource")
                                    + " is released by no DEQ or SYNCPOINT: others wait to the end of the task"));
        }
    }
}
