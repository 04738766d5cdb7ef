package dev.cobolwright.grammar.syntax;

import dev.cobolwright.grammar.source.SourceText;
import dev.cobolwright.grammar.source.Span;
import java.util.Optional;

/**
 * A COPY statement (or EXEC SQL INCLUDE).
 *
 * @param name text name as written, without quotes
 * @param copybook what it brought; empty where it was not found
 */
public record CopyStatement(
        String name, Optional<String> library, Span span, Span nameSpan, Optional<SourceText> copybook) {}
