package dev.cobolwright.grammar.embedded.sql;

import dev.cobolwright.grammar.embedded.Operation;
import dev.cobolwright.grammar.embedded.TextRange;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A table or view that a statement names.
 *
 * @param name with its qualifiers as written, upper case, parts joined by points
 * @param alias the correlation-name
 * @param operations what is done to its rows
 * @param columns those that certainly are its columns: of INSERT lists, SET clauses, and SELECT lists of queries over this table alone
 * @param range its name
 */
public record TableUse(
        String name, Optional<String> alias, Set<Operation> operations, List<SqlName> columns, TextRange range) {}
