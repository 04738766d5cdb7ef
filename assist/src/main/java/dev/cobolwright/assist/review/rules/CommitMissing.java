package dev.cobolwright.assist.review.rules;

import dev.cobolwright.assist.review.Findings;
import dev.cobolwright.assist.review.Found;
import dev.cobolwright.assist.review.Profile;
import dev.cobolwright.assist.review.ProgramRule;
import dev.cobolwright.assist.review.ReviewedProgram;
import dev.cobolwright.assist.review.paths.Afterwards;
import dev.cobolwright.assist.review.sql.SqlUse;
import dev.cobolwright.assist.review.sql.SqlUses;
import dev.cobolwright.grammar.Severity;
import dev.cobolwright.grammar.embedded.sql.SqlKind;
import java.util.List;

/** CW1258. */
public final class CommitMissing implements ProgramRule {
    @Override
    public About about() {
        return new About(
                "CW1258", "Loop over a cursor that changes rows and never commits", Severity.WARNING, Profile.DEFAULT);
    }

    @Override
    public void check(ReviewedProgram program, Findings findings) {
        SqlUses uses = SqlUses.of(program);
        boolean isCalled = !program.program().using().isEmpty();
        boolean commits = uses.of(SqlKind.COMMIT).findAny().isPresent()
                || program.statements("CALL").findAny().isPresent();
        if (commits || isCalled || uses.isOfCics() || !program.flow().isCertain()) {
            return;
        }
        List<SqlUse> changes = uses.of(SqlKind.INSERT, SqlKind.UPDATE, SqlKind.DELETE, SqlKind.MERGE)
                .toList();
        uses.of(SqlKind.FETCH)
                .filter(f -> isRepeated(program, f))
                .findFirst()
                .ifPresent(fetch -> changes.stream()
                        .filter(c -> leadsTo(program, fetch, c) && leadsTo(program, c, fetch))
                        .findFirst()
                        .ifPresent(c -> findings.add(Found.at(
                                        c.statement().span(),
                                        "Done for each row that is fetched, and the program never commits: all locks are held to its end")
                                .with(fetch.statement().span(), "the FETCH of the loop"))));
    }

    private static boolean isRepeated(ReviewedProgram program, SqlUse fetch) {
        return leadsTo(program, fetch, fetch);
    }

    private static boolean leadsTo(ReviewedProgram program, SqlUse from, SqlUse to) {
        return Afterwards.of(program).mayReach(from.statement(), s -> s == to.statement(), s -> false);
    }
}
