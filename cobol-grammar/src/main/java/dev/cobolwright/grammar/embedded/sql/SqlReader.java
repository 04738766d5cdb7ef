package dev.cobolwright.grammar.embedded.sql;

import dev.cobolwright.grammar.Severity;
import dev.cobolwright.grammar.embedded.BlockProblem;
import dev.cobolwright.grammar.embedded.TextRange;
import dev.cobolwright.grammar.embedded.sql.SqlToken.Kind;
import dev.cobolwright.grammar.syntax.Access;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.IntPredicate;

/** Reads one statement: its kind first, then what that kind can have. Never fails; what is not understood is left out. */
final class SqlReader {
    private static final Set<String> ORIENTATION = Set.of(
            "INSENSITIVE",
            "SENSITIVE",
            "NEXT",
            "PRIOR",
            "FIRST",
            "LAST",
            "CURRENT",
            "CONTINUE",
            "BEFORE",
            "AFTER",
            "ABSOLUTE",
            "RELATIVE",
            "ROWSET",
            "STARTING",
            "AT",
            "FROM",
            "IN",
            "WITH");

    private final List<BlockProblem> problems = new ArrayList<>(0);
    private final SqlTokens t;

    SqlReader(String text, IntPredicate continues) {
        t = new SqlTokens(text, SqlLexer.read(text, continues, problems));
    }

    SqlStatement read() {
        SqlTitle title = SqlTitle.of(t);
        SqlKind kind = title.kind();
        List<HostVariable> hosts = SqlHosts.of(t, kind);
        boolean hasTables = switch (kind) {
            case SELECT_INTO,
                    SELECT,
                    VALUES_INTO,
                    INSERT,
                    UPDATE,
                    DELETE,
                    MERGE,
                    TRUNCATE,
                    DECLARE_CURSOR,
                    LOCK_TABLE,
                    SET,
                    EXPLAIN -> true;
            default -> false;
        };
        SqlTables tables = new SqlTables(t, kind);
        List<TableUse> used = hasTables ? tables.read() : List.of();
        int currentOf = kind == SqlKind.UPDATE || kind == SqlKind.DELETE ? currentOf() : -1;
        parentheses(kind);
        return new SqlStatement(
                kind,
                title.text(),
                hosts,
                used,
                currentOf > 0 ? t.hyphenated(currentOf) : cursor(kind),
                currentOf > 0,
                kind == SqlKind.DECLARE_CURSOR ? Optional.of(cursorDeclaration()) : Optional.empty(),
                prepared(kind),
                dynamicText(kind),
                kind == SqlKind.WHENEVER ? whenever() : Optional.empty(),
                kind == SqlKind.DECLARE_TABLE ? tableDeclaration() : Optional.empty(),
                kind == SqlKind.CALL ? t.qualified(1) : Optional.empty(),
                hasOutput(kind) ? tables.outputColumns() : OptionalInt.empty(),
                t.range(0, Math.max(0, Math.min(title.text().split(" ").length, t.size()) - 1)),
                List.copyOf(problems));
    }

    private static boolean hasOutput(SqlKind kind) {
        return kind == SqlKind.SELECT_INTO || kind == SqlKind.SELECT || kind == SqlKind.DECLARE_CURSOR;
    }

    private void parentheses(SqlKind kind) {
        int depth = 0;
        for (int i = 0; i < t.size() && kind != SqlKind.OTHER; i++) {
            if (t.isSign(i, '(')) {
                depth++;
            } else if (t.isSign(i, ')') && --depth < 0) {
                unbalanced("This parenthesis closes none", t.range(i, i));
                return;
            }
        }
        if (depth > 0 && kind != SqlKind.OTHER) {
            int open = lastOpen(depth);
            unbalanced("This parenthesis is not closed", t.range(open, open));
        }
    }

    private void unbalanced(String message, TextRange range) {
        if (problems.isEmpty()) {
            problems.add(new BlockProblem(Severity.ERROR, "CW0402", message, range));
        }
    }

