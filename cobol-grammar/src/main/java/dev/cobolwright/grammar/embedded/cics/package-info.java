/**
 * CICS commands. Read {@link dev.cobolwright.grammar.embedded.cics.CicsCommands} for the table of commands and their options (the
 * resource {@code commands.txt} beside it says how it is written), and {@link
 * dev.cobolwright.grammar.embedded.cics.CicsStatement} for what one block says.
 *
 * <p><b>Invariant:</b> a command whose list of options is not known to be complete is marked open in the table, and no option of it
 * is called wrong.
 */
package dev.cobolwright.grammar.embedded.cics;
