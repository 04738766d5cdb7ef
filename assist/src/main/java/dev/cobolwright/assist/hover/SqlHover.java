package dev.cobolwright.assist.hover;

import dev.cobolwright.assist.Snapshot;
import dev.cobolwright.assist.Workspace;
import dev.cobolwright.assist.navigation.DeclaredTables;
import dev.cobolwright.assist.navigation.DeclaredTables.Declared;
import dev.cobolwright.assist.navigation.Word;
import dev.cobolwright.grammar.Parse;
import dev.cobolwright.grammar.embedded.sql.SqlStatement;
import dev.cobolwright.grammar.embedded.sql.TableDeclaration.Column;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tables and columns in EXEC SQL, by their DECLARE TABLE; in a copybook also by that of a program that copies it. */
final class SqlHover {
    private static final int MOST_USERS = 3;
    private static final int MOST_COLUMNS = 30;

    private SqlHover() {}

    /** Empty where the cursor is on no word of an SQL statement that a declared table or its column has for its name. */
    static Optional<Hover> of(Snapshot snapshot, int offset) {
        boolean inSql = snapshot.parse()
                .embedded()
                .at(offset)
                .filter(b -> b.statement() instanceof SqlStatement)
                .isPresent();
        return !inSql
                ? Optional.empty()
                : Word.at(snapshot.source(), offset)
                        .filter(word -> !word.literal())
                        .flatMap(word ->
                                describe(word.text(), snapshot).map(text -> new Hover(text, word.start(), word.end())));
    }

    private static Optional<String> describe(String name, Snapshot snapshot) {
        return Stream.concat(Stream.of(snapshot.parse()), users(snapshot))
                .map(parse -> describe(name, parse, snapshot))
                .filter(text -> !text.isEmpty())
                .findFirst();
    }

    private static Stream<Parse> users(Snapshot snapshot) {
        return Workspace.asFile(snapshot.path()).stream()
                .flatMap(path -> snapshot.files().usersOf(path).stream().limit(MOST_USERS))
                .flatMap(user -> snapshot.other(user.toString()).stream())
                .map(Snapshot::parse);
    }

    private static String describe(String name, Parse parse, Snapshot snapshot) {
        List<Declared> tables = DeclaredTables.in(parse).toList();
        return Stream.concat(
                        tables.stream().filter(t -> t.isNamed(name)).map(t -> table(t, snapshot)),
                        tables.stream()
                                .flatMap(t -> t.table().columns().stream()
                                        .filter(c -> c.name().text().equals(name))
                                        .map(c -> column(c, t, snapshot))))
                .distinct()
                .collect(Collectors.joining("\n\n---\n\n"));
    }

    private static String table(Declared declared, Snapshot snapshot) {
        List<Column> columns = declared.table().columns();
        int more = columns.size() - MOST_COLUMNS;
        return "**Table " + declared.table().table().text() + "**\n\n"
                + columns.stream()
                        .limit(MOST_COLUMNS)
                        .map(c -> "- `" + c.name().text() + "` " + type(c))
                        .collect(Collectors.joining("\n"))
                + (more > 0 ? "\n- and " + more + " more" : "")
                + "\n\n" + Place.of(declared.block().span(), snapshot);
    }

    private static String column(Column column, Declared declared, Snapshot snapshot) {
        return "`" + column.name().text() + "` " + type(column) + ", column of `"
                + declared.table().table().text() + "`\n\n"
                + Place.of(declared.block().span(column.name().range()), snapshot);
    }

    private static String type(Column column) {
        return column.type() + (column.nullable() ? "" : " NOT NULL");
    }
}
