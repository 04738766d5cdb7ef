package dev.cobolwright.assist.review.sql;

import dev.cobolwright.grammar.embedded.EmbeddedBlock;
import dev.cobolwright.grammar.embedded.sql.SqlKind;
import dev.cobolwright.grammar.embedded.sql.SqlStatement;
import dev.cobolwright.grammar.embedded.sql.Whenever;
import dev.cobolwright.grammar.syntax.Statement;
import java.util.List;
import java.util.Map;

/**
 * An SQL statement of the PROCEDURE DIVISION.
 *
 * @param whenever what shall happen after it, by condition; conditions without a WHENEVER above it are not there
 */
public record SqlUse(
        Statement statement, EmbeddedBlock block, SqlStatement sql, Map<Whenever.Condition, Whenever> whenever) {

    /** Whether control goes elsewhere on a condition. */
    public boolean isHandled(Whenever.Condition condition) {
        return whenever.containsKey(condition) && whenever.get(condition).action() != Whenever.Action.CONTINUE;
    }

    /** Whether it is about a cursor. */
    public boolean isOf(String cursor) {
        return sql.cursor().filter(c -> c.text().equalsIgnoreCase(cursor)).isPresent();
    }

    public boolean is(SqlKind... kinds) {
        return List.of(kinds).contains(sql.kind());
    }
}
