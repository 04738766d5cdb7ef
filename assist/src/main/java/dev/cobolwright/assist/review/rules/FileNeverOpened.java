package dev.cobolwright.assist.review.rules;

import dev.cobolwright.assist.review.Findings;
import dev.cobolwright.assist.review.Found;
import dev.cobolwright.assist.review.Profile;
import dev.cobolwright.assist.review.ProgramRule;
import dev.cobolwright.assist.review.ReviewedProgram;
import dev.cobolwright.assist.review.files.FileUses;
import dev.cobolwright.assist.review.files.UsedFile;
import dev.cobolwright.assist.review.files.UsedFile.Operation;
import dev.cobolwright.grammar.Severity;

/** CW1206. */
public final class FileNeverOpened implements ProgramRule {
    @Override
    public About about() {
        return new About("CW1206", "File used but never opened", Severity.ERROR, Profile.ESSENTIAL);
    }

    @Override
    public void check(ReviewedProgram program, Findings findings) {
        FileUses uses = FileUses.of(program);
        if (!uses.areKnown()) {
            return;
        }
        for (UsedFile file : uses.all()) {
            if (!file.isShared() && !file.has(Operation.Kind.OPEN)) {
                file.operations().stream()
                        .filter(o -> o.kind() != Operation.Kind.SORT && o.kind() != Operation.Kind.CLOSE)
                        .filter(o -> program.flow().isReachable(o.statement()))
                        .findFirst()
                        .ifPresent(o -> findings.add(Found.at(
                                        o.statement().span(),
                                        o.kind() + " of " + file.name() + ", which no statement of the program opens")
                                .with(file.control().nameSpan(), "the file")));
            }
        }
    }
}
