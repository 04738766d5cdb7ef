package dev.cobolwright.assist.review.rules;

import dev.cobolwright.assist.review.Findings;
import dev.cobolwright.assist.review.Profile;
import dev.cobolwright.assist.review.ProgramRule;
import dev.cobolwright.assist.review.ReviewedProgram;
import dev.cobolwright.grammar.Severity;
import dev.cobolwright.grammar.flow.Procedure;
import dev.cobolwright.grammar.statements.Detail;
import dev.cobolwright.grammar.syntax.Statement;
import java.util.List;

/** CW1119. */
public final class ExitDoesNothing implements ProgramRule {
    @Override
    public About about() {
        return new About("CW1119", "EXIT among other statements does nothing", Severity.WARNING, Profile.DEFAULT);
    }

    @Override
    public void check(ReviewedProgram program, Findings findings) {
        program.details(Detail.Exit.class, "EXIT")
                .filter(exit -> exit.detail().kind() == Detail.Exit.Kind.PLAIN)
                .forEach(exit -> {
                    Statement statement = exit.statement();
                    List<Statement> all = program.procedure(statement).statements();
                    boolean nested = program.parent(statement).isPresent();
                    if (nested || all.getFirst() != statement && all.getLast() != statement) {
                        findings.add(
                                statement.span(),
                                "EXIT does not leave " + nameOf(program.procedure(statement))
                                        + ": control goes on with the next statement; EXIT PARAGRAPH, EXIT SECTION or"
                                        + " GOBACK would leave");
                    }
                });
    }

    private static String nameOf(Procedure procedure) {
        return procedure.name().isEmpty() ? "the procedure" : procedure.name();
    }
}
