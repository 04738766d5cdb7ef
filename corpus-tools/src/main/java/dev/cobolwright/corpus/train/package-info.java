/**
 * Training of the specialist on tokenised documents. Read {@link dev.cobolwright.corpus.train.Training} first, then
 * {@link dev.cobolwright.corpus.train.TrainOptions}.
 *
 * <p><b>Invariants:</b> the batch of a step depends on seed and step only, so that a resumed run gives the weights of an
 * uninterrupted one; a checkpoint is replaced only by a complete one.
 */
package dev.cobolwright.corpus.train;
