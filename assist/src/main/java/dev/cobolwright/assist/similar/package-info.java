/**
 * Finding code like that at a place. Read {@link dev.cobolwright.assist.similar.SimilarCode} first.
 *
 * <p><b>Invariant:</b> what is found is never of the paragraph that it was looked for from.
 */
package dev.cobolwright.assist.similar;
