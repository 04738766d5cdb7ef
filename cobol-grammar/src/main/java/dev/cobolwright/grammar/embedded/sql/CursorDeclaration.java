package dev.cobolwright.grammar.embedded.sql;

import java.util.Optional;

/**
 * What DECLARE CURSOR says beside the cursor's name and query.
 *
 * @param hold WITH HOLD: COMMIT leaves it open
 * @param returned WITH RETURN: a stored procedure's result set
 * @param scroll declared SCROLL, so that FETCH may go backwards
 * @param update FOR UPDATE is written
 * @param statement the statement-name of a cursor over a prepared statement
 */
public record CursorDeclaration(
        boolean hold, boolean returned, boolean scroll, boolean update, Optional<SqlName> statement) {}
