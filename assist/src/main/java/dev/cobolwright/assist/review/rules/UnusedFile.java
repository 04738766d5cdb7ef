package dev.cobolwright.assist.review.rules;

import dev.cobolwright.assist.review.Findings;
import dev.cobolwright.assist.review.Found;
import dev.cobolwright.assist.review.Profile;
import dev.cobolwright.assist.review.ProgramRule;
import dev.cobolwright.assist.review.ReviewedProgram;
import dev.cobolwright.assist.review.files.FileUses;
import dev.cobolwright.assist.review.files.UsedFile;
import dev.cobolwright.grammar.Severity;

/** CW1503. */
public final class UnusedFile implements ProgramRule {
    @Override
    public About about() {
        return new About("CW1503", "File that no statement uses", Severity.NOTE, Profile.DEFAULT);
    }

    @Override
    public void check(ReviewedProgram program, Findings findings) {
        FileUses uses = FileUses.of(program);
        boolean known = uses.areKnown() && program.program().procedureDivision().isPresent();
        if (!known || program.parse().problems().stream().anyMatch(p -> p.severity() == Severity.ERROR)) {
            return;
        }
        for (UsedFile file : uses.all()) {
            if (file.operations().isEmpty() && !file.isShared()) {
                findings.add(Found.at(
                                file.control().nameSpan(),
                                file.name() + " is declared, and no statement opens or uses it")
                        .with(file.description().nameSpan(), "its description"));
            }
        }
    }
}
