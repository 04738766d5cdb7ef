package dev.cobolwright.grammar.syntax;

import dev.cobolwright.grammar.source.Span;
import java.util.List;

/**
 * A statement with the statements nested in it (branches of IF and EVALUATE, AT END and so on, in order of their text).
 *
 * @param verb upper case; {@code EXEC CICS}, {@code EXEC SQL}, ... for embedded blocks; {@code GO TO}, {@code NEXT SENTENCE}, {@code XML PARSE}
 *     and the like with their second word
 */
public record Statement(String verb, Span span, List<Statement> nested) {}
