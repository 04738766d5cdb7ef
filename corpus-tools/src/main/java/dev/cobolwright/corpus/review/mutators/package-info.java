/** One class for each kind of defect that is seeded, listed in {@link dev.cobolwright.corpus.review.Mutators}. */
package dev.cobolwright.corpus.review.mutators;
