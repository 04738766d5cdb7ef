/**
 * Names of the whole workspace by what a person remembers of them. Read {@link dev.cobolwright.assist.symbols.WorkspaceSymbols} first.
 *
 * <p><b>Invariant:</b> nothing is parsed: names come from the skim of each file.
 */
package dev.cobolwright.assist.symbols;
