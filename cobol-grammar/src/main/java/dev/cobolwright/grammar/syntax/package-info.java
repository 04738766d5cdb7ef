/** The syntax tree: what the front end says about a program, in the words of the COBOL manuals. Read {@link dev.cobolwright.grammar.syntax.Program} first. <b>Invariant:</b> immutable values, no ANTLR types. */
package dev.cobolwright.grammar.syntax;
