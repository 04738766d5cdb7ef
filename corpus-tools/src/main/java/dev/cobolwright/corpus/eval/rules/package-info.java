/**
 * Compares the business rules that {@code explain} finds with lists made by hand. Read {@link
 * dev.cobolwright.corpus.eval.rules.RuleScore} first. <b>Invariant:</b> lists hold lines and words of our own, never code of others.
 */
package dev.cobolwright.corpus.eval.rules;
