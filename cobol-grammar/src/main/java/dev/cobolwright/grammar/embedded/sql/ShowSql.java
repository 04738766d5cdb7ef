package dev.cobolwright.grammar.embedded.sql;

import dev.cobolwright.grammar.syntax.Access;
import java.util.List;
import java.util.stream.Collectors;

/** Prints a statement's facts for people, one a line. */
public final class ShowSql {
    private ShowSql() {}

    public static String of(SqlStatement sql) {
        StringBuilder out = new StringBuilder();
        sql.cursor().ifPresent(c -> line(out, (sql.positioned() ? "at cursor " : "cursor ") + c.text()));
        sql.cursorDeclaration().ifPresent(d -> line(out, "declared " + describe(d)));
        sql.prepared().ifPresent(p -> line(out, "prepared " + p.text()));
        sql.dynamicText().ifPresent(d -> line(out, "runs " + describe(d)));
        sql.procedure().ifPresent(p -> line(out, "calls " + p.text()));
        sql.whenever().ifPresent(w -> line(out, describe(w)));
        sql.declaredTable().ifPresent(t -> {
            line(out, "declares table " + t.table().text());
            t.columns()
                    .forEach(c ->
                            line(out, "  " + c.name().text() + " " + c.type() + (c.nullable() ? "" : " NOT NULL")));
        });
        for (TableUse table : sql.tables()) {
            line(out, describe(table));
        }
        for (HostVariable host : sql.hostVariables()) {
            line(
                    out,
                    arrow(host.access()) + " " + path(host)
                            + host.indicator().map(i -> " indicator " + path(i)).orElse(""));
        }
        sql.outputColumns().ifPresent(n -> line(out, "gives " + n + (n == 1 ? " column" : " columns")));
        return out.toString();
    }

    private static void line(StringBuilder out, String text) {
        out.append("  ")
                .append(text.strip().equals(text) ? text : text.stripTrailing())
                .append('\n');
    }

    private static String describe(CursorDeclaration declaration) {
        return ((declaration.hold() ? "WITH HOLD " : "")
                        + (declaration.returned() ? "WITH RETURN " : "")
                        + (declaration.scroll() ? "SCROLL " : "")
                        + (declaration.update() ? "FOR UPDATE " : "")
                        + declaration.statement().map(s -> "FOR " + s.text()).orElse("FOR a query"))
                .strip();
    }

    private static String describe(DynamicText text) {
        return text.literal()
                .map(l -> "'" + l + "'")
                .orElse(text.variable().map(v -> "the text in " + path(v)).orElse("a text made at run time"));
    }

    private static String describe(Whenever whenever) {
        return "on " + whenever.condition() + " " + whenever.action()
                + whenever.label().map(l -> " " + l.text()).orElse("");
    }

    private static String describe(TableUse table) {
        String operations = table.operations().stream().sorted().map(Enum::name).collect(Collectors.joining("+"));
        List<String> columns = table.columns().stream().map(SqlName::text).toList();
        return "table " + table.name() + table.alias().map(a -> " as " + a).orElse("") + " " + operations
                + (columns.isEmpty() ? "" : " " + columns);
    }

    private static String arrow(Access access) {
        return switch (access) {
            case READ, REFERENCE -> "in";
            case WRITE -> "out";
            case READ_WRITE -> "in-out";
        };
    }

    private static String path(HostVariable host) {
        return host.groups().isEmpty() ? host.name() : host.name() + " OF " + String.join(" OF ", host.groups());
    }
}
