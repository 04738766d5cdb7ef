package dev.cobolwright.assist.review.sql;

import dev.cobolwright.assist.review.ReviewedProgram;
import dev.cobolwright.grammar.embedded.EmbeddedBlock;
import dev.cobolwright.grammar.embedded.HostStructures;
import dev.cobolwright.grammar.embedded.TextRange;
import dev.cobolwright.grammar.embedded.sql.HostVariable;
import dev.cobolwright.grammar.embedded.sql.SqlStatement;
import dev.cobolwright.grammar.embedded.sql.TableDeclaration;
import dev.cobolwright.grammar.syntax.DataItem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A column of a query with the data item it goes to.
 *
 * @param declared the column of the DECLARE TABLE, where the query is over that table alone
 * @param item empty where the host variable is not declared
 * @param indicated an indicator variable is given
 * @param host where the host variable is written
 */
public record Received(
        SqlText.Column column,
        Optional<TableDeclaration.Column> declared,
        Optional<DataItem> item,
        boolean indicated,
        TextRange host) {

    /** What SELECT INTO, or FETCH of a cursor with a static query, receives; empty where columns and variables cannot be matched. */
    public static List<Received> by(ReviewedProgram program, SqlUse use) {
        Optional<EmbeddedBlock> query = query(program, use);
        if (query.isEmpty() || !(query.get().statement() instanceof SqlStatement sql)) {
            return List.of();
        }
        List<SqlText.Column> columns = SqlText.of(query.get().text()).selectList();
        List<Target> targets = targets(program, use);
        if (columns.isEmpty() || columns.size() != targets.size()) {
            return List.of();
        }
        Map<String, TableDeclaration.Column> declared = declared(program, sql);
        List<Received> received = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            Target target = targets.get(i);
            received.add(new Received(
                    columns.get(i),
                    columns.get(i).name().map(declared::get),
                    target.item,
                    target.indicated,
                    target.range));
        }
        return received;
    }

    private record Target(Optional<DataItem> item, boolean indicated, TextRange range) {}

    private static Optional<EmbeddedBlock> query(ReviewedProgram program, SqlUse use) {
        return switch (use.sql().kind()) {
            case SELECT_INTO -> Optional.of(use.block());
            case FETCH ->
                use.sql()
                        .cursor()
                        .flatMap(c -> program.parse().embedded().cursor(c.text()))
                        .flatMap(c -> c.declaration());
            default -> Optional.empty();
        };
    }

    /** The host variables after INTO, groups replaced by what they stand for. */
    private static List<Target> targets(ReviewedProgram program, SqlUse use) {
        HostStructures structures = new HostStructures(program.parse());
        SqlText text = SqlText.of(use.block().text());
        int into = text.find("INTO", 0);
        int from = into < 0 ? -1 : text.find("FROM", into);
        if (into < 0) {
            return List.of();
        }
        int start = text.words().get(into).start();
        int end = from < 0 ? Integer.MAX_VALUE : text.words().get(from).start();
        List<Target> targets = new ArrayList<>();
        for (HostVariable host : use.sql().hostVariables()) {
            if (host.range().start() < start || host.range().start() > end) {
                continue;
            }
            Optional<DataItem> item = structures.item(use.block(), host);
            boolean indicated = host.indicator().isPresent();
            if (item.isEmpty()) {
                targets.add(new Target(item, indicated, host.range()));
            } else {
                structures
                        .elementary(item.get())
                        .forEach(part -> targets.add(new Target(Optional.of(part), indicated, host.range())));
            }
        }
        return targets;
    }

    private static Map<String, TableDeclaration.Column> declared(ReviewedProgram program, SqlStatement query) {
        Map<String, TableDeclaration.Column> columns = new LinkedHashMap<>();
        if (query.tables().size() == 1) {
            String table = unqualified(query.tables().getFirst().name());
            for (EmbeddedBlock block : program.parse().embedded().blocks()) {
                if (block.statement() instanceof SqlStatement sql
                        && sql.declaredTable().isPresent()) {
                    TableDeclaration declaration = sql.declaredTable().get();
                    if (unqualified(declaration.table().text()).equals(table)) {
                        declaration
                                .columns()
                                .forEach(
                                        c -> columns.putIfAbsent(c.name().text().toUpperCase(Locale.ROOT), c));
                    }
                }
            }
        }
        return columns;
    }

    /** The names of the columns of the one table of a query, as its DECLARE TABLE has them; empty where that is not there. */
    public static List<String> declaredColumns(ReviewedProgram program, SqlStatement query) {
        return List.copyOf(declared(program, query).keySet());
    }

    private static String unqualified(String table) {
        return table.substring(table.lastIndexOf('.') + 1).replace("\"", "").toUpperCase(Locale.ROOT);
    }
}
