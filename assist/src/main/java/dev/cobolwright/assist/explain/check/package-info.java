/**
 * Checks what explanations say, sentence by sentence. {@link dev.cobolwright.assist.explain.check.SentenceCheck} looks at the lines that a
 * sentence cites with a reader of words that shares nothing with the parser: all that the sentence names must stand there, in the order of
 * its clues, and counts of bytes are counted again. {@link dev.cobolwright.assist.explain.check.Rederivation} analyses the files afresh and asks
 * whether the same sentence comes out. {@link dev.cobolwright.assist.explain.check.ClaimCheck} does for sentences in free words, which have no
 * template, what can be done.
 *
 * <p><b>Invariants:</b> a sentence without evidence is never confirmed; what cannot be read is not confirmed.
 */
package dev.cobolwright.assist.explain.check;
