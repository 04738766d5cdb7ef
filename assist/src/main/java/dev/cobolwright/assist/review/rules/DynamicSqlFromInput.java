package dev.cobolwright.assist.review.rules;

import dev.cobolwright.assist.review.Findings;
import dev.cobolwright.assist.review.Found;
import dev.cobolwright.assist.review.Note;
import dev.cobolwright.assist.review.Profile;
import dev.cobolwright.assist.review.ProgramRule;
import dev.cobolwright.assist.review.ReviewedProgram;
import dev.cobolwright.assist.review.sql.SqlUse;
import dev.cobolwright.assist.review.sql.SqlUses;
import dev.cobolwright.assist.review.taint.Tainted;
import dev.cobolwright.grammar.Severity;
import dev.cobolwright.grammar.embedded.HostStructures;
import dev.cobolwright.grammar.embedded.sql.SqlKind;
import dev.cobolwright.grammar.source.Span;
import java.util.ArrayList;
import java.util.List;

/** CW1402. */
public final class DynamicSqlFromInput implements ProgramRule {
    @Override
    public About about() {
        return new About("CW1402", "SQL statement put together from input", Severity.ERROR, Profile.ESSENTIAL);
    }

    @Override
    public void check(ReviewedProgram program, Findings findings) {
        HostStructures structures = new HostStructures(program.parse());
        for (SqlUse use : SqlUses.of(program)
                .of(SqlKind.PREPARE, SqlKind.EXECUTE_IMMEDIATE)
                .toList()) {
            use.sql()
                    .dynamicText()
                    .flatMap(t -> t.variable())
                    .ifPresent(host -> structures
                            .item(use.block(), host)
                            .flatMap(Tainted.of(program)::unchecked)
                            .ifPresent(way -> findings.add(Found.at(
                                            use.statement().span(),
                                            use.sql().title() + " runs the text in " + host.name()
                                                    + ", part of which comes from outside and is not checked")
                                    .withPath(with(way, use.statement().span())))));
        }
    }

    static List<Note> with(List<Note> way, Span last) {
        List<Note> all = new ArrayList<>(way);
        all.add(Note.at(last, "used here"));
        return all;
    }
}
