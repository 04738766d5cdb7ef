package dev.cobolwright.grammar.embedded;

import dev.cobolwright.grammar.Parse;
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
                        default -> "";
                    });
        }
        return out.toString();
    }
}
