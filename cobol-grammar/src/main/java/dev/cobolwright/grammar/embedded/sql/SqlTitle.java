package dev.cobolwright.grammar.embedded.sql;

import dev.cobolwright.grammar.embedded.sql.SqlToken.Kind;

/** Which statement it is: the kind, and the words that say so. */
record SqlTitle(SqlKind kind, String text) {
    static SqlTitle of(SqlTokens t) {
        SqlToken first = t.get(0);
        if (first.isSign('(')) {
            return new SqlTitle(t.find("INTO", 0) >= 0 ? SqlKind.SELECT_INTO : SqlKind.SELECT, "SELECT");
        }
        if (first.kind() != Kind.WORD) {
            return new SqlTitle(SqlKind.OTHER, "");
        }
        return switch (first.text()) {
            case "SELECT" -> query(t, 0);
            case "WITH" -> with(t);
            case "VALUES" -> t.find("INTO", 1) > 0 ? of(SqlKind.VALUES_INTO) : other(t);
            case "INSERT",
                    "UPDATE",
                    "DELETE",
                    "MERGE",
                    "TRUNCATE",
                    "OPEN",
                    "FETCH",
                    "CLOSE",
                    "PREPARE",
                    "DESCRIBE",
                    "WHENEVER",
                    "INCLUDE",
                    "COMMIT",
                    "ROLLBACK",
                    "SAVEPOINT",
                    "CALL",
                    "SET",
                    "CONNECT",
                    "RELEASE",
                    "DISCONNECT",
                    "EXPLAIN",
                    "GRANT",
                    "REVOKE",
                    "SIGNAL" -> of(SqlKind.valueOf(first.text()));
            case "EXECUTE" -> of(t.is(1, "IMMEDIATE") ? SqlKind.EXECUTE_IMMEDIATE : SqlKind.EXECUTE);
            case "DECLARE" -> declare(t);
            case "BEGIN", "END" ->
                t.is(1, "DECLARE", "SECTION")
                        ? of(first.is("BEGIN") ? SqlKind.BEGIN_DECLARE_SECTION : SqlKind.END_DECLARE_SECTION)
                        : other(t);
            case "ALLOCATE" -> t.find("CURSOR", 1) > 0 ? of(SqlKind.ALLOCATE_CURSOR) : other(t);
            case "ASSOCIATE" -> of(SqlKind.ASSOCIATE_LOCATORS);
            case "HOLD", "FREE" -> t.is(1, "LOCATOR") ? of(SqlKind.valueOf(first.text() + "_LOCATOR")) : other(t);
            case "GET" -> t.find("DIAGNOSTICS", 1) > 0 ? of(SqlKind.GET_DIAGNOSTICS) : other(t);
            case "LOCK" -> t.is(1, "TABLE") ? of(SqlKind.LOCK_TABLE) : other(t);
            case "CREATE", "ALTER", "DROP", "COMMENT", "LABEL", "RENAME", "REFRESH" ->
                new SqlTitle(
                        SqlKind.DDL,
                        first.text()
                                + (t.get(1).kind() == Kind.WORD ? " " + t.get(1).text() : ""));
            default -> other(t);
        };
    }

    private static SqlTitle of(SqlKind kind) {
        return new SqlTitle(kind, kind.name().replace('_', ' '));
    }

    private static SqlTitle other(SqlTokens t) {
        return new SqlTitle(SqlKind.OTHER, t.get(0).text());
    }

    private static SqlTitle query(SqlTokens t, int select) {
        return of(t.find("INTO", select) > 0 ? SqlKind.SELECT_INTO : SqlKind.SELECT);
    }

    /** After common table expressions. */
    private static SqlTitle with(SqlTokens t) {
        for (String verb : new String[] {"SELECT", "INSERT", "UPDATE", "DELETE"}) {
            int at = t.find(verb, 1);
            if (at > 0) {
                return verb.equals("SELECT") ? query(t, at) : of(SqlKind.valueOf(verb));
            }
        }
        return other(t);
    }

    private static SqlTitle declare(SqlTokens t) {
        if (t.is(1, "GLOBAL", "TEMPORARY")) {
            return of(SqlKind.DECLARE_TEMPORARY_TABLE);
        }
        for (int i = 2; i < t.size(); i++) {
            SqlToken token = t.get(i);
            if (token.is("CURSOR")) {
                return of(SqlKind.DECLARE_CURSOR);
            } else if (token.is("TABLE")) {
                return of(SqlKind.DECLARE_TABLE);
            } else if (token.is("STATEMENT")) {
                return of(SqlKind.DECLARE_STATEMENT);
            } else if (token.is("VARIABLE")) {
                return of(SqlKind.DECLARE_VARIABLE);
            } else if (token.isSign('(') || token.is("FOR")) {
                break;
            }
        }
        return other(t);
    }
}
