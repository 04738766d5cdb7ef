package dev.cobolwright.assist.review.rules;

import dev.cobolwright.assist.review.Findings;
import dev.cobolwright.assist.review.Found;
import dev.cobolwright.assist.review.Profile;
import dev.cobolwright.assist.review.ProgramRule;
import dev.cobolwright.assist.review.ReviewedProgram;
import dev.cobolwright.assist.review.cics.CicsUses;
import dev.cobolwright.assist.review.taint.Tainted;
import dev.cobolwright.grammar.Severity;
import dev.cobolwright.grammar.statements.Detail;

/** CW1403. */
public final class ProgramNamedByInput implements ProgramRule {
    @Override
    public About about() {
        return new About("CW1403", "Program that is called is named by input", Severity.WARNING, Profile.ESSENTIAL);
    }

    @Override
    public void check(ReviewedProgram program, Findings findings) {
        Tainted tainted = Tainted.of(program);
        program.details(Detail.Call.class, "CALL")
                .forEach(call -> program.item(call.detail().target())
                        .flatMap(tainted::unchecked)
                        .ifPresent(way -> findings.add(Found.at(
                                        call.statement().span(),
                                        "CALL of the program named in "
                                                + call.detail().target().span().text()
                                                + ", which comes from outside and is not checked")
                                .withPath(DynamicSqlFromInput.with(
                                        way, call.statement().span())))));
        CicsUses uses = CicsUses.of(program);
        uses.of("LINK PROGRAM", "LINK", "XCTL", "LOAD")
                .forEach(use -> uses.item(use, "PROGRAM")
                        .flatMap(tainted::unchecked)
                        .ifPresent(way -> findings.add(Found.at(
                                        use.statement().span(),
                                        use.command().title() + " of the program named in "
                                                + use.argument("PROGRAM").orElse("")
                                                + ", which comes from outside and is not checked")
                                .withPath(DynamicSqlFromInput.with(
                                        way, use.statement().span())))));
    }
}
