package dev.cobolwright.grammar;

import dev.cobolwright.grammar.source.Span;

/**
 * Something wrong with COBOL text: data, never an exception.
 *
 * @param severity errors make the program not accepted
 * @param code stable identifier, {@code CW} and four digits
 * @param message one sentence for the programmer, with the next step where there is one
 * @param span where it was written
 */
public record Problem(Severity severity, String code, String message, Span span) {}
