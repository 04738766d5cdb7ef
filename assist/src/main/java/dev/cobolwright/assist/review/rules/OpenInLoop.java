package dev.cobolwright.assist.review.rules;

import dev.cobolwright.assist.review.Findings;
import dev.cobolwright.assist.review.Found;
import dev.cobolwright.assist.review.Profile;
import dev.cobolwright.assist.review.ProgramRule;
import dev.cobolwright.assist.review.ReviewedProgram;
import dev.cobolwright.assist.review.files.FileUses;
import dev.cobolwright.assist.review.files.UsedFile;
import dev.cobolwright.assist.review.files.UsedFile.Operation;
import dev.cobolwright.assist.review.paths.Loops;
import dev.cobolwright.grammar.Severity;
import dev.cobolwright.grammar.syntax.Access;
import dev.cobolwright.grammar.syntax.NameKind;
import dev.cobolwright.grammar.syntax.NameReference;
import java.util.List;
import java.util.Optional;

/** CW1603. */
public final class OpenInLoop implements ProgramRule {
    @Override
    public About about() {
        return new About("CW1603", "File opened and closed in a loop", Severity.NOTE, Profile.ALL);
    }

    @Override
    public void check(ReviewedProgram program, Findings findings) {
        if (program.statements("ACCEPT").findAny().isPresent()
                || !program.flow().isCertain()) {
            return;
        }
        FileUses uses = FileUses.of(program);
        Loops loops = Loops.of(program);
        for (UsedFile file : uses.all()) {
            boolean otherFiles = file.control().assign().stream()
                    .anyMatch(a -> program.item(new NameReference(
                                    a,
                                    List.of(),
                                    NameKind.DATA,
                                    Access.READ,
                                    file.control().nameSpan()))
                            .isPresent());
            Optional<Operation> close = file.of(Operation.Kind.CLOSE)
                    .filter(c -> loops.around(c.statement()).isPresent())
                    .findFirst();
            file.of(Operation.Kind.OPEN)
                    .filter(o -> loops.around(o.statement()).isPresent() && close.isPresent() && !otherFiles)
                    .findFirst()
                    .ifPresent(o -> findings.add(Found.at(
                                    o.statement().span(),
                                    file.name() + " is opened and closed again each time a loop comes round")
                            .with(loops.around(o.statement()).orElseThrow().span(), "the loop")
                            .with(close.get().statement().span(), "closed here")));
        }
    }
}
