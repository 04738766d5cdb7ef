/**
 * What numbers items and expressions can hold: {@link dev.cobolwright.assist.review.values.Interval}s from pictures and usages ({@link
 * dev.cobolwright.assist.review.values.NumberRanges}). <b>Invariants:</b> an interval holds every value that the compiler's rules allow; what is not known
 * is empty, never a guess. Bounds are decimal numbers, inclusive.
 */
package dev.cobolwright.assist.review.values;
