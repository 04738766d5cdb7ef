package dev.cobolwright.grammar.embedded.sql;

import java.util.List;

/** DECLARE TABLE, as DCLGEN writes it. */
public record TableDeclaration(SqlName table, List<Column> columns) {
    /** @param type upper case, as in {@code DECIMAL(9,2)} */
    public record Column(SqlName name, String type, boolean nullable) {}
}
