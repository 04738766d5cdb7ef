/**
 * The languages inside EXEC blocks. Read {@link dev.cobolwright.grammar.embedded.Embedded} first: the blocks of a parsed text, each
 * with its statement ({@code sql.SqlStatement}, {@code cics.CicsStatement}, {@code dli.DliStatement}), and what links them.
 *
 * <p><b>Invariants:</b> every text gives a statement, nothing is thrown; what a statement says counts from the start of its own
 * text, so an edit elsewhere leaves it true; a statement that is not known is no problem, and of problems only those are
 * reported that are sure.
 *
 * <p>Problems: CW0401 string without end, CW0402 parentheses do not match, CW0403 cursor not declared, CW0404 number of host
 * variables (a warning); for CICS, all warnings: CW0410 command unknown, CW0411 option unknown to the command, CW0412 option
 * missing, CW0413 options that exclude each other, CW0414 argument missing or superfluous.
 */
package dev.cobolwright.grammar.embedded;
