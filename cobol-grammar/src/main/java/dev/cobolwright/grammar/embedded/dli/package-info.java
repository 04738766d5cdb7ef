/**
 * IMS: EXEC DLI commands ({@link dev.cobolwright.grammar.embedded.dli.DliStatement}) and calls of the DL/I interface ({@link
 * dev.cobolwright.grammar.embedded.dli.DliCall}).
 *
 * <p><b>Invariant:</b> DL/I is read for facts, not checked: nothing here is a problem, but for parentheses and strings without end.
 */
package dev.cobolwright.grammar.embedded.dli;
