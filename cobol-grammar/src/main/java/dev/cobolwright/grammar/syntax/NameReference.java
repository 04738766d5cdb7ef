package dev.cobolwright.grammar.syntax;

import dev.cobolwright.grammar.source.Span;
import java.util.List;

/**
 * A use of a user-defined name outside its declaration.
 *
 * @param name upper case
 * @param qualifiers upper case, names after OF or IN, from the inside out
 * @param kind what the grammar expects there
 * @param access what its statement does with it
 * @param span the name without its qualifiers
 */
public record NameReference(String name, List<String> qualifiers, NameKind kind, Access access, Span span) {}
