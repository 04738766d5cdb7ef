/** The door of the COBOL front end: {@link dev.cobolwright.grammar.Cobol} gives a {@link dev.cobolwright.grammar.Parse}. <b>Invariant:</b> never throws, never does I/O, always ends. */
package dev.cobolwright.grammar;
