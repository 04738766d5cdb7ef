package dev.cobolwright.assist.review.rules;

import dev.cobolwright.assist.review.Findings;
import dev.cobolwright.assist.review.Profile;
import dev.cobolwright.assist.review.ProgramRule;
import dev.cobolwright.assist.review.ReviewedProgram;
import dev.cobolwright.assist.review.cics.CicsUses;
import dev.cobolwright.grammar.Severity;
import java.util.Optional;

/** CW1309. */
public final class BrowseNotEnded implements ProgramRule {
    @Override
    public About about() {
        return new About("CW1309", "STARTBR without ENDBR", Severity.WARNING, Profile.DEFAULT);
    }

    @Override
    public void check(ReviewedProgram program, Findings findings) {
        CicsUses uses = CicsUses.of(program);
        if (!uses.areKnown()) {
            return;
        }
        uses.of("STARTBR").forEach(start -> {
            Optional<String> file = start.resource("FILE", "DATASET");
            boolean isEnded =
                    uses.of("ENDBR").anyMatch(u -> ReadUpdateUnfinished.mayBeSame(u.resource("FILE", "DATASET"), file));
            if (file.isPresent() && !isEnded) {
                findings.add(
                        start.statement().span(),
                        "STARTBR of " + file.get()
                                + " is never ended by ENDBR: its string and position are held to the end of the task");
            }
        });
    }
}
