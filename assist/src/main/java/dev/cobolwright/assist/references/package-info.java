/**
 * Which words of a workspace mean the same thing. A {@link dev.cobolwright.assist.references.Target} is told by where it is declared,
 * so that programs that copy one copybook agree on its names; a {@link dev.cobolwright.assist.references.Mention} is a place that
 * names one. Read {@link dev.cobolwright.assist.references.References} first.
 *
 * <p><b>Invariants:</b> what a word means is told by a parse, never by the skim, which only tells which files to parse; where code
 * cannot be read, words are looked up by their names alone and the mention says so.
 */
package dev.cobolwright.assist.references;
