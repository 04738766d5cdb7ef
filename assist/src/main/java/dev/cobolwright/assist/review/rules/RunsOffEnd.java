package dev.cobolwright.assist.review.rules;

import dev.cobolwright.assist.review.Findings;
import dev.cobolwright.assist.review.Profile;
import dev.cobolwright.assist.review.ProgramRule;
import dev.cobolwright.assist.review.ReviewedProgram;
import dev.cobolwright.grammar.Severity;
import dev.cobolwright.grammar.flow.Procedure;
import dev.cobolwright.grammar.flow.ProgramFlow;
import dev.cobolwright.grammar.syntax.Program;

/** CW1116. */
public final class RunsOffEnd implements ProgramRule {
    @Override
    public About about() {
        return new About("CW1116", "Control can run off the end of the program", Severity.NOTE, Profile.ALL);
    }

    @Override
    public void check(ReviewedProgram program, Findings findings) {
        ProgramFlow flow = program.flow();
        if (!flow.isCertain() || !flow.runsOffEnd() || program.program().kind() != Program.Kind.PROGRAM) {
            return;
        }
        Procedure last = flow.procedures().getLast();
        boolean performed = flow.performed().stream().anyMatch(r -> r.last().index() == last.index());
        if (!performed && !FallIntoPerformed.mayReturnFromCics(program)) {
            findings.add(
                    last.nameSpan(),
                    "Control runs off the end of " + program.program().name()
                            + ": no STOP RUN or GOBACK ends it, so that whatever is added below is fallen into");
        }
    }
}
