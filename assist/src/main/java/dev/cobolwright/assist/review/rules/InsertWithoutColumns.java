package dev.cobolwright.assist.review.rules;

import dev.cobolwright.assist.review.Findings;
import dev.cobolwright.assist.review.Profile;
import dev.cobolwright.assist.review.ProgramRule;
import dev.cobolwright.assist.review.ReviewedProgram;
import dev.cobolwright.assist.review.sql.SqlUses;
import dev.cobolwright.grammar.Severity;
import dev.cobolwright.grammar.embedded.sql.SqlKind;
import java.util.Locale;

/** CW1262. */
public final class InsertWithoutColumns implements ProgramRule {
    @Override
    public About about() {
        return new About("CW1262", "INSERT without a list of columns", Severity.NOTE, Profile.DEFAULT);
    }

    @Override
    public void check(ReviewedProgram program, Findings findings) {
        SqlUses.of(program)
                .of(SqlKind.INSERT)
                .filter(u -> u.sql().tables().stream()
                        .filter(t -> t.operations().contains(dev.cobolwright.grammar.embedded.Operation.CREATE))
                        .anyMatch(t -> isFollowedByValues(
                                u.block().text().substring(t.range().end()))))
                .forEach(u -> findings.add(
                        u.statement().span(),
                        "INSERT names no columns: a column that is added to the table, or moved, breaks it"));
    }

    private static boolean isFollowedByValues(String rest) {
        String next = rest.strip().toUpperCase(Locale.ROOT);
        return next.startsWith("VALUES") || next.startsWith("SELECT");
    }
}
