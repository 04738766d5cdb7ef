/**
 * What the code review finds in open documents: looked for when the user pauses, on a thread of its own, and shown beside the problems of the parser. Read
 * {@link dev.cobolwright.lsp.review.ReviewedDocuments} first. <b>Invariant:</b> no key waits for a review; findings of an older text are shown where
 * their lines are the same, and nowhere else.
 */
package dev.cobolwright.lsp.review;
