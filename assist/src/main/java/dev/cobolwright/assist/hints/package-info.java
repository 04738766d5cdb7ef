/**
 * What an editor can show between the words of a line. Read {@link dev.cobolwright.assist.hints.Hints} first.
 *
 * <p><b>Invariant:</b> a hint is certain: where a length, an offset or a value is not known, there is none.
 */
package dev.cobolwright.assist.hints;
