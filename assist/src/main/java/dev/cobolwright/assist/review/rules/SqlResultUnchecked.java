package dev.cobolwright.assist.review.rules;

import dev.cobolwright.assist.review.Findings;
import dev.cobolwright.assist.review.Profile;
import dev.cobolwright.assist.review.ProgramRule;
import dev.cobolwright.assist.review.ReviewedProgram;
import dev.cobolwright.assist.review.paths.Afterwards;
import dev.cobolwright.assist.review.sql.SqlUse;
import dev.cobolwright.assist.review.sql.SqlUses;
import dev.cobolwright.grammar.Severity;
import dev.cobolwright.grammar.embedded.sql.SqlKind;
import dev.cobolwright.grammar.embedded.sql.Whenever;
import dev.cobolwright.grammar.statements.Detail;
import dev.cobolwright.grammar.statements.Operand;
import java.util.Locale;

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
                .filter(u -> program.flow().isReachable(u.statement()) && !dropsWhatMayBeMissing(program, u))
                .filter(u -> !Afterwards.of(program).mayReach(u.statement(), uses::looksAtResult, uses::isExecuted))
                .forEach(u -> findings.add(
                        u.statement().span(),
                        "Nothing looks at SQLCODE or SQLSTATE after " + u.sql().title()
                                + " and before the next SQL statement, and no WHENEVER SQLERROR takes its errors"));
    }

    /** {@code MOVE "DROP ..." TO X} right before EXECUTE IMMEDIATE: what is not there need not be dropped. */
    private static boolean dropsWhatMayBeMissing(ReviewedProgram program, SqlUse use) {
        return use.is(SqlKind.EXECUTE_IMMEDIATE)
                && program.details(Detail.Move.class, "MOVE")
                        .filter(m -> program.flow().after(m.statement()).contains(use.statement()))
                        .anyMatch(m -> m.detail().sending() instanceof Operand.Literal literal
                                && literal.value()
                                        .strip()
                                        .toUpperCase(Locale.ROOT)
                                        .startsWith("DROP"));
    }
}
