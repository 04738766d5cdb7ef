package dev.cobolwright.assist.review.rules;

import dev.cobolwright.assist.review.Findings;
import dev.cobolwright.assist.review.Found;
import dev.cobolwright.assist.review.Note;
import dev.cobolwright.assist.review.Profile;
import dev.cobolwright.assist.review.ProgramRule;
import dev.cobolwright.assist.review.ReviewedProgram;
import dev.cobolwright.assist.review.files.FileUses;
import dev.cobolwright.assist.review.files.UsedFile;
import dev.cobolwright.assist.review.files.UsedFile.Operation;
import dev.cobolwright.grammar.Severity;
import dev.cobolwright.grammar.flow.Procedure;
import dev.cobolwright.grammar.flow.ProgramFlow;
import dev.cobolwright.grammar.syntax.Branch;
import dev.cobolwright.grammar.syntax.Branch.Phrase;
import dev.cobolwright.grammar.syntax.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** CW1212. */
public final class ReadAfterAtEnd implements ProgramRule {
    private static final int LONGEST = 40;

    @Override
    public About about() {
        return new About("CW1212", "AT END leads back to the READ", Severity.ERROR, Profile.ESSENTIAL);
    }

    @Override
    public void check(ReviewedProgram program, Findings findings) {
        FileUses uses = FileUses.of(program);
        for (UsedFile file : uses.all()) {
            file.of(Operation.Kind.READ).filter(file::isSequential).forEach(read -> {
                for (Branch branch : read.statement().branches()) {
                    if (branch.phrase() == Phrase.AT_END && !branch.statements().isEmpty()) {
                        check(program, uses, file, read, branch, findings);
                    }
                }
            });
        }
    }

    /** Follows the only way from AT END for as long as there is only one. */
    private static void check(
            ReviewedProgram program, FileUses uses, UsedFile file, Operation read, Branch atEnd, Findings findings) {
        List<Note> path = new ArrayList<>();
        Optional<Statement> at = Optional.of(atEnd.statements().getFirst());
        for (int i = 0; i < LONGEST && at.isPresent(); i++) {
            Statement statement = at.get();
            path.add(Note.at(statement.span(), "then this"));
            for (Operation operation : uses.of(statement)) {
                if (operation.file().equals(file.name())) {
                    if (operation.kind() == Operation.Kind.READ) {
                        findings.add(Found.at(
                                        read.statement().span(),
                                        "After AT END of " + file.name() + " control comes to a READ of it again, with"
                                                + " nothing that could prevent it")
                                .withPath(path));
                    }
                    return;
                }
            }
            at = onlyNext(program, statement);
        }
    }

    private static Optional<Statement> onlyNext(ReviewedProgram program, Statement statement) {
        ProgramFlow flow = program.flow();
        List<Statement> after = flow.after(statement);
        List<Procedure> goneTo = flow.goneToBy(statement);
        if (!flow.performedBy(statement).isEmpty() || flow.mayEndProcedure(statement)) {
            return Optional.empty();
        }
        if (after.size() == 1 && goneTo.isEmpty()) {
            return Optional.of(after.getFirst());
        }
        return after.isEmpty() && goneTo.size() == 1
                ? goneTo.getFirst().statements().stream().findFirst()
                : Optional.empty();
    }
}
