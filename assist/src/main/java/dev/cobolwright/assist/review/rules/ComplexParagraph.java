package dev.cobolwright.assist.review.rules;

import dev.cobolwright.assist.review.Findings;
import dev.cobolwright.assist.review.Profile;
import dev.cobolwright.assist.review.ProgramRule;
import dev.cobolwright.assist.review.ReviewedProgram;
import dev.cobolwright.assist.review.RuleOption;
import dev.cobolwright.assist.review.metrics.Complexity;
import dev.cobolwright.grammar.Severity;
import dev.cobolwright.grammar.flow.Procedure;
import java.util.List;

/** CW1504. */
public final class ComplexParagraph implements ProgramRule {
    @Override
    public About about() {
        return new About("CW1504", "Paragraph that is hard to follow", Severity.NOTE, Profile.DEFAULT);
    }

    @Override
    public List<RuleOption> options() {
        return List.of(new RuleOption("limit", "50", "The cognitive complexity that a paragraph may have."));
    }

    @Override
    public void check(ReviewedProgram program, Findings findings) {
        int limit = findings.number("limit");
        for (Procedure procedure : program.flow().procedures()) {
            int score = Complexity.of(program, procedure.statements()).score();
            if (score > limit && !procedure.span().isCopied()) {
                findings.add(
                        procedure.nameSpan(),
                        name(procedure) + " has a cognitive complexity of " + score + "; " + limit + " is the limit");
            }
        }
    }

    static String name(Procedure procedure) {
        return procedure.name().isEmpty() ? "This procedure" : procedure.name();
    }
}
