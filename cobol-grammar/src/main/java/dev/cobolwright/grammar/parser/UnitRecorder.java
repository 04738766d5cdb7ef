package dev.cobolwright.grammar.parser;

import dev.cobolwright.grammar.parser.UnitTree.UnitProblem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Collects what is read of a unit while it is read; can go back to an earlier state when a statement is read once more. */
final class UnitRecorder {
    private int[] statements = new int[256];
    private int statementSize;
    private int[] names = new int[256];
    private int nameSize;
    private final List<UnitProblem> problems = new ArrayList<>();

    void clear() {
        statementSize = 0;
        nameSize = 0;
        problems.clear();
    }

    /** @return the slot to end the statement with */
    int beginStatement(int token) {
        if (statementSize + 3 > statements.length) {
            statements = Arrays.copyOf(statements, statements.length * 2);
        }
        statements[statementSize] = token;
        statementSize += 3;
        return statementSize - 3;
    }

    void endStatement(int slot, int tokenAfter) {
        statements[slot + 1] = tokenAfter;
        statements[slot + 2] = statementSize / 3;
    }

    void name(int token, int kind) {
        if (nameSize == names.length) {
            names = Arrays.copyOf(names, nameSize * 2);
        }
        names[nameSize++] = token << 4 | kind;
    }

    /** Forgets the last name if it was to be read from a token, where something else stands. */
    void dropName(int token) {
        if (nameSize > 0 && names[nameSize - 1] >> 4 == token) {
            nameSize--;
        }
    }

    void problem(UnitProblem problem) {
        problems.add(problem);
    }

    int problemCount() {
        return problems.size();
    }

    record Mark(int statements, int names, int problems) {}

    Mark mark() {
        return new Mark(statementSize, nameSize, problems.size());
    }

    void reset(Mark mark) {
        statementSize = mark.statements;
        nameSize = mark.names;
        problems.subList(mark.problems, problems.size()).clear();
    }

    UnitTree tree() {
        return statementSize + nameSize + problems.size() == 0
                ? UnitTree.EMPTY
                : new UnitTree(
                        Arrays.copyOf(statements, statementSize),
                        Arrays.copyOf(names, nameSize),
                        List.copyOf(problems));
    }
}
