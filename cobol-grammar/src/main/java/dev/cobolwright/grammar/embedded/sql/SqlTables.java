package dev.cobolwright.grammar.embedded.sql;

import dev.cobolwright.grammar.embedded.Operation;
import dev.cobolwright.grammar.embedded.sql.SqlToken.Kind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Finds the tables of a statement: those of FROM and JOIN in all its queries, and the targets of INSERT, UPDATE, DELETE and MERGE. One
 * scan, with a frame for each open parenthesis. Names of common table expressions and table functions are no tables.
 */
final class SqlTables {
    private static final Set<String> NO_ALIAS = Set.of(
            "WHERE",
            "GROUP",
            "HAVING",
            "ORDER",
            "FETCH",
            "OPTIMIZE",
            "FOR",
            "UNION",
            "EXCEPT",
            "INTERSECT",
            "WITH",
            "LIMIT",
            "OFFSET",
            "QUERYNO",
            "SKIP",
            "WINDOW",
            "QUALIFY",
            "INNER",
            "LEFT",
            "RIGHT",
            "FULL",
            "CROSS",
            "NATURAL",
            "JOIN",
            "ON",
            "USING",
            "SET",
            "VALUES",
            "SELECT",
            "INTO",
            "INCLUDE",
            "OVERRIDING",
            "WHEN",
            "IN",
            "DEFAULT",
            "TABLESAMPLE",
            "START",
            "CONNECT",
            "FROM");
    private static final Set<String> ENDS_FROM = Set.of(
            "WHERE",
            "GROUP",
            "HAVING",
            "ORDER",
            "FETCH",
            "OPTIMIZE",
            "UNION",
            "EXCEPT",
            "INTERSECT",
            "WITH",
            "LIMIT",
            "OFFSET",
            "QUERYNO",
            "SKIP",
            "WINDOW",
            "QUALIFY",
            "START",
            "CONNECT");

    private enum Clause {
        NONE,
        SELECT,
        FROM,
        ON,
        SET
    }

    /** A query, or what else stands in a pair of parentheses. */
    private static final class Frame {
        Clause clause = Clause.NONE;
        boolean expectsTable;
        boolean expectsColumn;
        int selectList;
        int columns;
        boolean countable;
        /** Tables of FROM; more than one, or something else there, makes columns uncertain. */
        int sources;

        Draft source;
        List<SqlName> selected = new ArrayList<>(0);
    }

    private static final class Draft {
        SqlName name;
        Optional<String> alias = Optional.empty();
        final EnumSet<Operation> operations;
        final List<SqlName> columns = new ArrayList<>();

        Draft(SqlName name, Operation operation) {
            this.name = name;
            this.operations = EnumSet.of(operation);
        }
    }

    private final SqlTokens t;
    private final SqlKind kind;
    private final Set<String> commonTables = new HashSet<>();
    private final List<Draft> drafts = new ArrayList<>();
    private final Deque<Frame> frames = new ArrayDeque<>();
    private OptionalInt outputColumns = OptionalInt.empty();
    private boolean outputSeen;
    private Draft target;

    SqlTables(SqlTokens tokens, SqlKind kind) {
        this.t = tokens;
        this.kind = kind;
    }

    List<TableUse> read() {
        findCommonTables();
        frames.push(new Frame());
        int i = 0;
        while (i < t.size()) {
            i = Math.max(i + 1, step(i));
        }
        while (!frames.isEmpty()) {
            endQuery(frames.pop());
        }
        return drafts.stream()
                .map(d -> new TableUse(
                        d.name.text(), d.alias, Set.copyOf(d.operations), List.copyOf(d.columns), d.name.range()))
                .toList();
    }

    /** Columns of the statement's own query, where they can be counted. */
    OptionalInt outputColumns() {
        return outputColumns;
    }

    /** NAME [(columns)] AS (SELECT ... */
    private void findCommonTables() {
        for (int i = 2; i < t.size(); i++) {
            if (t.is(i, "AS")
                    && t.isSign(i + 1, '(')
                    && (t.is(i + 2, "SELECT") || t.is(i + 2, "WITH") || t.is(i + 2, "VALUES"))) {
                int before = i - 1;
                if (t.isSign(before, ')')) {
                    while (before > 0 && !t.isSign(before, '(')) {
                        before--;
                    }
                    before--;
                }
                if (t.get(before).isName()) {
                    commonTables.add(t.get(before).text());
                }
            }
        }
    }

    private int step(int i) {
        SqlToken token = t.get(i);
        Frame frame = frames.peek();
        if (token.kind() == Kind.SIGN) {
            return sign(i, token, frame);
        }
        if (frame.expectsTable && token.isName()) {
            return source(i, frame);
        }
        if (frame.clause == Clause.SET && frame.expectsColumn && token.isName()) {
            return setColumn(i, frame);
        }
        return token.kind() == Kind.WORD ? word(i, token.text(), frame) : i + 1;
    }

