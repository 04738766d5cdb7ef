/**
 * Text as it lies in a file: formats, lines, offsets, and the normalised text models see. Read {@link
 * dev.cobolwright.grammar.source.SourceText} first.
 *
 * <p><b>Invariant:</b> no I/O; every value is immutable; no text makes a method throw.
 */
package dev.cobolwright.grammar.source;
