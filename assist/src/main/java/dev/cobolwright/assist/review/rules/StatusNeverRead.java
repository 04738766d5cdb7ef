package dev.cobolwright.assist.review.rules;

import dev.cobolwright.assist.review.Findings;
import dev.cobolwright.assist.review.Found;
import dev.cobolwright.assist.review.Profile;
import dev.cobolwright.assist.review.ProgramRule;
import dev.cobolwright.assist.review.ReviewedProgram;
import dev.cobolwright.assist.review.files.FileUses;
import dev.cobolwright.assist.review.files.UsedFile;
import dev.cobolwright.assist.review.names.NamesUsed;
import dev.cobolwright.grammar.Severity;
import dev.cobolwright.grammar.syntax.Access;
import dev.cobolwright.grammar.syntax.DataClauses;
import dev.cobolwright.grammar.syntax.DataItem;
import dev.cobolwright.grammar.syntax.DataSection;

/** CW1202. */
public final class StatusNeverRead implements ProgramRule {
    @Override
    public About about() {
        return new About("CW1202", "FILE STATUS that nothing looks at", Severity.WARNING, Profile.DEFAULT);
    }

    @Override
    public void check(ReviewedProgram program, Findings findings) {
        FileUses uses = FileUses.of(program);
        NamesUsed names = NamesUsed.of(program);
        if (!uses.areKnown()) {
            return;
        }
        for (UsedFile file : uses.all()) {
            if (file.status().isEmpty() || file.operations().isEmpty() || file.covered() || file.isShared()) {
                continue;
            }
            DataItem status = file.status().get();
            boolean isLinkage = status.section() == DataSection.LINKAGE;
            boolean isRead =
                    names.all().stream().anyMatch(u -> u.name().access() != Access.WRITE && names.concerns(u, status));
            if (!isLinkage
                    && !isRead
                    && !names.record(status).has(DataClauses.Word.GLOBAL)
                    && !names.record(status).has(DataClauses.Word.EXTERNAL)) {
                findings.add(Found.at(
                                file.control().nameSpan(),
                                "No statement looks at " + status.name() + ", the FILE STATUS of " + file.name()
                                        + ": an error goes unnoticed")
                        .with(status.nameSpan(), "the status"));
            }
        }
    }
}
