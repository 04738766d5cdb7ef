/**
 * What one statement says, as typed records: {@link dev.cobolwright.grammar.statements.Detail} with its {@link
 * dev.cobolwright.grammar.statements.Expression}s and {@link dev.cobolwright.grammar.statements.Condition}s. Made when asked for ({@link
 * dev.cobolwright.grammar.Cobol#details}), by reading the one statement again with the same grammar; statements nested in it are
 * not part of it. <b>Invariant:</b> every name in a detail can be resolved by {@link dev.cobolwright.grammar.symbols.Scope} and every part has its
 * span; a statement that was not read whole is {@link dev.cobolwright.grammar.statements.Detail.Unknown}, never a guess.
 */
package dev.cobolwright.grammar.statements;
