package dev.cobolwright.assist.review.rules;

import dev.cobolwright.assist.review.Findings;
import dev.cobolwright.assist.review.Found;
import dev.cobolwright.assist.review.Profile;
import dev.cobolwright.assist.review.ProgramRule;
import dev.cobolwright.assist.review.ReviewedProgram;
import dev.cobolwright.grammar.Severity;
import dev.cobolwright.grammar.flow.Range;
import dev.cobolwright.grammar.syntax.Statement;

/** CW1103. */
public final class PerformThruBackwards implements ProgramRule {
    @Override
    public About about() {
        return new About(
                "CW1103", "PERFORM THRU a paragraph that stands before the first", Severity.ERROR, Profile.ESSENTIAL);
    }

    @Override
    public void check(ReviewedProgram program, Findings findings) {
        for (Statement statement : program.statements()) {
            var ranges = program.flow().performedBy(statement);
            if (ranges.size() != 1) {
                continue;
            }
            Range range = ranges.getFirst();
            if (range.last().index() < range.first().index()) {
                findings.add(Found.at(
                                statement.span(),
                                "PERFORM " + range + " goes backwards: "
                                        + range.last().name()
                                        + " stands before " + range.first().name()
                                        + ", so control returns only if a GO TO leads back there")
                        .with(range.first().nameSpan(), "performed from here")
                        .with(range.last().nameSpan(), "to the end of this"));
            }
        }
    }
}
