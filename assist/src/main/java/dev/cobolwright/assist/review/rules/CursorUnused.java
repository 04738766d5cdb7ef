package dev.cobolwright.assist.review.rules;

import dev.cobolwright.assist.review.Findings;
import dev.cobolwright.assist.review.Profile;
import dev.cobolwright.assist.review.ProgramRule;
import dev.cobolwright.assist.review.ReviewedProgram;
import dev.cobolwright.assist.review.sql.SqlUses;
import dev.cobolwright.grammar.Severity;
import dev.cobolwright.grammar.embedded.Embedded;

/** CW1253. */
public final class CursorUnused implements ProgramRule {
    @Override
    public About about() {
        return new About("CW1253", "Cursor declared but never used", Severity.NOTE, Profile.DEFAULT);
    }

    @Override
    public void check(ReviewedProgram program, Findings findings) {
        if (!program.flow().isCertain()) {
            return;
        }
        for (Embedded.Cursor cursor : SqlUses.of(program).cursors()) {
            if (cursor.uses().isEmpty()
                    && cursor.declaration()
                            .filter(d -> !d.span().isCopied()
                                    && program.program().span().touches(d.span().start()))
                            .isPresent()) {
                findings.add(
                        cursor.declaration().get().span(),
                        "Cursor " + cursor.name() + " is declared, but no statement opens it or fetches from it");
            }
        }
    }
}
