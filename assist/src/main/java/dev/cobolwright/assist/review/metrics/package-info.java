/**
 * How hard a procedure is to read, and which procedures say the same. Read {@link dev.cobolwright.assist.review.metrics.Complexity} and {@link
 * dev.cobolwright.assist.review.metrics.Shape} first. <b>Invariant:</b> linear in the statements and words.
 */
package dev.cobolwright.assist.review.metrics;
