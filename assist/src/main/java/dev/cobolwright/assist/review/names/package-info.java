/**
 * Which statement uses which name. Read {@link dev.cobolwright.assist.review.names.NamesUsed} first. <b>Invariant:</b> linear in the number of
 * names and statements but for the logarithm of a search.
 */
package dev.cobolwright.assist.review.names;
