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
import dev.cobolwright.grammar.syntax.Statement;

/** CW1208. */
public final class FileOpenedTwice implements ProgramRule {
    @Override
    public About about() {
        return new About("CW1208", "File opened again without CLOSE", Severity.ERROR, Profile.ESSENTIAL);
    }

    @Override
    public void check(ReviewedProgram program, Findings findings) {
        FileUses uses = FileUses.of(program);
        for (UsedFile file : uses.all()) {
            if (file.of(Operation.Kind.OPEN).count() > 1) {
                new OpenedAgain(
                                program,
                                s -> has(uses, s, file, Operation.Kind.OPEN),
                                s -> has(uses, s, file, Operation.Kind.CLOSE))
                        .find((first, second) -> findings.add(Found.at(
                                        second.span(),
                                        file.name() + " is opened again, and between the two nothing closes it")
                                .with(first.span(), "opened here")));
            }
        }
    }

    private static boolean has(FileUses uses, Statement statement, UsedFile file, Operation.Kind kind) {
        return uses.of(statement).stream().anyMatch(o -> o.file().equals(file.name()) && o.kind() == kind);
    }
}
