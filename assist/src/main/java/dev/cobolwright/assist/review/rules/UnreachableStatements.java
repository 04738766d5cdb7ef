package dev.cobolwright.assist.review.rules;

import dev.cobolwright.assist.review.Findings;
import dev.cobolwright.assist.review.Found;
import dev.cobolwright.assist.review.Profile;
import dev.cobolwright.assist.review.ProgramRule;
import dev.cobolwright.assist.review.ReviewedProgram;
import dev.cobolwright.grammar.Severity;
import dev.cobolwright.grammar.embedded.cics.CicsStatement;
import dev.cobolwright.grammar.flow.Unreachable;
import dev.cobolwright.grammar.syntax.Statement;

/** CW1106. */
public final class UnreachableStatements implements ProgramRule {
    @Override
    public About about() {
        return new About("CW1106", "Statements that control never reaches", Severity.WARNING, Profile.DEFAULT);
    }

    @Override
    public void check(ReviewedProgram program, Findings findings) {
        for (Unreachable code : program.flow().unreachable()) {
            if (code.wholeProcedure() || code.statements().stream().allMatch(s -> onlyEnds(program, s))) {
                continue;
            }
            Statement first = code.statements().getFirst();
            int more = code.statements().size() - 1;
            findings.add(Found.at(
                    first.span(),
                    "Control never reaches this " + first.verb()
                            + (more == 0
                                    ? ""
                                    : " and the " + more + " statement" + (more == 1 ? "" : "s") + " after it")
                            + ": whatever comes before ends the program or goes elsewhere"));
        }
    }

    /** Ends the program or goes away, and so changes nothing about what is done. */
    private static boolean onlyEnds(ReviewedProgram program, Statement statement) {
        return switch (statement.verb()) {
            case "STOP", "GOBACK", "EXIT", "GO TO", "CONTINUE", "NEXT SENTENCE" -> true;
            case "EXEC CICS" ->
                program.cics(statement).filter(CicsStatement::leavesProgram).isPresent();
            default -> false;
        };
    }
}
