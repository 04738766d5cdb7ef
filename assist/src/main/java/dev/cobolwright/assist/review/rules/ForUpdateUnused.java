package dev.cobolwright.assist.review.rules;

import dev.cobolwright.assist.review.Findings;
import dev.cobolwright.assist.review.Profile;
import dev.cobolwright.assist.review.ProgramRule;
import dev.cobolwright.assist.review.ReviewedProgram;
import dev.cobolwright.assist.review.sql.SqlUses;
import dev.cobolwright.grammar.Severity;
import dev.cobolwright.grammar.embedded.Embedded;
import dev.cobolwright.grammar.embedded.sql.CursorDeclaration;
import dev.cobolwright.grammar.embedded.sql.SqlStatement;

/** CW1259. */
public final class ForUpdateUnused implements ProgramRule {
    @Override
    public About about() {
        return new About("CW1259", "Cursor FOR UPDATE whose rows are never changed", Severity.NOTE, Profile.DEFAULT);
    }

    @Override
    public void check(ReviewedProgram program, Findings findings) {
        if (!program.flow().isCertain()) {
            return;
        }
        for (Embedded.Cursor cursor : SqlUses.of(program).cursors()) {
            boolean isForUpdate = cursor.declaration()
                    .filter(d -> d.statement() instanceof SqlStatement sql
                            && sql.cursorDeclaration()
                                    .filter(CursorDeclaration::update)
                                    .isPresent())
                    .isPresent();
            boolean isPositioned =
                    cursor.uses().stream().anyMatch(u -> u.statement() instanceof SqlStatement sql && sql.positioned());
            if (isForUpdate && !isPositioned && !cursor.uses().isEmpty()) {
                findings.add(
                        cursor.declaration().orElseThrow().span(),
                        "Cursor " + cursor.name() + " is FOR UPDATE, but no statement says WHERE CURRENT OF "
                                + cursor.name());
            }
        }
    }
}
