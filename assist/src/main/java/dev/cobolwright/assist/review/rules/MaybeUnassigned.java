package dev.cobolwright.assist.review.rules;

import dev.cobolwright.assist.review.Findings;
import dev.cobolwright.assist.review.Profile;
import dev.cobolwright.assist.review.ProgramRule;
import dev.cobolwright.assist.review.ReviewedProgram;
import dev.cobolwright.assist.review.dataflow.Unassigned;
import dev.cobolwright.grammar.Severity;

/** CW1012. */
public final class MaybeUnassigned implements ProgramRule {
    @Override
    public About about() {
        return new About("CW1012", "Item has no value on one of the ways to its use", Severity.NOTE, Profile.ALL);
    }

    @Override
    public void check(ReviewedProgram program, Findings findings) {
        for (Unassigned.Read read : Unassigned.in(program)) {
            if (!read.always()) {
                findings.add(ReadBeforeAssigned.found(
                        program,
                        read,
                        program.describe(read.item())
                                + " is used here, and there is a way on which nothing has given it a value; it has no"
                                + " VALUE"));
            }
        }
    }
}
