package dev.cobolwright.assist.review.rules;

import dev.cobolwright.assist.review.Findings;
import dev.cobolwright.assist.review.Profile;
import dev.cobolwright.assist.review.ProgramRule;
import dev.cobolwright.assist.review.ReviewedProgram;
import dev.cobolwright.assist.review.sql.Received;
import dev.cobolwright.assist.review.sql.SqlText;
import dev.cobolwright.assist.review.sql.SqlUse;
import dev.cobolwright.assist.review.sql.SqlUses;
import dev.cobolwright.grammar.Severity;
import dev.cobolwright.grammar.embedded.sql.SqlKind;
import java.util.List;
import java.util.stream.Collectors;

/** CW1256. */
public final class IndicatorMissing implements ProgramRule {
    private static final int NAMED = 4;

    @Override
    public About about() {
        return new About(
                "CW1256", "Column that may be null is received without indicator", Severity.WARNING, Profile.DEFAULT);
    }

    @Override
    public void check(ReviewedProgram program, Findings findings) {
        for (SqlUse use :
                SqlUses.of(program).of(SqlKind.SELECT_INTO, SqlKind.FETCH).toList()) {
            boolean grouped =
                    use.is(SqlKind.FETCH) || SqlText.of(use.block().text()).has("GROUP");
            List<Received> nullable = Received.by(program, use).stream()
                    .filter(r -> !r.indicated())
                    .filter(r -> r.declared().filter(c -> c.nullable()).isPresent()
                            || !grouped && r.column().aggregate().isPresent())
                    .toList();
            if (!nullable.isEmpty()) {
                findings.add(use.block().span(nullable.getFirst().host()), message(nullable));
            }
        }
    }

    private static String message(List<Received> nullable) {
        String names = nullable.stream()
                .limit(NAMED)
                .map(r -> r.column()
                        .aggregate()
                        .map(a -> a + " of no rows")
                        .orElseGet(() -> r.column().name().orElse("")))
                .collect(Collectors.joining(", "));
        String more = nullable.size() > NAMED ? " and " + (nullable.size() - NAMED) + " more columns" : "";
        return names + more + " may be null, and there is no indicator variable: SQLCODE -305 for the first null";
    }
}
