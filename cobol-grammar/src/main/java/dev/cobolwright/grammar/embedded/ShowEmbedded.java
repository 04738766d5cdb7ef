package dev.cobolwright.grammar.embedded;

import dev.cobolwright.grammar.Parse;
import dev.cobolwright.grammar.embedded.cics.CicsStatement;
import dev.cobolwright.grammar.embedded.cics.ShowCics;
import dev.cobolwright.grammar.embedded.dli.DliStatement;
import dev.cobolwright.grammar.embedded.sql.ShowSql;
import dev.cobolwright.grammar.embedded.sql.SqlStatement;

/** Prints the EXEC blocks of a text for people: the line each starts at (from 1), its statement, and facts about it. */
public final class ShowEmbedded {
    private ShowEmbedded() {}

    public static String of(Parse parse) {
        StringBuilder out = new StringBuilder();
        for (EmbeddedBlock block : parse.embedded().blocks()) {
            String title = block.statement().title();
            out.append(block.span().startLine() + 1)
                    .append(' ')
                    .append(block.language())
                    .append(title.isEmpty() ? "" : " " + title)
                    .append(block.statement().isKnown() ? "" : " (unknown)")
                    .append('\n');
            out.append(
                    switch (block.statement()) {
                        case SqlStatement sql -> ShowSql.of(sql);
                        case CicsStatement cics -> ShowCics.of(cics);
                        case DliStatement dli -> show(dli);
                        default -> "";
                    });
        }
        return out.toString();
    }

    private static String show(DliStatement dli) {
        StringBuilder out = new StringBuilder();
        dli.psb().ifPresent(p -> out.append("  psb ").append(p).append('\n'));
        dli.pcb().ifPresent(p -> out.append("  pcb ").append(p).append('\n'));
        for (DliStatement.Segment segment : dli.segments()) {
            out.append("  segment ")
                    .append(segment.name())
                    .append(segment.area().map(a -> " area " + a).orElse(""))
                    .append(segment.condition().isPresent() ? " where" : "")
                    .append('\n');
        }
        dli.operation().ifPresent(o -> out.append("  ").append(o).append('\n'));
        return out.toString();
    }
}
