/**
 * Which programs of the corpus the front end accepts, compared with a compiler. Read {@link
 * dev.cobolwright.corpus.acceptance.Judge} first: it gives a {@link dev.cobolwright.corpus.acceptance.Judgement} for each program,
 * {@link dev.cobolwright.corpus.acceptance.AcceptanceReport} writes them down.
 *
 * <p><b>Invariant:</b> the report holds names, counts and hand-written reasons, never text of a program.
 */
package dev.cobolwright.corpus.acceptance;
