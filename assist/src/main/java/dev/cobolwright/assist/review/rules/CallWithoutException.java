package dev.cobolwright.assist.review.rules;

import dev.cobolwright.assist.review.Findings;
import dev.cobolwright.assist.review.Profile;
import dev.cobolwright.assist.review.ProgramRule;
import dev.cobolwright.assist.review.ReviewedProgram;
import dev.cobolwright.grammar.Severity;
import dev.cobolwright.grammar.statements.Detail;
import dev.cobolwright.grammar.statements.Operand;
import dev.cobolwright.grammar.syntax.Branch;

/** CW1353. */
public final class CallWithoutException implements ProgramRule {
    @Override
    public About about() {
        return new About("CW1353", "CALL of an item without ON EXCEPTION", Severity.NOTE, Profile.ALL);
    }

    @Override
    public void check(ReviewedProgram program, Findings findings) {
        program.details(Detail.Call.class, "CALL")
                .filter(call -> call.detail().target() instanceof Operand.Identifier)
                .filter(call -> call.statement().branches().stream()
                        .noneMatch(b ->
                                b.phrase() == Branch.Phrase.ON_EXCEPTION || b.phrase() == Branch.Phrase.ON_OVERFLOW))
                .forEach(
                        call -> findings.add(
                                call.statement().span(),
                                "CALL " + call.detail().target().span().text()
                                        + " has no ON EXCEPTION: if there is no program of that name, this one ends abnormally"));
    }
}
