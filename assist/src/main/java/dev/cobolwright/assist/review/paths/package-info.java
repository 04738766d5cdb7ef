/**
 * Questions about the ways through a program that {@link dev.cobolwright.grammar.flow.ProgramFlow} does not answer for a single statement. Read
 * {@link dev.cobolwright.assist.review.paths.Afterwards} first. <b>Invariants:</b> a way is followed out of a performed range to every
 * statement that performs it, so more ways are seen than there are; a search that grows too large says yes.
 */
package dev.cobolwright.assist.review.paths;
