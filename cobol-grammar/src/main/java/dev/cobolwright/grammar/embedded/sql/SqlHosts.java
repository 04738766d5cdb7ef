package dev.cobolwright.grammar.embedded.sql;

import dev.cobolwright.grammar.embedded.TextRange;
import dev.cobolwright.grammar.embedded.sql.SqlToken.Kind;
import dev.cobolwright.grammar.syntax.Access;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Finds the host variables of a statement, and which way each goes. */
final class SqlHosts {
    private final SqlTokens t;
    private final SqlKind kind;
    private final List<HostVariable> found = new ArrayList<>();

    private SqlHosts(SqlTokens tokens, SqlKind kind) {
        this.t = tokens;
        this.kind = kind;
    }

    static List<HostVariable> of(SqlTokens tokens, SqlKind kind) {
        SqlHosts hosts = new SqlHosts(tokens, kind);
        hosts.run();
        return List.copyOf(hosts.found);
    }

    private void run() {
        boolean into = false;
        int depth = 0;
        for (int i = 0; i < t.size(); i++) {
            SqlToken token = t.get(i);
            if (token.kind() == Kind.HOST) {
                if (kind != SqlKind.WHENEVER) {
                    host(i, into, depth);
                }
            } else if (token.isSign('(')) {
                depth++;
            } else if (token.isSign(')')) {
                depth--;
            } else if (token.kind() == Kind.WORD) {
                into = into(i, into);
            }
        }
    }

    /** Whether the list of targets goes on behind a word. */
    private boolean into(int i, boolean before) {
        SqlToken word = t.get(i);
        return switch (word.text()) {
            case "INTO" -> !t.is(i - 1, "INSERT") && !t.is(i - 1, "MERGE");
            case "USING" -> kind == SqlKind.FETCH;
            case "INDICATOR", "DESCRIPTOR", "SQL" -> before;
            default -> false;
        };
    }

    private void host(int i, boolean into, int depth) {
        boolean indicator = isIndicator(i);
        Access access = indicator && !found.isEmpty() ? found.getLast().access() : access(i, into, depth);
        HostVariable variable = variable(t.get(i), access);
        if (indicator && !found.isEmpty()) {
            HostVariable main = found.removeLast();
            variable = new HostVariable(main.name(), main.groups(), main.access(), Optional.of(variable), main.range());
        }
        found.add(variable);
    }

    private boolean isIndicator(int i) {
        return t.get(i - 1).kind() == Kind.HOST
                || t.is(i - 1, "INDICATOR") && t.get(i - 2).kind() == Kind.HOST;
    }

    private Access access(int i, boolean into, int depth) {
        boolean out = switch (kind) {
            case SET -> isAssigned(i);
            case GET_DIAGNOSTICS -> t.isSign(i + 1, '=') || t.is(i - 1, "DIAGNOSTICS");
            case ASSOCIATE_LOCATORS -> depth > 0;
            default -> into;
        };
        if (kind == SqlKind.CALL && depth > 0) {
            return Access.READ_WRITE;
        }
        return out ? Access.WRITE : Access.READ;
    }

    /** Left of the equals sign in SET: after SET, a comma or a parenthesis, with nothing but such a list up to the sign. */
    private boolean isAssigned(int i) {
        SqlToken before = t.get(i - 1);
        if (!before.is("SET") && !before.isSign(',') && !before.isSign('(')) {
            return false;
        }
        int depth = 0;
        for (int k = i + 1; k < t.size(); k++) {
            SqlToken token = t.get(k);
            if (token.isSign('=') && token.text().length() == 1) {
                return true;
            } else if (token.isSign('(')) {
                depth++;
            } else if (token.isSign(')')) {
                depth--;
            } else if (token.isSign(',') ? depth < 0 : token.kind() != Kind.HOST && !token.is("INDICATOR")) {
                return false;
            }
        }
        return false;
    }

    static HostVariable variable(SqlToken token, Access access) {
        String path = token.text();
        int point = path.lastIndexOf('.');
        if (point < 0) {
            TextRange range = new TextRange(token.end() - path.length(), token.end());
            return new HostVariable(path, List.of(), access, Optional.empty(), range);
        }
        List<String> groups = new ArrayList<>(List.of(path.substring(0, point).split("\\.")));
        Collections.reverse(groups);
        String name = path.substring(point + 1);
        TextRange range = new TextRange(token.end() - name.length(), token.end());
        return new HostVariable(name, List.copyOf(groups), access, Optional.empty(), range);
    }
}
