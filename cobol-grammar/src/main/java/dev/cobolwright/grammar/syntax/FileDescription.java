package dev.cobolwright.grammar.syntax;

import dev.cobolwright.grammar.source.Span;
import java.util.List;

/**
 * An FD, SD, RD or CD entry with its record descriptions.
 *
 * @param indicator FD, SD, RD or CD
 * @param name upper case
 * @param records level 01 items
 */
public record FileDescription(String indicator, String name, List<DataItem> records, Span span, Span nameSpan) {}
