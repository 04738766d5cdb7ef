package dev.cobolwright.assist.review.rules;

import dev.cobolwright.assist.review.Findings;
import dev.cobolwright.assist.review.Profile;
import dev.cobolwright.assist.review.ProgramRule;
import dev.cobolwright.assist.review.ReviewedProgram;
import dev.cobolwright.assist.review.cics.CicsUses;
import dev.cobolwright.grammar.Severity;

/** CW1313. */
public final class MapFailUnhandled implements ProgramRule {
    @Override
    public About about() {
        return new About("CW1313", "RECEIVE MAP without taking MAPFAIL", Severity.WARNING, Profile.DEFAULT);
    }

    @Override
    public void check(ReviewedProgram program, Findings findings) {
        CicsUses uses = CicsUses.of(program);
        boolean handled =
                uses.of("HANDLE CONDITION", "IGNORE CONDITION").anyMatch(u -> u.has("MAPFAIL") || u.has("ERROR"))
                        || uses.of("HANDLE ABEND").findAny().isPresent();
        if (!handled && program.flow().isCertain()) {
            uses.of("RECEIVE MAP")
                    .filter(u -> !u.command().isChecked() && program.flow().isReachable(u.statement()))
                    .forEach(u -> findings.add(
                            u.statement().span(),
                            "RECEIVE MAP raises MAPFAIL when no field was changed or a PA key was pressed; nothing takes it:"
                                    + " abend AEI9"));
        }
    }
}
