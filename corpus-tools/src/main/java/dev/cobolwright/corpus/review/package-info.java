/**
 * How good the rules of the review are: {@link dev.cobolwright.corpus.review.CorpusReview} runs them over the corpus, {@link
 * dev.cobolwright.corpus.review.Labels} says which findings of a sample are right, {@link dev.cobolwright.corpus.review.Mutator}s seed defects that must be
 * found, {@link dev.cobolwright.corpus.review.RulesPage} shows it. <b>Invariants:</b> the sample follows from the findings alone, so that labels stay
 * good as long as a finding does; nothing of the corpus but paths, lines and fingerprints is kept in the repository.
 */
package dev.cobolwright.corpus.review;