    private int sign(int i, SqlToken token, Frame frame) {
        if (token.isSign('(')) {
            Frame inner = new Frame();
            if (frame.expectsTable && !t.is(i + 1, "SELECT") && !t.is(i + 1, "WITH") && !t.is(i + 1, "VALUES")) {
                inner.clause = Clause.FROM;
                inner.expectsTable = true;
                frame.sources += 2;
            } else if (frame.expectsTable) {
                frame.sources += 2;
            } else if (frame.clause == Clause.SET && frame.expectsColumn) {
                inner.clause = Clause.SET;
                inner.expectsColumn = true;
                frame.expectsColumn = false;
            }
            frame.expectsTable = false;
            frames.push(inner);
        } else if (token.isSign(')')) {
            if (frames.size() > 1) {
                endQuery(frames.pop());
            }
        } else if (token.isSign(',')) {
            frame.expectsTable = frame.clause == Clause.FROM || frame.clause == Clause.ON;
            frame.expectsColumn = frame.clause == Clause.SET;
            if (frame.clause == Clause.SELECT) {
                frame.columns++;
                selected(frame, i);
                frame.selectList = i + 1;
            }
        } else if (token.isSign('*') && frame.clause == Clause.SELECT && isStar(i)) {
            frame.countable = false;
        }
        return i + 1;
    }

    private boolean isStar(int i) {
        SqlToken before = t.get(i - 1);
        return before.isSign(',')
                || before.isSign('.')
                || before.is("SELECT")
                || before.is("DISTINCT")
                || before.is("ALL");
    }

    private int word(int i, String word, Frame frame) {
        switch (word) {
            case "SELECT" -> {
                endQuery(frame);
                frame.clause = Clause.SELECT;
                frame.columns = 1;
                frame.countable = true;
                frame.sources = 0;
                frame.source = null;
                frame.selectList = t.is(i + 1, "DISTINCT") || t.is(i + 1, "ALL") ? i + 2 : i + 1;
            }
            case "INTO" -> {
                if (frame.clause == Clause.SELECT) {
                    endSelectList(frame, i);
                }
            }
            case "FROM" -> {
                boolean distinct = t.is(i - 1, "DISTINCT") && (t.is(i - 2, "IS") || t.is(i - 2, "NOT"));
                if (frame.clause == Clause.SELECT && !distinct) {
                    endSelectList(frame, i);
                    frame.clause = Clause.FROM;
                    frame.expectsTable = true;
                }
            }
            case "JOIN" -> {
                if (frame.clause == Clause.FROM || frame.clause == Clause.ON) {
                    frame.clause = Clause.FROM;
                    frame.expectsTable = true;
                }
            }
            case "ON" -> frame.clause = frame.clause == Clause.FROM ? Clause.ON : frame.clause;
            case "INSERT" -> {
                return insert(i);
            }
            case "UPDATE" -> {
                return update(i, frame);
            }
            case "DELETE" -> {
                return delete(i, frame);
            }
            case "MERGE" -> {
                int after = target(t.is(i + 1, "INTO") ? i + 2 : i + 1, Operation.READ);
                if (target != null) {
                    target.operations.clear();
                }
                return after;
            }
            case "USING" -> {
                if (kind == SqlKind.MERGE) {
                    frame.clause = Clause.FROM;
                    frame.expectsTable = true;
                }
            }
            case "TABLE" -> {
                if (kind == SqlKind.LOCK_TABLE || kind == SqlKind.TRUNCATE) {
                    return target(i + 1, kind == SqlKind.TRUNCATE ? Operation.DELETE : Operation.READ);
                }
            }
            case "TRUNCATE" -> {
                return t.is(i + 1, "TABLE") ? i + 1 : target(i + 1, Operation.DELETE);
            }
            default -> {
                boolean ends = ENDS_FROM.contains(word)
                        || word.equals("FOR") && !isPeriod(i + 1)
                        || word.equals("WHEN") && kind == SqlKind.MERGE;
                if (ends && frame.clause != Clause.SELECT) {
                    frame.clause = Clause.NONE;
                    frame.expectsTable = false;
                }
            }
        }
        return i + 1;
    }

    /** FOR SYSTEM_TIME and the like belong to a table of FROM. */
    private boolean isPeriod(int i) {
        return t.is(i, "SYSTEM_TIME") || t.is(i, "BUSINESS_TIME") || t.is(i, "PORTION");
    }

    private int insert(int i) {
        if (!t.is(i + 1, "INTO")) {
            if (kind == SqlKind.MERGE && target != null) {
                target.operations.add(Operation.CREATE);
                return columns(i + 1, target);
            }
            return i + 1;
        }
        int after = target(i + 2, Operation.CREATE);
        return target == null ? after : columns(after, target);
    }

