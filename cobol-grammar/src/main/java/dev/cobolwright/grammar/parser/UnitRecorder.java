package dev.cobolwright.grammar.parser;

import dev.cobolwright.grammar.parser.UnitTree.UnitProblem;
import dev.cobolwright.grammar.syntax.Access;
import dev.cobolwright.grammar.syntax.Branch;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Collects what is read of a unit while it is read; can go back to an earlier state when a statement is read once more. */
final class UnitRecorder {
    private int[] statements = new int[256];
    private int statementSize;
    private int[] branches = new int[256];
    private int branchSize;
    private int[] names = new int[256];
    private int nameSize;
    /** Index of the statement that is being read; -1 outside of statements. */
    private int current = -1;

    private final List<UnitProblem> problems = new ArrayList<>();

    void clear() {
        statementSize = 0;
        branchSize = 0;
        nameSize = 0;
        current = -1;
        problems.clear();
    }

    /** @return the slot to end the statement with */
    int beginStatement(int token) {
        if (statementSize + UnitTree.STATEMENT > statements.length) {
            statements = Arrays.copyOf(statements, statements.length * 2);
        }
        statements[statementSize] = token;
        current = statementSize / UnitTree.STATEMENT;
        statementSize += UnitTree.STATEMENT;
        return statementSize - UnitTree.STATEMENT;
    }

    /** @param outer what {@link #current} was before the statement began */
    void endStatement(int slot, int tokenAfter, boolean whole, int outer) {
        statements[slot + 1] = tokenAfter;
        statements[slot + 2] = statementSize / UnitTree.STATEMENT << 1 | (whole ? 1 : 0);
        current = outer;
    }

    int current() {
        return current;
    }

    /** The first token of the statement that is being read. */
    int statementStart() {
        return statements[current * UnitTree.STATEMENT];
    }

    /**
     * Begins a list of nested statements.
     *
     * @param head token its phrase begins with
     * @return the slot to end it with
     */
    int beginBranch(Branch.Phrase phrase, int head, int token) {
        if (branchSize + UnitTree.BRANCH > branches.length) {
            branches = Arrays.copyOf(branches, branches.length * 2);
        }
        branches[branchSize] = current << 5 | phrase.ordinal();
        branches[branchSize + 1] = head;
        branches[branchSize + 2] = token;
        branches[branchSize + 3] = token;
        branchSize += UnitTree.BRANCH;
        return branchSize - UnitTree.BRANCH;
    }

    void endBranch(int slot, int tokenAfter) {
        branches[slot + 3] = tokenAfter;
    }

    /** @param use see {@link NameUse} */
    void name(int token, int use) {
        if (nameSize == names.length) {
            names = Arrays.copyOf(names, nameSize * 2);
        }
        names[nameSize++] = token << NameUse.BITS | use;
    }

    /** Corrects the access of the name at a token, if one was read there. */
    void access(int token, Access access) {
        for (int i = nameSize - 1; i >= 0 && names[i] >> NameUse.BITS >= token; i--) {
            if (names[i] >> NameUse.BITS == token) {
                names[i] = NameUse.with(names[i], access);
                return;
            }
        }
    }

    /** Corrects the access of all names of the current statement that were taken to have another. */
    void access(Access taken, Access access) {
        int first = statementStart();
        for (int i = nameSize - 1; i >= 0 && names[i] >> NameUse.BITS >= first; i--) {
            if (NameUse.access(names[i]) == taken) {
                names[i] = NameUse.with(names[i], access);
            }
        }
    }

    /** Forgets the last name if it was to be read from a token, where something else stands. */
    void dropName(int token) {
        if (nameSize > 0 && names[nameSize - 1] >> NameUse.BITS == token) {
            nameSize--;
        }
    }

    void problem(UnitProblem problem) {
        problems.add(problem);
    }

    int problemCount() {
        return problems.size();
    }

    record Mark(int statements, int branches, int names, int problems) {}

    Mark mark() {
        return new Mark(statementSize, branchSize, nameSize, problems.size());
    }

    void reset(Mark mark) {
        statementSize = mark.statements;
        branchSize = mark.branches;
        nameSize = mark.names;
        problems.subList(mark.problems, problems.size()).clear();
    }

    UnitTree tree() {
        return statementSize + nameSize + problems.size() == 0
                ? UnitTree.EMPTY
                : new UnitTree(
                        Arrays.copyOf(statements, statementSize),
                        Arrays.copyOf(branches, branchSize),
                        Arrays.copyOf(names, nameSize),
                        List.copyOf(problems));
    }
}
