package dev.cobolwright.grammar.parser;

/** Leaves the rules of a statement or entry that cannot go on; carries nothing, so that one object serves all. */
final class StatementAbandoned extends RuntimeException {
    static final StatementAbandoned INSTANCE = new StatementAbandoned();

    private StatementAbandoned() {
        super("statement abandoned", null, false, false);
    }
}
