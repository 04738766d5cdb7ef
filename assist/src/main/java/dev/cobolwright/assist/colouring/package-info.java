/**
 * What each piece of a text is, for an editor to colour. Read {@link dev.cobolwright.assist.colouring.Colouring} first.
 *
 * <p><b>Invariants:</b> pieces are in order of their text, do not overlap and do not run over a line break; what is said of a range of
 * lines is what is said of these lines in the whole; a name that nothing declares is still coloured, by what the grammar expects.
 */
package dev.cobolwright.assist.colouring;
