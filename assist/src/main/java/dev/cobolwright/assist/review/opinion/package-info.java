/**
 * What a model on a server of the user's says of programs, apart from the rules and marked as such. Read {@link
 * dev.cobolwright.assist.review.opinion.ModelOpinion} first.
 *
 * <p>Invariants: nothing is asked but by a {@link dev.cobolwright.model.endpoint.ModelEndpoint}; a claim without a line of the code it was
 * shown, or of one pass alone, is dropped.
 */
package dev.cobolwright.assist.review.opinion;
