package dev.cobolwright.grammar.parser;

import dev.cobolwright.grammar.Severity;
import java.util.List;

/**
 * What was read of a unit. All positions count tokens from the start of the unit.
 *
 * @param statements in order of their start, three numbers each: first token, token after the last, index (in statements) after
 *     the last statement nested in it
 * @param names uses of names in order of their start: token * 16 + ordinal of the {@link dev.cobolwright.grammar.syntax.NameKind}
 * @param problems at most one per statement or entry
 */
record UnitTree(int[] statements, int[] names, List<UnitProblem> problems) {
    static final UnitTree EMPTY = new UnitTree(new int[0], new int[0], List.of());

    /** A problem at tokens {@code first} to {@code last}, both inclusive. */
    record UnitProblem(Severity severity, String code, String message, int first, int last) {}

    int statementCount() {
        return statements.length / 3;
    }
}
