/**
 * Measures completion on positions cut out of real programs. Read {@link dev.cobolwright.corpus.eval.CompletionEvaluation} and
 * {@link dev.cobolwright.corpus.eval.CompletionModel} first.
 *
 * <p><b>Invariants:</b> a model sees the file as a person editing it does: whole, but for the rest of the cursor's line; the
 * same root, positions and models give the same figures, times apart; progress goes to stderr.
 */
package dev.cobolwright.corpus.eval;
