package dev.cobolwright.grammar.statements;

import dev.cobolwright.grammar.syntax.Statement;

/** Gives the detail of statements of one parse. Not for use by several threads; cheap to make. */
@FunctionalInterface
public interface Details {
    /** Never throws; {@link Detail.Unknown} for a statement that was not read whole or is of another parse. */
    Detail of(Statement statement);
}
