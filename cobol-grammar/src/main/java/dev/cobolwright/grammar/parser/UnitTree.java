package dev.cobolwright.grammar.parser;

import dev.cobolwright.grammar.Severity;
import java.util.List;

/**
 * What was read of a unit. All positions count tokens from the start of the unit.
 *
 * @param statements in order of their start, {@link #STATEMENT} numbers each: first token; token after the last; twice the index (in
 *     statements) after the last statement nested in it, plus one if it was read without an error of its own
 * @param branches lists of nested statements in order of their start, {@link #BRANCH} numbers each: index of the statement they
 *     belong to * 32 + ordinal of the {@link dev.cobolwright.grammar.syntax.Branch.Phrase}; first token of the phrase; first token
 *     of the statements; token after them
 * @param names uses of names in order of their start, each a token and its {@link NameUse}
 * @param problems at most one per statement or entry
 */
record UnitTree(int[] statements, int[] branches, int[] names, List<UnitProblem> problems) {
    static final int STATEMENT = 3;
    static final int BRANCH = 4;
    static final UnitTree EMPTY = new UnitTree(new int[0], new int[0], new int[0], List.of());

    /** A problem at tokens {@code first} to {@code last}, both inclusive. */
    record UnitProblem(Severity severity, String code, String message, int first, int last) {}

    int statementCount() {
        return statements.length / STATEMENT;
    }

    int first(int statement) {
        return statements[statement * STATEMENT];
    }

    int after(int statement) {
        return statements[statement * STATEMENT + 1];
    }

    /** Index after the last statement nested in one. */
    int afterNested(int statement) {
        return statements[statement * STATEMENT + 2] >> 1;
    }

    boolean isWhole(int statement) {
        return (statements[statement * STATEMENT + 2] & 1) != 0;
    }
}
