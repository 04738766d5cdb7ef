/**
 * What names mean. Read {@link dev.cobolwright.grammar.symbols.Scope} first: it resolves the uses of names in a program by the
 * rules of qualification (IBM Enterprise COBOL Language Reference, "Referencing data names, copy libraries, and PROCEDURE
 * DIVISION names").
 *
 * <p><b>Invariant:</b> where it is not certain that a name is undeclared, nothing is said.
 */
package dev.cobolwright.grammar.symbols;
