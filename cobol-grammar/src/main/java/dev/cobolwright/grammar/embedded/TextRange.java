package dev.cobolwright.grammar.embedded;

/**
 * A piece of the text of an EXEC block, counted from its first character after the language's name; {@link EmbeddedBlock#span} says where
 * that is in the file.
 *
 * @param start UTF-16 offset, inclusive
 * @param end exclusive
 */
public record TextRange(int start, int end) {}