    /** A list of column names in parentheses. */
    private int columns(int open, Draft of) {
        if (!t.isSign(open, '(') || t.is(open + 1, "SELECT") || t.is(open + 1, "WITH")) {
            return open;
        }
        int after = t.afterParenthesis(open);
        for (int i = open + 1; i < after - 1; i++) {
            if (t.get(i).isName() && (t.isSign(i + 1, ',') || t.isSign(i + 1, ')'))) {
                of.columns.add(t.name(i));
            }
        }
        return after;
    }

    private int update(int i, Frame frame) {
        if (kind == SqlKind.MERGE) {
            if (target != null) {
                target.operations.add(Operation.UPDATE);
            }
            return set(i + 1, frame);
        }
        if (t.is(i - 1, "FOR") || t.is(i - 1, "AND") || kind != SqlKind.UPDATE && !t.isSign(i - 1, '(')) {
            return i + 1;
        }
        int after = target(i + 1, Operation.UPDATE);
        while (after < t.size() && !t.is(after, "SET") && !t.isSign(after, ')')) {
            after++;
        }
        return set(after, frame);
    }

    private int set(int i, Frame frame) {
        if (t.is(i, "SET")) {
            frame.clause = Clause.SET;
            frame.expectsColumn = true;
            return i + 1;
        }
        return i;
    }

    private int setColumn(int i, Frame frame) {
        frame.expectsColumn = false;
        int last = t.afterQualified(i) - 1;
        SqlToken after = t.get(last + 1);
        if (target != null && (after.isSign('=') || after.isSign(',') || after.isSign(')'))) {
            target.columns.add(t.name(last));
        }
        return last + 1;
    }

    private int delete(int i, Frame frame) {
        if (kind == SqlKind.MERGE) {
            if (target != null) {
                target.operations.add(Operation.DELETE);
            }
            return i + 1;
        }
        if (kind != SqlKind.DELETE && !t.isSign(i - 1, '(')) {
            return i + 1;
        }
        frame.clause = Clause.NONE;
        return target(t.is(i + 1, "FROM") ? i + 2 : i + 1, Operation.DELETE);
    }

    private int target(int i, Operation operation) {
        Optional<SqlName> name = t.qualified(i);
        if (name.isEmpty()) {
            target = null;
            return i;
        }
        target = new Draft(name.get(), operation);
        drafts.add(target);
        int after = t.afterQualified(i);
        return kind == SqlKind.LOCK_TABLE ? after : alias(after, target);
    }

    private int alias(int i, Draft of) {
        int at = t.is(i, "AS") ? i + 1 : i;
        SqlToken token = t.get(at);
        if (token.kind() == Kind.DELIMITED || token.kind() == Kind.WORD && !NO_ALIAS.contains(token.text())) {
            of.alias = Optional.of(token.text());
            return at + 1;
        }
        return i;
    }

    /** A table in FROM. */
    private int source(int i, Frame frame) {
        frame.expectsTable = false;
        frame.sources++;
        int after = t.afterQualified(i);
        if (t.isSign(after, '(') || t.is(i, "LATERAL") || t.is(i + 1, "TABLE") && t.isSign(i + 2, '(')) {
            frame.sources++;
            return t.is(i + 1, "TABLE") ? i + 2 : after;
        }
        SqlName name = t.qualified(i).orElseThrow();
        Draft draft = new Draft(name, Operation.READ);
        if (commonTables.contains(name.text())) {
            frame.sources++;
        } else {
            drafts.add(draft);
            frame.source = draft;
        }
        return alias(after, draft);
    }

    private void endSelectList(Frame frame, int i) {
        selected(frame, i);
        frame.selectList = i + 1;
        if (frames.size() == 1 && !outputSeen) {
            outputSeen = true;
            outputColumns = frame.countable ? OptionalInt.of(frame.columns) : OptionalInt.empty();
        }
        frame.countable = false;
    }

    /** An element of the SELECT list that is a column's name and nothing else, but for AS. */
    private void selected(Frame frame, int end) {
        int from = frame.selectList;
        if (from >= end || !t.get(from).isName()) {
            return;
        }
        int after = t.afterQualified(from);
        if (after == end || after < end && t.is(after, "AS")) {
            SqlToken last = t.get(after - 1);
            if (last.kind() == Kind.DELIMITED
                    || !last.text().equals("CURRENT")
                            && !last.text().equals("USER")
                            && !last.text().equals("NULL")) {
                frame.selected.add(t.name(after - 1));
            }
        }
    }

    private static void endQuery(Frame frame) {
        if (frame.source != null && frame.sources == 1) {
            frame.source.columns.addAll(frame.selected);
        }
        frame.selected = new ArrayList<>(0);
        frame.source = null;
        frame.sources = 0;
    }
}
