/**
 * Measures how well code is found. Read {@link dev.cobolwright.corpus.eval.retrieval.RetrievalEvaluation} first, then {@link
 * dev.cobolwright.corpus.eval.retrieval.TaskMaker} for what is looked for.
 *
 * <p><b>Invariants:</b> what is looked for is known from the code itself, nobody judged it; a repository is searched by itself and
 * counts once, however many files it has, and intervals resample repositories; what is chosen by looking at figures (the weight of a
 * fusion) is chosen on one half of the repositories and reported on the other.
 */
package dev.cobolwright.corpus.eval.retrieval;
