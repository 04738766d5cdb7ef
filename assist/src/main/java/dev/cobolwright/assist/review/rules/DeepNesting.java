package dev.cobolwright.assist.review.rules;

import dev.cobolwright.assist.review.Findings;
import dev.cobolwright.assist.review.Profile;
import dev.cobolwright.assist.review.ProgramRule;
import dev.cobolwright.assist.review.ReviewedProgram;
import dev.cobolwright.assist.review.RuleOption;
import dev.cobolwright.grammar.Severity;
import dev.cobolwright.grammar.syntax.Branch;
import dev.cobolwright.grammar.syntax.Branch.Phrase;
import dev.cobolwright.grammar.syntax.Statement;
import java.util.List;

/** CW1506. */
public final class DeepNesting implements ProgramRule {
    @Override
    public About about() {
        return new About("CW1506", "Branches and loops nested too deep", Severity.NOTE, Profile.DEFAULT);
    }

    @Override
    public List<RuleOption> options() {
        return List.of(new RuleOption("limit", "6", "How many branches and loops may stand in each other."));
    }

    @Override
    public void check(ReviewedProgram program, Findings findings) {
        int limit = findings.number("limit");
        program.flow().procedures().forEach(p -> check(p.statements(), 0, limit, findings));
    }

    /** Tells the outermost that is too deep, once. */
    private static void check(List<Statement> statements, int depth, int limit, Findings findings) {
        for (Statement statement : statements) {
            boolean structure = switch (statement.verb()) {
                case "IF", "EVALUATE", "SEARCH", "PERFORM" ->
                    !statement.branches().isEmpty();
                default -> false;
            };
            if (structure && depth == limit) {
                findings.add(statement.span(), statement.verb() + " stands in " + depth + " other branches and loops");
                continue;
            }
            for (Branch branch : statement.branches()) {
                boolean chained = branch.phrase() == Phrase.ELSE
                        && branch.statements().size() == 1
                        && branch.statements().getFirst().verb().equals("IF");
                check(branch.statements(), structure && !chained ? depth + 1 : depth, limit, findings);
            }
        }
    }
}
