/**
 * English for what COBOL says: {@link dev.cobolwright.assist.explain.prose.Wording} for operands, conditions and statements, {@link
 * dev.cobolwright.assist.explain.prose.NameWords} for names, {@link dev.cobolwright.assist.explain.prose.Text} for prose that keeps its references.
 *
 * <p><b>Invariants:</b> the same code gives the same words; literals and comments are data and never become mark-up; a name that stands
 * for a thing of the code is always a reference, so that it can be checked and linked.
 */
package dev.cobolwright.assist.explain.prose;
