package dev.cobolwright.assist.diagnostics;

import dev.cobolwright.grammar.Severity;
import dev.cobolwright.grammar.source.Span;
import java.util.Optional;

/**
 * A problem at its place in the file shown.
 *
 * @param start offset in that file, inclusive
 * @param end offset in that file, exclusive; after {@code start} wherever the text has a character to mark
 * @param elsewhere for a problem inside a copybook: where it was written; {@code start} and {@code end} are then the COPY statement
 */
public record Diagnostic(
        Severity severity, String code, String message, int start, int end, Optional<Span> elsewhere) {}
