package dev.cobolwright.grammar.parser;

import static dev.cobolwright.grammar.parser.CobolTokens.*;

import dev.cobolwright.grammar.preprocess.Keywords;
import dev.cobolwright.grammar.preprocess.Tokens;
import dev.cobolwright.grammar.syntax.Branch;
import dev.cobolwright.grammar.syntax.Statement;
import java.util.ArrayList;
import java.util.List;

/** Makes the statements of one unit of what was recorded of them. */
final class StatementBuilder {
    private static final Branch.Phrase[] PHRASES = Branch.Phrase.values();

    private final Tokens tokens;
    private final UnitTree tree;
    /** The token that positions in the tree count from. */
    private final int base;
    /** Where the next branch begins in the tree. */
    private int nextBranch;

    StatementBuilder(Tokens tokens, UnitTree tree, int base) {
        this.tokens = tokens;
        this.tree = tree;
        this.base = base;
    }

    List<Statement> all() {
        return statements(0, tree.statementCount(), Integer.MAX_VALUE);
    }

    /** Statements from index {@code first} that begin before a token. */
    private List<Statement> statements(int first, int end, int before) {
        List<Statement> list = new ArrayList<>();
        for (int s = first; s < end && tree.first(s) < before; s = tree.afterNested(s)) {
            int start = base + tree.first(s);
            int after = Math.max(start + 1, base + tree.after(s));
            list.add(new Statement(
                    verb(start),
                    tokens.span(start, after - 1),
                    branches(s),
                    start,
                    tree.isWhole(s),
                    tokens.kind(after) == PERIOD));
        }
        return list;
    }

    private List<Branch> branches(int owner) {
        int[] flat = tree.branches();
        if (nextBranch >= flat.length || flat[nextBranch] >> 5 != owner) {
            return List.of();
        }
        List<Branch> list = new ArrayList<>(2);
        int statement = owner + 1;
        int end = tree.afterNested(owner);
        while (nextBranch < flat.length && flat[nextBranch] >> 5 == owner) {
            int at = nextBranch;
            nextBranch += UnitTree.BRANCH;
            int head = base + flat[at + 1];
            List<Statement> nested = statements(statement, end, flat[at + 3]);
            while (statement < end && tree.first(statement) < flat[at + 3]) {
                statement = tree.afterNested(statement);
            }
            list.add(new Branch(
                    PHRASES[flat[at] & 31], tokens.span(head, Math.max(head, base + flat[at + 2] - 1)), nested));
        }
        return list;
    }

    private String verb(int at) {
        int kind = tokens.kind(at);
        return switch (kind) {
            case EXEC, EXECUTE -> "EXEC " + (tokens.kind(at + 1) == EXEC_TEXT ? "" : wordAt(at + 1));
            case XML, JSON -> (Keywords.text(kind) + " " + wordAt(at + 1)).strip();
            case GO -> "GO TO";
            case NEXT -> "NEXT SENTENCE";
            default -> Keywords.isKeyword(kind) ? Keywords.text(kind) : tokens.name(at);
        };
    }

    /** Empty behind the last token. */
    private String wordAt(int at) {
        return at < tokens.size() ? tokens.name(at) : "";
    }
}