    /** The innermost parenthesis that stays open. */
    private int lastOpen(int open) {
        int depth = 0;
        for (int i = t.size() - 1; i >= 0; i--) {
            if (t.isSign(i, ')')) {
                depth++;
            } else if (t.isSign(i, '(') && --depth < 0) {
                return i;
            }
        }
        return 0;
    }

    /** Where the cursor's name is in WHERE CURRENT OF; -1 where that is not written. */
    private int currentOf() {
        for (int i = 0; i < t.size(); i++) {
            if (t.is(i, "WHERE") && t.is(i + 1, "CURRENT", "OF")) {
                return i + 3;
            }
        }
        return -1;
    }

    private Optional<SqlName> cursor(SqlKind kind) {
        return switch (kind) {
            case DECLARE_CURSOR, ALLOCATE_CURSOR -> t.hyphenated(1);
            case OPEN, CLOSE -> t.hyphenated(t.is(1, "CURSOR") && t.get(2).isName() ? 2 : 1);
            case FETCH -> t.hyphenated(fetched());
            case DESCRIBE -> t.is(1, "CURSOR") ? t.hyphenated(2) : Optional.empty();
            default -> Optional.empty();
        };
    }

    private int fetched() {
        int i = 1;
        while (i < t.size() && t.get(i).kind() != Kind.END) {
            SqlToken token = t.get(i);
            boolean last = i + 1 == t.size() || t.is(i + 1, "INTO") || t.is(i + 1, "USING") || t.is(i + 1, "FOR");
            boolean name = token.kind() == Kind.DELIMITED
                    || token.kind() == Kind.WORD
                            && (!ORIENTATION.contains(token.text()) || last && !t.is(i - 1, "CURRENT"));
            if (name) {
                return i;
            }
            i++;
        }
        return i;
    }

    private CursorDeclaration cursorDeclaration() {
        int query = t.find("FOR", 1);
        boolean hold = false;
        boolean returned = false;
        boolean scroll = false;
        for (int i = 2; i < (query < 0 ? t.size() : query); i++) {
            hold |= t.is(i, "HOLD") && !t.is(i - 1, "WITHOUT");
            returned |= t.is(i, "RETURN") && !t.is(i - 1, "WITHOUT");
            scroll |= t.is(i, "SCROLL") && !t.is(i - 1, "NO");
        }
        boolean update = false;
        for (int i = Math.max(query, 0) + 1; i < t.size(); i++) {
            update |= t.is(i, "FOR", "UPDATE");
        }
        boolean prepared = query > 0 && t.get(query + 1).isName() && t.afterHyphenated(query + 1) >= t.size();
        return new CursorDeclaration(
                hold, returned, scroll, update, prepared ? t.hyphenated(query + 1) : Optional.empty());
    }

    private Optional<SqlName> prepared(SqlKind kind) {
        return switch (kind) {
            case PREPARE, EXECUTE -> t.hyphenated(1);
            case DESCRIBE -> {
                if (t.is(1, "CURSOR") || t.is(1, "PROCEDURE") || t.is(1, "TABLE")) {
                    yield Optional.empty();
                }
                yield t.hyphenated(t.is(1, "INPUT") || t.is(1, "OUTPUT") ? 2 : 1);
            }
            default -> Optional.empty();
        };
    }

    private Optional<DynamicText> dynamicText(SqlKind kind) {
        int at = switch (kind) {
            case EXECUTE_IMMEDIATE -> 2;
            case PREPARE -> t.find("FROM", 1) + 1;
            default -> 0;
        };
        if (at <= 0 || at >= t.size()) {
            return Optional.empty();
        }
        SqlToken token = t.get(at);
        return Optional.of(
                switch (token.kind()) {
                    case HOST -> new DynamicText(Optional.of(SqlHosts.variable(token, Access.READ)), Optional.empty());
                    case STRING ->
                        at + 1 == t.size()
                                ? new DynamicText(Optional.empty(), Optional.of(token.text()))
                                : new DynamicText(Optional.empty(), Optional.empty());
                    default -> new DynamicText(Optional.empty(), Optional.empty());
                });
    }

