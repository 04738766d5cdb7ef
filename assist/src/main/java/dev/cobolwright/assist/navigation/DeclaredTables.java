package dev.cobolwright.assist.navigation;

import dev.cobolwright.grammar.Parse;
import dev.cobolwright.grammar.embedded.EmbeddedBlock;
import dev.cobolwright.grammar.embedded.sql.SqlStatement;
import dev.cobolwright.grammar.embedded.sql.TableDeclaration;
import java.util.stream.Stream;

/** The SQL tables that a text declares, as DCLGEN writes them, itself or through what it copies and includes. */
public final class DeclaredTables {
    private DeclaredTables() {}

    /** @param block where it stands */
    public record Declared(TableDeclaration table, EmbeddedBlock block) {
        /** @param name upper case, with or without what qualifies the table's name */
        public boolean isNamed(String name) {
            String full = table.table().text();
            return full.equals(name) || full.endsWith("." + name);
        }
    }

    /** In the order of the text. */
    public static Stream<Declared> in(Parse parse) {
        return parse.embedded().blocks().stream()
                .flatMap(block -> block.statement() instanceof SqlStatement sql
                        ? sql.declaredTable().map(table -> new Declared(table, block)).stream()
                        : Stream.empty());
    }
}
