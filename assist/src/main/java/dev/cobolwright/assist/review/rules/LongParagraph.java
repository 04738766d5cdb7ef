package dev.cobolwright.assist.review.rules;

import dev.cobolwright.assist.review.Findings;
import dev.cobolwright.assist.review.Profile;
import dev.cobolwright.assist.review.ProgramRule;
import dev.cobolwright.assist.review.ReviewedProgram;
import dev.cobolwright.assist.review.RuleOption;
import dev.cobolwright.grammar.Severity;
import dev.cobolwright.grammar.flow.Procedure;
import dev.cobolwright.grammar.syntax.Statement;
import java.util.List;

/** CW1505. */
public final class LongParagraph implements ProgramRule {
    @Override
    public About about() {
        return new About("CW1505", "Paragraph that is too long", Severity.NOTE, Profile.DEFAULT);
    }

    @Override
    public List<RuleOption> options() {
        return List.of(new RuleOption(
                "limit", "150", "The number of statements that a paragraph may have, nested ones with them."));
    }

    @Override
    public void check(ReviewedProgram program, Findings findings) {
        int limit = findings.number("limit");
        for (Procedure procedure : program.flow().procedures()) {
            int count = count(procedure.statements());
            if (count > limit && !procedure.span().isCopied()) {
                findings.add(
                        procedure.nameSpan(),
                        ComplexParagraph.name(procedure) + " has " + count + " statements; " + limit + " is the limit");
            }
        }
    }

    private static int count(List<Statement> statements) {
        int count = statements.size();
        for (Statement statement : statements) {
            count += count(statement.nested());
        }
        return count;
    }
}
