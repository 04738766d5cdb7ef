/**
 * The conditions of a program and the comparisons in them. Read {@link dev.cobolwright.assist.review.conditions.Tested} first.
 * <b>Invariant:</b> what is true or false is said of the values that COBOL compares, with padding and by picture; what is not certain is not said.
 */
package dev.cobolwright.assist.review.conditions;
