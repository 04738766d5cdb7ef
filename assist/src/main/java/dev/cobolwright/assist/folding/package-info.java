/**
 * What an editor can fold. Read {@link dev.cobolwright.assist.folding.Folds} first.
 *
 * <p><b>Invariant:</b> every fold has at least two lines and lies in the text; headers are found by their words, so that a file that does
 * not parse folds too.
 */
package dev.cobolwright.assist.folding;
