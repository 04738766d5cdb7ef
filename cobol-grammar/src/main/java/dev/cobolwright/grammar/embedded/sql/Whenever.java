package dev.cobolwright.grammar.embedded.sql;

import java.util.Optional;

/**
 * What WHENEVER says shall happen after the SQL statements below it, up to the next WHENEVER for its condition.
 *
 * @param label where to go, or what to perform or call
 */
public record Whenever(Condition condition, Action action, Optional<SqlName> label) {
    public enum Condition {
        NOT_FOUND,
        SQLERROR,
        SQLWARNING
    }

    /** PERFORM, CALL and STOP are not Db2's, but those of other precompilers. */
    public enum Action {
        CONTINUE,
        GO_TO,
        PERFORM,
        CALL,
        STOP
    }
}
