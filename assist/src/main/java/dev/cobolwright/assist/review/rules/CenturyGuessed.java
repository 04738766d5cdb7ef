package dev.cobolwright.assist.review.rules;

import dev.cobolwright.assist.review.Findings;
import dev.cobolwright.assist.review.Profile;
import dev.cobolwright.assist.review.ProgramRule;
import dev.cobolwright.assist.review.ReviewedProgram;
import dev.cobolwright.grammar.Severity;
import dev.cobolwright.grammar.statements.Condition;
import dev.cobolwright.grammar.statements.Detail;
import dev.cobolwright.grammar.statements.Operand;
import java.util.regex.Pattern;

/** CW1710. */
public final class CenturyGuessed implements ProgramRule {
    private static final Pattern YEAR = Pattern.compile("(?:.*-)?(?:YY|YEAR|YR)(?:-?2)?");

    @Override
    public About about() {
        return new About("CW1710", "Century guessed from a year of two digits", Severity.NOTE, Profile.DEFAULT);
    }

    @Override
    public void check(ReviewedProgram program, Findings findings) {
        program.details(Detail.If.class, "IF").forEach(test -> {
            if (test.detail().condition() instanceof Condition.Comparison c
                    && c.right() instanceof Operand.Literal literal
                    && literal.text().matches("\\d{2}|[\"']\\d{2}[\"']")
                    && c.relation() != Condition.Relation.EQUAL
                    && c.relation() != Condition.Relation.NOT_EQUAL) {
                program.item(c.left())
                        .filter(i -> YEAR.matcher(i.name()).matches())
                        .filter(i -> program.layout()
                                .of(i)
                                .filter(s -> s.length() == 2)
                                .isPresent())
                        .ifPresent(i -> findings.add(
                                c.span(),
                                "Whether " + i.name() + " is of this century or the last is decided by "
                                        + literal.text() + ", which is right only for some years"));
            }
        });
    }
}
