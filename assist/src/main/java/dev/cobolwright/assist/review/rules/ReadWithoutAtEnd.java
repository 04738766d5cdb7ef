package dev.cobolwright.assist.review.rules;

import dev.cobolwright.assist.review.Findings;
import dev.cobolwright.assist.review.Profile;
import dev.cobolwright.assist.review.ProgramRule;
import dev.cobolwright.assist.review.ReviewedProgram;
import dev.cobolwright.assist.review.files.FileUses;
import dev.cobolwright.assist.review.files.UsedFile;
import dev.cobolwright.assist.review.files.UsedFile.Operation;
import dev.cobolwright.assist.review.paths.Afterwards;
import dev.cobolwright.grammar.Severity;
import dev.cobolwright.grammar.syntax.Branch.Phrase;

/** CW1203. */
public final class ReadWithoutAtEnd implements ProgramRule {
    @Override
    public About about() {
        return new About(
                "CW1203", "Sequential READ whose end of file is not noticed", Severity.WARNING, Profile.ESSENTIAL);
    }

    @Override
    public void check(ReviewedProgram program, Findings findings) {
        FileUses uses = FileUses.of(program);
        if (!uses.areKnown()) {
            return;
        }
        for (UsedFile file : uses.all()) {
            if (!file.covered()) {
                file.of(Operation.Kind.READ)
                        .filter(read -> program.flow().isReachable(read.statement()))
                        .filter(read -> file.isSequential(read) && !isNoticed(program, uses, file, read))
                        .forEach(read -> findings.add(
                                read.statement().span(),
                                "READ " + file.name()
                                        + " has no AT END, and nothing looks at its status before the next READ"));
            }
        }
    }

    private static boolean isNoticed(ReviewedProgram program, FileUses uses, UsedFile file, Operation read) {
        if (read.has(Phrase.AT_END) || read.has(Phrase.NOT_AT_END) || read.has(Phrase.INVALID_KEY)) {
            return true;
        }
        return Afterwards.of(program)
                .mayReach(
                        read.statement(),
                        s -> uses.looksAtStatus(s, file),
                        s -> uses.of(s).stream().anyMatch(o -> o.file().equals(file.name())));
    }
}
