/**
 * From tokens to the syntax tree. {@link dev.cobolwright.grammar.parser.Splitter} cuts the tokens into units (a header, a data
 * description entry, a paragraph), {@link dev.cobolwright.grammar.parser.UnitReader} reads each with the ANTLR parser, {@link
 * dev.cobolwright.grammar.parser.TreeBuilder} makes programs of them. Read {@link
 * dev.cobolwright.grammar.parser.ParsedText} first.
 *
 * <p><b>Invariants:</b> ANTLR types do not leave this package; what is read of a unit ({@link
 * dev.cobolwright.grammar.parser.UnitTree}) counts tokens from the unit's start, so it stays true when the unit moves; an error
 * costs its own statement or entry.
 */
package dev.cobolwright.grammar.parser;
