package dev.cobolwright.grammar.flow;

import dev.cobolwright.grammar.source.Span;
import dev.cobolwright.grammar.syntax.Statement;
import java.util.List;

/**
 * Code that no way leads to.
 *
 * @param wholeProcedure nothing of the procedure can be reached; else some statements of it
 * @param statements one after the other, the outermost of those that cannot be reached
 * @param span from the first to the last
 */
public record Unreachable(Procedure procedure, boolean wholeProcedure, List<Statement> statements, Span span) {}
