/**
 * SQL statements in COBOL programs, in the flavour of Db2 for z/OS with what other precompilers take. Read {@link
 * dev.cobolwright.grammar.embedded.sql.SqlStatement} first. The SQL itself is scanned for facts, not checked: only the database
 * knows its grammar.
 *
 * <p><b>Invariant:</b> a fact that is not certain (whose column a name is, what a cursor over a prepared statement gives) is left out.
 */
package dev.cobolwright.grammar.embedded.sql;
