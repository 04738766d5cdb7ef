/**
 * The rules, one class and one page each, listed in {@link dev.cobolwright.assist.review.rules.Rules}. <b>Invariants:</b> a rule has no state and looks at
 * nothing but what it is given; it is silent where what it needs is not known.
 */
package dev.cobolwright.assist.review.rules;
