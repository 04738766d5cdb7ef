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
import dev.cobolwright.grammar.statements.Detail;
import dev.cobolwright.grammar.syntax.Statement;
import java.util.List;

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
            if (file.of(Operation.Kind.OPEN).count() > 0) {
                Closing closing = new Closing(program, uses, file.name());
                program.flow().procedures().forEach(p -> check(p.statements(), closing, findings));
            }
        }
    }

    private static void check(List<Statement> list, Closing closing, Findings findings) {
        Statement opened = null;
        for (Statement statement : list) {
            if (closing.opens(statement)) {
                if (opened != null) {
                    findings.add(Found.at(
                                    statement.span(),
                                    closing.file + " is opened again, and between the two nothing closes it")
                            .with(opened.span(), "opened here"));
                }
                opened = statement;
            } else if (closing.mayCloseOrLeave(statement)) {
                opened = null;
            }
            statement.branches().forEach(b -> check(b.statements(), closing, findings));
        }
    }

    /** What may close one file, or be passed over. */
    private static final class Closing {
        private final ReviewedProgram program;
        private final FileUses uses;
        private final String file;

        Closing(ReviewedProgram program, FileUses uses, String file) {
            this.program = program;
            this.uses = uses;
            this.file = file;
        }

        boolean opens(Statement statement) {
            return statement.verb().equals("OPEN") && has(statement, Operation.Kind.OPEN);
        }

        private boolean has(Statement statement, Operation.Kind kind) {
            return uses.of(statement).stream().anyMatch(o -> o.file().equals(file) && o.kind() == kind);
        }

        /** PERFORM may do anything here: what it performs is not looked at. */
        boolean mayCloseOrLeave(Statement statement) {
            return switch (statement.verb()) {
                case "PERFORM", "CALL", "GO TO", "STOP", "GOBACK", "EXIT", "SORT", "MERGE", "NEXT SENTENCE", "CHAIN" ->
                    true;
                default ->
                    has(statement, Operation.Kind.CLOSE)
                            || !statement.whole()
                            || program.detail(statement) instanceof Detail.Unknown
                            || statement.nested().stream().anyMatch(this::mayCloseOrLeave);
            };
        }
    }
}
