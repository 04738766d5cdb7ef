package dev.cobolwright.assist.review.rules;

import dev.cobolwright.assist.review.Findings;
import dev.cobolwright.assist.review.Found;
import dev.cobolwright.assist.review.Profile;
import dev.cobolwright.assist.review.ProgramRule;
import dev.cobolwright.assist.review.ReviewedProgram;
import dev.cobolwright.assist.review.sql.SqlUse;
import dev.cobolwright.assist.review.sql.SqlUses;
import dev.cobolwright.grammar.Severity;
import dev.cobolwright.grammar.embedded.sql.SqlKind;
import java.util.List;
import java.util.Locale;

/** CW1254. */
public final class CursorOpenedTwice implements ProgramRule {
    @Override
    public About about() {
        return new About("CW1254", "Cursor opened again without CLOSE", Severity.ERROR, Profile.ESSENTIAL);
    }

    @Override
    public void check(ReviewedProgram program, Findings findings) {
        SqlUses uses = SqlUses.of(program);
        List<String> opened = uses.of(SqlKind.OPEN)
                .flatMap(u -> u.sql().cursor().stream())
                .map(c -> c.text().toUpperCase(Locale.ROOT))
                .distinct()
                .toList();
        for (String cursor : opened) {
            new OpenedAgain(
                            program,
                            s -> uses.of(s)
                                    .filter(u -> u.is(SqlKind.OPEN) && u.isOf(cursor))
                                    .isPresent(),
                            s -> uses.of(s).filter(u -> closes(u, cursor)).isPresent())
                    .find((first, second) -> findings.add(Found.at(
                                    second.span(),
                                    "Cursor " + cursor
                                            + " is opened again, and between the two nothing closes it: SQLCODE -502")
                            .with(first.span(), "opened here")));
        }
    }

    /** Also COMMIT and ROLLBACK, which close cursors without HOLD. */
    private static boolean closes(SqlUse use, String cursor) {
        return use.is(SqlKind.COMMIT, SqlKind.ROLLBACK) || use.is(SqlKind.CLOSE) && use.isOf(cursor);
    }
}
