/**
 * Code review: deterministic {@link dev.cobolwright.assist.review.Rule}s over what the front end knows. Read {@link
 * dev.cobolwright.assist.review.Rule} and {@link dev.cobolwright.assist.review.ReviewedProgram} first; {@link
 * dev.cobolwright.assist.review.FileReview} runs the rules that need one file, {@link dev.cobolwright.assist.review.Application} is what those see
 * that need many.
 *
 * <p><b>Invariants:</b> the same text, copybooks and rules give the same findings, whatever the number of threads; a finding holds no
 * parse, so that a review of thousands of programs holds one parse a thread; a rule that fails is told as a notification and the others
 * still run; what could not be read is told too, never passed over.
 */
package dev.cobolwright.assist.review;
