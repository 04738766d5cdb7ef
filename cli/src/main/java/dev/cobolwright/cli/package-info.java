/**
 * The command line: each command is one class that reads its arguments, makes one call below and prints the answer. Read {@link
 * dev.cobolwright.cli.Main} first.
 *
 * <p><b>Invariant:</b> with {@code --json} stdout has one JSON document and nothing else; exit codes are those of {@link
 * dev.cobolwright.cli.ExitCode}.
 */
package dev.cobolwright.cli;
