/**
 * The languages inside EXEC blocks. Read {@link dev.cobolwright.grammar.embedded.Embedded} first: the blocks of a parsed text, each
 * with its statement ({@code sql.SqlStatement}, {@code cics.CicsStatement}, {@code dli.DliStatement}), and what links them.
 *
 * <p><b>Invariants:</b> every text gives a statement, nothing is thrown; what a statement says counts from the start of its own
 * text, so an edit elsewhere leaves it true; a statement that is not known is no problem, and of problems only those are
 * reported that are sure.
 *
 * <p>Problems: CW0301 string without end, CW0302 parentheses do not match, CW0303 cursor not declared, CW0304 number of host
 * variables (a warning); for CICS, all warnings: CW0310 command unknown, CW0311 option unknown to the command, CW0312 option
 * missing, CW0313 options that exclude each other, CW0314 argument missing or superfluous.
 */
package dev.cobolwright.grammar.embedded;