    private Optional<Whenever> whenever() {
        int action = 2;
        Whenever.Condition condition;
        if (t.is(1, "NOT", "FOUND")) {
            condition = Whenever.Condition.NOT_FOUND;
            action = 3;
        } else if (t.is(1, "SQLERROR")) {
            condition = Whenever.Condition.SQLERROR;
        } else if (t.is(1, "SQLWARNING")) {
            condition = Whenever.Condition.SQLWARNING;
        } else {
            return Optional.empty();
        }
        return switch (t.get(action).text()) {
            case "CONTINUE" -> Optional.of(new Whenever(condition, Whenever.Action.CONTINUE, Optional.empty()));
            case "STOP" -> Optional.of(new Whenever(condition, Whenever.Action.STOP, Optional.empty()));
            case "GOTO" -> Optional.of(new Whenever(condition, Whenever.Action.GO_TO, label(action + 1)));
            case "GO" ->
                Optional.of(new Whenever(
                        condition, Whenever.Action.GO_TO, label(t.is(action + 1, "TO") ? action + 2 : action + 1)));
            case "PERFORM", "DO" ->
                Optional.of(new Whenever(
                        condition,
                        Whenever.Action.PERFORM,
                        label(t.is(action + 1, "PERFORM") ? action + 2 : action + 1)));
            case "CALL" -> Optional.of(new Whenever(condition, Whenever.Action.CALL, label(action + 1)));
            default -> Optional.empty();
        };
    }

    /** A paragraph's name, which may have a colon before it. */
    private Optional<SqlName> label(int i) {
        SqlToken token = t.get(i);
        if (token.kind() == Kind.HOST) {
            return Optional.of(new SqlName(
                    token.text(), new TextRange(token.end() - token.text().length(), token.end())));
        }
        return t.hyphenated(i);
    }

    private Optional<TableDeclaration> tableDeclaration() {
        Optional<SqlName> table = t.qualified(1);
        int open = t.afterQualified(1) + 1;
        if (table.isEmpty() || !t.isSign(open, '(')) {
            return table.map(name -> new TableDeclaration(name, List.of()));
        }
        List<TableDeclaration.Column> columns = new ArrayList<>();
        int end = t.afterParenthesis(open) - 1;
        int i = open + 1;
        while (i < end && t.get(i).isName()) {
            int stop = columnEnd(i, end);
            column(i, stop).ifPresent(columns::add);
            i = stop + 1;
        }
        return Optional.of(new TableDeclaration(table.get(), List.copyOf(columns)));
    }

    private int columnEnd(int from, int end) {
        int i = from;
        while (i < end && !t.isSign(i, ',')) {
            i = t.isSign(i, '(') ? t.afterParenthesis(i) : i + 1;
        }
        return Math.min(i, end);
    }

    private Optional<TableDeclaration.Column> column(int i, int stop) {
        if (i + 1 >= stop) {
            return Optional.empty();
        }
        int after = i + 1;
        StringBuilder type = new StringBuilder();
        while (after < stop
                && !t.is(after, "NOT")
                && !t.is(after, "WITH")
                && !t.is(after, "DEFAULT")
                && !t.is(after, "NULL")) {
            boolean apart = t.get(after).isName() && !type.isEmpty() && type.charAt(type.length() - 1) != '(';
            type.append(apart ? " " : "").append(t.get(after).text());
            after++;
        }
        boolean nullable = true;
        for (int k = after; k < stop; k++) {
            nullable &= !t.is(k, "NOT", "NULL");
        }
        return Optional.of(new TableDeclaration.Column(t.name(i), type.toString(), nullable));
    }
}
