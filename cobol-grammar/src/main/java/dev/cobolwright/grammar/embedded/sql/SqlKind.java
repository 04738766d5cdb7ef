package dev.cobolwright.grammar.embedded.sql;

/** The statements that can stand in a program (Db2 for z/OS SQL Reference, "Statements"). */
public enum SqlKind {
    SELECT_INTO,
    /** A query by itself, without INTO; a program cannot run it. */
    SELECT,
    VALUES_INTO,
    INSERT,
    UPDATE,
    DELETE,
    MERGE,
    TRUNCATE,
    DECLARE_CURSOR,
    OPEN,
    FETCH,
    CLOSE,
    ALLOCATE_CURSOR,
    ASSOCIATE_LOCATORS,
    HOLD_LOCATOR,
    FREE_LOCATOR,
    PREPARE,
    EXECUTE,
    EXECUTE_IMMEDIATE,
    DESCRIBE,
    WHENEVER,
    DECLARE_TABLE,
    DECLARE_STATEMENT,
    DECLARE_VARIABLE,
    DECLARE_TEMPORARY_TABLE,
    BEGIN_DECLARE_SECTION,
    END_DECLARE_SECTION,
    INCLUDE,
    COMMIT,
    ROLLBACK,
    SAVEPOINT,
    CALL,
    SET,
    CONNECT,
    RELEASE,
    DISCONNECT,
    GET_DIAGNOSTICS,
    SIGNAL,
    LOCK_TABLE,
    EXPLAIN,
    /** CREATE, ALTER, DROP, COMMENT, LABEL, RENAME, REFRESH. */
    DDL,
    GRANT,
    REVOKE,
    /** Anything else, such as a vendor's own. */
    OTHER;

    /** Whether the statement does something when control comes to it; others only declare, or speak to the precompiler. */
    public boolean isExecutable() {
        return switch (this) {
            case DECLARE_CURSOR,
                    DECLARE_TABLE,
                    DECLARE_STATEMENT,
                    DECLARE_VARIABLE,
                    BEGIN_DECLARE_SECTION,
                    END_DECLARE_SECTION,
                    INCLUDE,
                    WHENEVER -> false;
            default -> true;
        };
    }

    /** Whether a colon there can mean nothing but a host variable. */
    boolean hasHostVariables() {
        return this != DDL && this != OTHER;
    }
}
