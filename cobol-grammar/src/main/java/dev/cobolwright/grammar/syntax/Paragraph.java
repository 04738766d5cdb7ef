package dev.cobolwright.grammar.syntax;

import dev.cobolwright.grammar.source.Span;
import java.util.List;

/**
 * A paragraph of the PROCEDURE DIVISION.
 *
 * @param name upper case; empty for statements before the first paragraph-name of a section or division
 * @param statements top-level statements of its sentences
 * @param span from its name to its last period
 * @param nameSpan the name; an empty span at its start where there is none
 */
public record Paragraph(String name, List<Statement> statements, Span span, Span nameSpan) {}
