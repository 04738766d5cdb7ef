/**
 * What a compiler checks of a statement beyond its grammar: kinds, classes and subscripts of its operands, phrases that belong
 * together. Read {@link dev.cobolwright.assist.statements.StatementRules} first.
 *
 * <p><b>Invariants:</b> a rule speaks only where it is sure: what comes from a missing copybook, is continued on a continuation
 * line or is not understood is never called broken; no rule reads anything but a {@code Parse}.
 */
package dev.cobolwright.assist.statements;
