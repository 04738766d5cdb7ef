package dev.cobolwright.assist.review.rules;

import dev.cobolwright.assist.review.Findings;
import dev.cobolwright.assist.review.Found;
import dev.cobolwright.assist.review.Profile;
import dev.cobolwright.assist.review.ProgramRule;
import dev.cobolwright.assist.review.ReviewedProgram;
import dev.cobolwright.assist.review.operands.Operands;
import dev.cobolwright.assist.review.values.Interval;
import dev.cobolwright.assist.review.values.Loops;
import dev.cobolwright.assist.review.values.NumberRanges;
import dev.cobolwright.grammar.Severity;
import dev.cobolwright.grammar.statements.Expression;
import dev.cobolwright.grammar.statements.Operand;
import dev.cobolwright.grammar.syntax.DataItem;
import dev.cobolwright.grammar.syntax.Statement;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** CW1014. */
public final class SubscriptOutOfBounds implements ProgramRule {
    @Override
    public About about() {
        return new About("CW1014", "Subscript outside the table", Severity.ERROR, Profile.ESSENTIAL);
    }

    @Override
    public void check(ReviewedProgram program, Findings findings) {
        Loops loops = Loops.of(program);
        for (Operands.Named named : Operands.in(program)) {
            Operand.Identifier identifier = named.identifier();
            if (identifier.subscripts().isEmpty()) {
                continue;
            }
            List<DataItem> tables = Operands.tables(program, identifier);
            for (int i = 0;
                    i < identifier.subscripts().size()
                            && tables.size() == identifier.subscripts().size();
                    i++) {
                int most = tables.get(i).occurs().map(DataItem.Occurs::maximum).orElse(0);
                Expression subscript = identifier.subscripts().get(i);
                if (most > 0) {
                    check(program, loops, named.statement(), tables.get(i), most, subscript, findings);
                }
            }
        }
    }

    private static void check(
            ReviewedProgram program,
            Loops loops,
            Statement statement,
            DataItem table,
            int most,
            Expression subscript,
            Findings findings) {
        Interval allowed = Interval.of(1, most);
        Optional<BigDecimal> constant = NumberRanges.of(program).literal(subscript);
        if (constant.isPresent() && !allowed.contains(constant.get())) {
            findings.add(Found.at(
                            subscript.span(),
                            "Subscript " + constant.get() + " is outside " + table.name() + ", which occurs " + most
                                    + " times")
                    .with(table.nameSpan(), "the table"));
            return;
        }
        loops.around(statement, subscript)
                .filter(loop -> !allowed.contains(loop.range()))
                .ifPresent(loop -> findings.add(Found.at(
                                subscript.span(),
                                "Subscript " + subscript.span().text() + " goes from "
                                        + loop.range().low().toPlainString() + " to "
                                        + loop.range().high().toPlainString() + " in this loop, but " + table.name()
                                        + " occurs " + most + " times")
                        .with(table.nameSpan(), "the table")
                        .with(loop.perform().span(), "the loop")));
    }
}
