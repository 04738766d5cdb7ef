package dev.cobolwright.assist.review.metrics;

import dev.cobolwright.assist.review.ReviewedProgram;
import dev.cobolwright.grammar.statements.Condition;
import dev.cobolwright.grammar.statements.Detail;
import dev.cobolwright.grammar.syntax.Branch;
import dev.cobolwright.grammar.syntax.Branch.Phrase;
import dev.cobolwright.grammar.syntax.Statement;
import java.util.List;

/**
 * Cognitive complexity of a list of statements (G. A. Campbell, "Cognitive Complexity", 2018): each branch and loop counts one, and one more for
 * each that it is nested in; each further kind of AND and OR in a row counts one, as does GO TO.
 */
public final class Complexity {
    private final ReviewedProgram program;
    private int score;
    private int deepest;

    private Complexity(ReviewedProgram program) {
        this.program = program;
    }

    public static Complexity of(ReviewedProgram program, List<Statement> statements) {
        Complexity complexity = new Complexity(program);
        complexity.add(statements, 0);
        return complexity;
    }

    public int score() {
        return score;
    }

    /** The most branches and loops around one statement. */
    public int deepest() {
        return deepest;
    }

    private void add(List<Statement> statements, int depth) {
        for (Statement statement : statements) {
            switch (statement.verb()) {
                case "IF", "EVALUATE", "SEARCH", "PERFORM" -> structure(statement, depth);
                case "GO TO", "ALTER", "NEXT SENTENCE" -> score++;
                default -> add(statement.nested(), depth);
            }
        }
    }

    private void structure(Statement statement, int depth) {
        boolean inline = !statement.branches().isEmpty();
        if (statement.verb().equals("PERFORM") && !inline) {
            return;
        }
        score += 1 + depth;
        score += operators(program.detail(statement));
        deepest = Math.max(deepest, depth + 1);
        for (Branch branch : statement.branches()) {
            boolean chained = isChained(branch);
            score += branch.phrase() == Phrase.ELSE && !chained ? 1 : 0;
            if (chained) {
                // ELSE IF goes on with the decision: it is not nested in it.
                structure(branch.statements().getFirst(), depth);
            } else {
                add(branch.statements(), depth + 1);
            }
        }
    }

    private static boolean isChained(Branch branch) {
        return branch.phrase() == Phrase.ELSE
                && branch.statements().size() == 1
                && branch.statements().getFirst().verb().equals("IF");
    }

    private static int operators(Detail detail) {
        return detail instanceof Detail.If test ? operators(test.condition(), "") : 0;
    }

    private static int operators(Condition condition, String around) {
        return switch (condition) {
            case Condition.And and ->
                (around.equals("AND") ? 0 : 1) + operators(and.left(), "AND") + operators(and.right(), "AND");
            case Condition.Or or ->
                (around.equals("OR") ? 0 : 1) + operators(or.left(), "OR") + operators(or.right(), "OR");
            case Condition.Not not -> operators(not.of(), "");
            default -> 0;
        };
    }
}
