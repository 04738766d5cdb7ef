package dev.cobolwright.assist.review.rules;

import dev.cobolwright.assist.review.Findings;
import dev.cobolwright.assist.review.Profile;
import dev.cobolwright.assist.review.ProgramRule;
import dev.cobolwright.assist.review.ReviewedProgram;
import dev.cobolwright.grammar.Severity;
import dev.cobolwright.grammar.statements.Condition;
import dev.cobolwright.grammar.statements.Detail;
import dev.cobolwright.grammar.statements.Operand;
import java.util.Set;

/** CW1509. */
public final class MagicNumber implements ProgramRule {
    private static final Set<String> PLAIN = Set.of("0", "1", "2", "10", "100", "1000", "+1", "-1", "12", "00", "01");

    @Override
    public About about() {
        return new About("CW1509", "Number without a name in a condition", Severity.NOTE, Profile.ALL);
    }

    @Override
    public void check(ReviewedProgram program, Findings findings) {
        program.details(Detail.If.class, "IF")
                .forEach(test -> find(test.detail().condition(), findings));
    }

    private static void find(Condition condition, Findings findings) {
        switch (condition) {
            case Condition.And and -> {
                find(and.left(), findings);
                find(and.right(), findings);
            }
            case Condition.Or or -> {
                find(or.left(), findings);
                find(or.right(), findings);
            }
            case Condition.Not not -> find(not.of(), findings);
            case Condition.Comparison c -> {
                if (c.right() instanceof Operand.Literal literal
                        && literal.kind() == Operand.Literal.Kind.NUMERIC
                        && !PLAIN.contains(literal.text())) {
                    findings.add(
                            literal.span(),
                            "What " + literal.text() + " means is not said; a condition-name or constant would");
                }
            }
            default -> {}
        }
    }
}
