package dev.cobolwright.assist.review.rules;

import dev.cobolwright.assist.review.Findings;
import dev.cobolwright.assist.review.Profile;
import dev.cobolwright.assist.review.ProgramRule;
import dev.cobolwright.assist.review.ReviewedProgram;
import dev.cobolwright.assist.review.sql.SqlUses;
import dev.cobolwright.grammar.Severity;
import dev.cobolwright.grammar.embedded.sql.SqlKind;
import dev.cobolwright.grammar.embedded.sql.SqlStatement;

/** CW1251. */
public final class CursorNeverClosed implements ProgramRule {
    @Override
    public About about() {
        return new About("CW1251", "Cursor opened but never closed", Severity.NOTE, Profile.DEFAULT);
    }

    @Override
    public void check(ReviewedProgram program, Findings findings) {
        if (!program.flow().isCertain()) {
            return;
        }
        SqlUses uses = SqlUses.of(program);
        uses.cursors().forEach(cursor -> {
            boolean isReturned = cursor.declaration()
                    .filter(d -> d.statement() instanceof SqlStatement sql
                            && sql.cursorDeclaration().filter(c -> c.returned()).isPresent())
                    .isPresent();
            boolean isClosed = SqlUses.uses(cursor, SqlKind.CLOSE).findAny().isPresent();
            if (!isReturned && !isClosed) {
                uses.of(SqlKind.OPEN)
                        .filter(u -> u.isOf(cursor.name()))
                        .findFirst()
                        .ifPresent(u -> findings.add(
                                u.statement().span(),
                                "Cursor " + cursor.name() + " is opened here and closed nowhere"));
            }
        });
    }
}
