package dev.cobolwright.assist.review.rules;

import dev.cobolwright.assist.review.Findings;
import dev.cobolwright.assist.review.Found;
import dev.cobolwright.assist.review.Profile;
import dev.cobolwright.assist.review.ProgramRule;
import dev.cobolwright.assist.review.ReviewedProgram;
import dev.cobolwright.assist.review.files.FileUses;
import dev.cobolwright.assist.review.files.UsedFile;
import dev.cobolwright.assist.review.files.UsedFile.Operation;
import dev.cobolwright.assist.review.paths.Afterwards;
import dev.cobolwright.grammar.Severity;

/** CW1205. */
public final class OpenUnchecked implements ProgramRule {
    @Override
    public About about() {
        return new About("CW1205", "OPEN whose status is not looked at", Severity.WARNING, Profile.DEFAULT);
    }

    @Override
    public void check(ReviewedProgram program, Findings findings) {
        FileUses uses = FileUses.of(program);
        if (!uses.areKnown()) {
            return;
        }
        for (UsedFile file : uses.all()) {
            boolean isLookedAt = program.statements().stream().anyMatch(s -> uses.looksAtStatus(s, file));
            if (isLookedAt && !file.covered()) {
                file.of(Operation.Kind.OPEN)
                        .filter(open -> program.flow().isReachable(open.statement()))
                        .filter(open -> !isChecked(program, uses, file, open))
                        .forEach(open -> findings.add(Found.at(
                                        open.statement().span(),
                                        "Nothing looks at "
                                                + file.status().orElseThrow().name() + " after " + file.name()
                                                + " is opened and before it is used")
                                .with(file.control().nameSpan(), "the file and its status")));
            }
        }
    }

    private static boolean isChecked(ReviewedProgram program, FileUses uses, UsedFile file, Operation open) {
        return Afterwards.of(program)
                .mayReach(
                        open.statement(),
                        s -> uses.looksAtStatus(s, file),
                        s -> uses.of(s).stream().anyMatch(o -> o.file().equals(file.name())));
    }
}
