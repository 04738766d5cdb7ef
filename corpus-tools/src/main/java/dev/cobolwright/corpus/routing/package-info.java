/**
 * Labels requests with what each model of the library makes of them, learns routing from labels, and measures it ({@code eval
 * router}). Read {@link dev.cobolwright.corpus.routing.RoutingEvaluation} first.
 *
 * <p><b>Invariants:</b> a repository is either learned from or measured on; routes are replayed with the same {@code Cascade} that
 * the product runs, on answers that the product's engine gave; labels hold no text.
 */
package dev.cobolwright.corpus.routing;
