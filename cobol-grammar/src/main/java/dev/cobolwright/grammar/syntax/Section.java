package dev.cobolwright.grammar.syntax;

import dev.cobolwright.grammar.source.Span;
import java.util.List;

/**
 * A section of the PROCEDURE DIVISION.
 *
 * @param name upper case; empty for paragraphs before the first section header
 */
public record Section(String name, boolean declarative, List<Paragraph> paragraphs, Span span, Span nameSpan) {}
