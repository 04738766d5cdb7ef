package dev.cobolwright.grammar.embedded;

import dev.cobolwright.grammar.syntax.Access;
import dev.cobolwright.grammar.syntax.NameKind;
import java.util.List;

/**
 * A COBOL name in an EXEC block.
 *
 * @param name upper case
 * @param qualifiers upper case, from the inside out
 * @param kind DATA or PROCEDURE where that is certain, else OTHER
 * @param access what the statement does with a data item; REFERENCE for labels
 * @param range the name without its qualifiers
 */
public record NameUse(String name, List<String> qualifiers, NameKind kind, Access access, TextRange range) {}
