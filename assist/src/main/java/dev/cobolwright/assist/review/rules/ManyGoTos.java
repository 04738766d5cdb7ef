package dev.cobolwright.assist.review.rules;

import dev.cobolwright.assist.review.Findings;
import dev.cobolwright.assist.review.Profile;
import dev.cobolwright.assist.review.ProgramRule;
import dev.cobolwright.assist.review.ReviewedProgram;
import dev.cobolwright.assist.review.RuleOption;
import dev.cobolwright.grammar.Severity;
import dev.cobolwright.grammar.statements.Detail;
import dev.cobolwright.grammar.syntax.Statement;
import java.util.List;

/** CW1514. */
public final class ManyGoTos implements ProgramRule {
    @Override
    public About about() {
        return new About("CW1514", "Program with many GO TOs", Severity.NOTE, Profile.ALL);
    }

    @Override
    public List<RuleOption> options() {
        return List.of(new RuleOption(
                "limit",
                "20",
                "How many GO TOs a program may have; those to the exit of a performed range do not count."));
    }

    @Override
    public void check(ReviewedProgram program, Findings findings) {
        int limit = findings.number("limit");
        List<Statement> goTos = program.details(Detail.GoTo.class, "GO TO")
                .filter(g ->
                        g.detail().targets().stream().noneMatch(t -> t.name().contains("EXIT")))
                .map(ReviewedProgram.Said::statement)
                .toList();
        if (goTos.size() > limit) {
            findings.add(
                    goTos.getFirst().span(), "The program has " + goTos.size() + " GO TOs, of which this is the first");
        }
    }
}
