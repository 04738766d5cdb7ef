package dev.cobolwright.assist.review.rules;

import dev.cobolwright.assist.review.Findings;
import dev.cobolwright.assist.review.Profile;
import dev.cobolwright.assist.review.ProgramRule;
import dev.cobolwright.assist.review.ReviewedProgram;
import dev.cobolwright.assist.review.paths.Afterwards;
import dev.cobolwright.assist.review.sql.SqlText;
import dev.cobolwright.assist.review.sql.SqlUse;
import dev.cobolwright.assist.review.sql.SqlUses;
import dev.cobolwright.grammar.Severity;
import dev.cobolwright.grammar.embedded.sql.SqlKind;
import dev.cobolwright.grammar.embedded.sql.Whenever;
import dev.cobolwright.grammar.statements.Condition;
import dev.cobolwright.grammar.statements.Detail;
import dev.cobolwright.grammar.statements.Expression;
import dev.cobolwright.grammar.statements.Operand;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** CW1255. */
public final class NotFoundUnhandled implements ProgramRule {
    @Override
    public About about() {
        return new About("CW1255", "Row that may not be found is taken for found", Severity.WARNING, Profile.DEFAULT);
    }

    @Override
    public void check(ReviewedProgram program, Findings findings) {
        SqlUses uses = SqlUses.of(program);
        uses.of(SqlKind.SELECT_INTO, SqlKind.FETCH)
                .filter(u -> !u.isHandled(Whenever.Condition.NOT_FOUND) && mayFindNone(u))
                .filter(u -> program.flow().isReachable(u.statement()))
                .filter(u -> isChecked(program, uses, u) && !isToldApart(program, uses, u))
                .forEach(u -> findings.add(
                        u.statement().span(),
                        u.sql().title() + " may find no row (SQLCODE +100); what follows only looks for errors"));
    }

    private static boolean isChecked(ReviewedProgram program, SqlUses uses, SqlUse use) {
        return use.isHandled(Whenever.Condition.SQLERROR)
                || Afterwards.of(program).mayReach(use.statement(), uses::looksAtResult, uses::isExecuted);
    }

    private static boolean isToldApart(ReviewedProgram program, SqlUses uses, SqlUse use) {
        return Afterwards.of(program)
                .mayReach(
                        use.statement(),
                        s -> uses.looksAtResult(s)
                                && !s.verb().equals("DISPLAY")
                                && !looksForErrorsOnly(program.detail(s)),
                        uses::isExecuted);
    }

    /** A query of aggregates alone always gives a row. */
    private static boolean mayFindNone(SqlUse use) {
        SqlText text = SqlText.of(use.block().text());
        List<SqlText.Column> columns = text.selectList();
        boolean aggregates = !columns.isEmpty()
                && columns.stream()
                        .allMatch(c -> c.words().stream()
                                .anyMatch(w -> Set.of("COUNT", "MAX", "MIN", "SUM", "AVG")
                                        .contains(w.text())));
        boolean dummy = text.has("SYSIBM.SYSDUMMY1") && !text.has("WHERE");
        return (!aggregates || text.has("GROUP")) && !dummy;
    }

    /** {@code IF SQLCODE < 0} and nothing else. */
    private static boolean looksForErrorsOnly(Detail detail) {
        return detail instanceof Detail.If test && isNegative(test.condition());
    }

    private static boolean isNegative(Condition condition) {
        return switch (condition) {
            case Condition.Comparison c ->
                c.relation() == Condition.Relation.LESS && isZero(c.right())
                        || c.relation() == Condition.Relation.GREATER && isZero(c.left());
            case Condition.Test test -> test.test().equals("NEGATIVE") && !test.negated();
            default -> false;
        };
    }

    private static boolean isZero(Expression expression) {
        return expression instanceof Operand.Literal literal
                && (literal.text().matches("[+-]?0+")
                        || literal.text().toUpperCase(Locale.ROOT).startsWith("ZERO"));
    }
}
