package dev.cobolwright.assist.review.rules;

import dev.cobolwright.assist.review.Findings;
import dev.cobolwright.assist.review.Profile;
import dev.cobolwright.assist.review.ProgramRule;
import dev.cobolwright.assist.review.ReviewedProgram;
import dev.cobolwright.grammar.Severity;
import dev.cobolwright.grammar.flow.Procedure;
import dev.cobolwright.grammar.flow.Unreachable;

/** CW1107. */
public final class UnreachableParagraph implements ProgramRule {
    @Override
    public About about() {
        return new About("CW1107", "Paragraph that nothing performs or reaches", Severity.WARNING, Profile.DEFAULT);
    }

    @Override
    public void check(ReviewedProgram program, Findings findings) {
        for (Unreachable code : program.flow().unreachable()) {
            Procedure procedure = code.procedure();
            if (code.wholeProcedure()
                    && !procedure.name().isEmpty()
                    && !procedure.nameSpan().isCopied()) {
                int lines = code.span().endLine() - code.span().startLine() + 1;
                findings.add(
                        procedure.nameSpan(),
                        "Nothing performs " + procedure.name() + ", goes to it or falls into it; its "
                                + (lines == 1 ? "line is" : lines + " lines are") + " never run");
            }
        }
    }
}
