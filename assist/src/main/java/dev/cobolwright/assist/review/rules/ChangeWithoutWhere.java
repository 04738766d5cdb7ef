package dev.cobolwright.assist.review.rules;

import dev.cobolwright.assist.review.Findings;
import dev.cobolwright.assist.review.Profile;
import dev.cobolwright.assist.review.ProgramRule;
import dev.cobolwright.assist.review.ReviewedProgram;
import dev.cobolwright.assist.review.sql.SqlText;
import dev.cobolwright.assist.review.sql.SqlUses;
import dev.cobolwright.grammar.Severity;
import dev.cobolwright.grammar.embedded.sql.SqlKind;

/** CW1261. */
public final class ChangeWithoutWhere implements ProgramRule {
    @Override
    public About about() {
        return new About("CW1261", "UPDATE or DELETE of all rows of a table", Severity.WARNING, Profile.ESSENTIAL);
    }

    @Override
    public void check(ReviewedProgram program, Findings findings) {
        SqlUses.of(program)
                .of(SqlKind.UPDATE, SqlKind.DELETE)
                .filter(u ->
                        !u.sql().positioned() && !SqlText.of(u.block().text()).has("WHERE"))
                .filter(u -> u.sql().tables().size() == 1
                        && !u.sql().tables().getFirst().name().startsWith("SESSION."))
                .forEach(u -> findings.add(
                        u.statement().span(),
                        u.sql().title() + " without WHERE changes every row of "
                                + u.sql().tables().getFirst().name()));
    }
}
