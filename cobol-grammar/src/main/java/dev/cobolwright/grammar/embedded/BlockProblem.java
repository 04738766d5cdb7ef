package dev.cobolwright.grammar.embedded;

import dev.cobolwright.grammar.Severity;

/** A {@link dev.cobolwright.grammar.Problem} with its place in the text of its block. */
public record BlockProblem(Severity severity, String code, String message, TextRange range) {}
