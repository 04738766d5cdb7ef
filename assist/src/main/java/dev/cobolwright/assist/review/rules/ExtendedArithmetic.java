package dev.cobolwright.assist.review.rules;

import dev.cobolwright.assist.review.Findings;
import dev.cobolwright.assist.review.Profile;
import dev.cobolwright.assist.review.ProgramRule;
import dev.cobolwright.assist.review.ReviewedProgram;
import dev.cobolwright.grammar.Severity;
import dev.cobolwright.grammar.layout.ItemLayout;

/** CW1703. */
public final class ExtendedArithmetic implements ProgramRule {
    private static final int USUAL = 18;

    @Override
    public About about() {
        return new About("CW1703", "Number of more than 18 digits", Severity.NOTE, Profile.DEFAULT);
    }

    @Override
    public void check(ReviewedProgram program, Findings findings) {
        program.program()
                .allData()
                .filter(d -> !d.span().isCopied() && !d.isConditionName())
                .forEach(item -> program.layout()
                        .of(item)
                        .flatMap(ItemLayout::picture)
                        .filter(p -> p.isNumeric() && p.digits() > USUAL)
                        .ifPresent(p -> findings.add(
                                item.nameSpan(),
                                item.name() + " has " + p.digits()
                                        + " digits: it compiles only with ARITH(EXTEND), which changes the"
                                        + " intermediate results of all arithmetic")));
    }
}
