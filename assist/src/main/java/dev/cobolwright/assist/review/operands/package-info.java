/** The operands of a program wherever they stand: {@link dev.cobolwright.assist.review.operands.Operands}. <b>Invariant:</b> in order of the text, each once. */
package dev.cobolwright.assist.review.operands;
