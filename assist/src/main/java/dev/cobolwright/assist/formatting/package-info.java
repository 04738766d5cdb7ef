/**
 * Puts lines where their nesting wants them. Read {@link dev.cobolwright.assist.formatting.Formatter} first.
 *
 * <p><b>Invariants:</b> only blanks between words change, never the number of lines, a comment, a literal, the sequence area, the
 * indicator or columns 73 to 80; code stays in its area; formatting twice changes nothing more; an edit that would change what the
 * program says is not made, which is checked by reading the result.
 */
package dev.cobolwright.assist.formatting;
