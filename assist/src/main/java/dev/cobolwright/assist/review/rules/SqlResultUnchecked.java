package dev.cobolwright.assist.review.rules;

import dev.cobolwright.assist.review.Findings;
import dev.cobolwright.assist.review.Profile;
import dev.cobolwright.assist.review.ProgramRule;
import dev.cobolwright.assist.review.ReviewedProgram;
import dev.cobolwright.assist.review.paths.Afterwards;
import dev.cobolwright.assist.review.sql.SqlUses;
import dev.cobolwright.grammar.Severity;
import dev.cobolwright.grammar.embedded.sql.SqlKind;
import dev.cobolwright.grammar.embedded.sql.Whenever;

/** CW1250. */
public final class SqlResultUnchecked implements ProgramRule {
    @Override
    public About about() {
        return new About("CW1250", "SQLCODE not looked at after a statement", Severity.WARNING, Profile.DEFAULT);
    }

    @Override
    public void check(ReviewedProgram program, Findings findings) {
        SqlUses uses = SqlUses.of(program);
        uses.of(
                        SqlKind.SELECT_INTO,
                        SqlKind.VALUES_INTO,
                        SqlKind.INSERT,
                        SqlKind.UPDATE,
                        SqlKind.DELETE,
                        SqlKind.MERGE,
                        SqlKind.OPEN,
                        SqlKind.FETCH,
                        SqlKind.PREPARE,
                        SqlKind.EXECUTE,
                        SqlKind.EXECUTE_IMMEDIATE,
                        SqlKind.CALL)
                .filter(u -> !u.isHandled(Whenever.Condition.SQLERROR))
                .filter(u -> program.flow().isReachable(u.statement()))
                .filter(u -> !Afterwards.of(program).mayReach(u.statement(), uses::looksAtResult, uses::isExecuted))
                .forEach(u -> findings.add(
                        u.statement().span(),
                        "Nothing looks at SQLCODE or SQLSTATE after " + u.sql().title()
                                + " and before the next SQL statement, and no WHENEVER SQLERROR takes its errors"));
    }
}
