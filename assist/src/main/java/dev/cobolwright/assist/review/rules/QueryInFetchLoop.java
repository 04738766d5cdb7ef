package dev.cobolwright.assist.review.rules;

import dev.cobolwright.assist.review.Findings;
import dev.cobolwright.assist.review.Found;
import dev.cobolwright.assist.review.Profile;
import dev.cobolwright.assist.review.ProgramRule;
import dev.cobolwright.assist.review.ReviewedProgram;
import dev.cobolwright.assist.review.paths.Loops;
import dev.cobolwright.assist.review.sql.SqlUse;
import dev.cobolwright.assist.review.sql.SqlUses;
import dev.cobolwright.grammar.Severity;
import dev.cobolwright.grammar.embedded.sql.SqlKind;
import dev.cobolwright.grammar.syntax.Statement;
import java.util.Optional;

/** CW1604. */
public final class QueryInFetchLoop implements ProgramRule {
    @Override
    public About about() {
        return new About("CW1604", "SELECT INTO for each row of a cursor", Severity.NOTE, Profile.DEFAULT);
    }

    @Override
    public void check(ReviewedProgram program, Findings findings) {
        SqlUses uses = SqlUses.of(program);
        Loops loops = Loops.of(program);
        for (SqlUse fetch : uses.of(SqlKind.FETCH).toList()) {
            Optional<Statement> loop = loops.around(fetch.statement());
            uses.of(SqlKind.SELECT_INTO)
                    .filter(s -> loop.isPresent() && loops.around(s.statement()).equals(loop))
                    .filter(s -> !s.sql().tables().isEmpty())
                    .findFirst()
                    .ifPresent(s -> findings.add(Found.at(
                                    s.statement().span(),
                                    "A query of " + s.sql().tables().getFirst().name()
                                            + " for each row that is fetched; a join in the cursor would be one")
                            .with(fetch.statement().span(), "the FETCH of the loop")));
        }
    }
}
