package dev.cobolwright.assist.review.rules;

import dev.cobolwright.assist.review.Findings;
import dev.cobolwright.assist.review.Profile;
import dev.cobolwright.assist.review.ProgramRule;
import dev.cobolwright.assist.review.ReviewedProgram;
import dev.cobolwright.assist.review.sql.SqlUses;
import dev.cobolwright.grammar.Severity;
import dev.cobolwright.grammar.embedded.sql.SqlKind;
import dev.cobolwright.grammar.embedded.sql.SqlStatement;

/** CW1252. */
public final class CursorNeverOpened implements ProgramRule {
    @Override
    public About about() {
        return new About("CW1252", "Cursor fetched but never opened", Severity.ERROR, Profile.ESSENTIAL);
    }

    @Override
    public void check(ReviewedProgram program, Findings findings) {
        if (!program.flow().isCertain()) {
            return;
        }
        SqlUses uses = SqlUses.of(program);
        uses.cursors().forEach(cursor -> {
            boolean isAllocated = cursor.declaration()
                    .filter(d -> d.statement() instanceof SqlStatement sql && sql.kind() == SqlKind.ALLOCATE_CURSOR)
                    .isPresent();
            if (!isAllocated && SqlUses.uses(cursor, SqlKind.OPEN).findAny().isEmpty()) {
                uses.of(SqlKind.FETCH)
                        .filter(u -> u.isOf(cursor.name()))
                        .findFirst()
                        .ifPresent(u -> findings.add(
                                u.statement().span(),
                                "FETCH of cursor " + cursor.name() + ", which nothing opens: SQLCODE -501"));
            }
        });
    }
}
