package dev.cobolwright.assist.review.rules;

import dev.cobolwright.assist.review.Findings;
import dev.cobolwright.assist.review.Found;
import dev.cobolwright.assist.review.Profile;
import dev.cobolwright.assist.review.ProgramRule;
import dev.cobolwright.assist.review.ReviewedProgram;
import dev.cobolwright.assist.review.dataflow.OwnItems;
import dev.cobolwright.assist.review.names.NamesUsed;
import dev.cobolwright.assist.review.values.NumberRanges;
import dev.cobolwright.grammar.Severity;
import dev.cobolwright.grammar.layout.ItemLayout;
import dev.cobolwright.grammar.statements.Detail;
import dev.cobolwright.grammar.statements.Expression;
import dev.cobolwright.grammar.statements.Operand;
import dev.cobolwright.grammar.syntax.Branch;
import dev.cobolwright.grammar.syntax.DataItem;
import dev.cobolwright.grammar.syntax.DataSection;
import dev.cobolwright.grammar.syntax.Statement;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** CW1008. */
public final class DivisionByZero implements ProgramRule {
    @Override
    public About about() {
        return new About("CW1008", "Division by an item that may be zero, unchecked", Severity.NOTE, Profile.ALL);
    }

    @Override
    public void check(ReviewedProgram program, Findings findings) {
        for (Statement statement : program.statements()) {
            boolean checked = statement.branches().stream()
                    .anyMatch(b ->
                            b.phrase() == Branch.Phrase.ON_SIZE_ERROR || b.phrase() == Branch.Phrase.NOT_ON_SIZE_ERROR);
            if (checked) {
                continue;
            }
            List<Expression> divisors = new ArrayList<>();
            switch (program.detail(statement)) {
                case Detail.Compute compute -> divisors(compute.value(), divisors);
                case Detail.Arithmetic arithmetic
                when arithmetic.verb().equals("DIVIDE") ->
                    divisor(statement, arithmetic).ifPresent(divisors::add);
                default -> {}
            }
            for (Expression divisor : divisors) {
                mayBeZero(program, divisor)
                        .ifPresent(item -> findings.add(Found.at(
                                        divisor.span(),
                                        program.describe(item)
                                                + " may be zero: nothing tests it, and no ON SIZE ERROR catches the"
                                                + " division")
                                .with(item.nameSpan(), "the divisor")));
            }
        }
    }

    private static void divisors(Expression value, List<Expression> found) {
        switch (value) {
            case Expression.Signed signed -> divisors(signed.of(), found);
            case Expression.Binary binary -> {
                if (binary.operator().equals("/")) {
                    found.add(binary.right());
                }
                divisors(binary.left(), found);
                divisors(binary.right(), found);
            }
            default -> {}
        }
    }

    /** DIVIDE A INTO B divides by A, DIVIDE B BY A too. */
    private static Optional<Expression> divisor(Statement statement, Detail.Arithmetic divide) {
        boolean by = statement
                .span()
                .text()
                .toUpperCase(Locale.ROOT)
                .matches("(?s)DIVIDE\\s+\\S+(\\s*\\([^)]*\\))?(\\s+(OF|IN)\\s+\\S+)*\\s+BY\\s.*");
        List<Expression> operands = divide.operands();
        if (by) {
            return operands.size() > 1 ? Optional.of(operands.get(1)) : Optional.empty();
        }
        return operands.stream().findFirst();
    }

    /** The item a divisor is, where it can be zero and no condition of the program looks at it. */
    private static Optional<DataItem> mayBeZero(ReviewedProgram program, Expression divisor) {
        Optional<DataItem> item = program.stored(divisor).map(ItemLayout::item);
        NamesUsed names = NamesUsed.of(program);
        OwnItems items = OwnItems.of(program);
        return item.filter(i -> NumberRanges.of(program)
                        .of(i)
                        .filter(r -> r.contains(BigDecimal.ZERO))
                        .isPresent())
                .filter(i -> items.contains(i) || i.section() == DataSection.LINKAGE || i.section() == DataSection.FILE)
                .filter(i -> names.of(i).stream().noneMatch(DivisionByZero::isTested))
                .filter(i -> i.children().isEmpty())
                .filter(i -> !isConstant(program, items, i));
    }

    private static boolean isTested(NamesUsed.Use use) {
        return use.statement()
                .filter(s -> switch (s.verb()) {
                    case "IF", "EVALUATE", "PERFORM", "SEARCH" -> true;
                    default -> false;
                })
                .isPresent();
    }

    /** Only ever given numbers that are not zero. */
    private static boolean isConstant(ReviewedProgram program, OwnItems items, DataItem item) {
        Optional<BigDecimal> value = item.value().flatMap(NumberRanges.of(program)::number);
        if (!items.contains(item) || value.filter(v -> v.signum() != 0).isEmpty() && items.hasValue(item)) {
            return false;
        }
        return items.all(item).stream()
                .filter(u -> u.name().access().writes())
                .allMatch(u -> u.statement().filter(s -> isNotZero(program, s)).isPresent());
    }

    /** MOVE of a literal, or of the length of something; counting up from there. */
    private static boolean isNotZero(ReviewedProgram program, Statement statement) {
        return switch (program.detail(statement)) {
            case Detail.Move move ->
                move.sending() instanceof Operand.LengthOf
                        || NumberRanges.of(program)
                                .literal(move.sending())
                                .filter(v -> v.signum() != 0)
                                .isPresent();
            case Detail.Arithmetic add -> add.verb().equals("ADD") && !add.giving();
            default -> false;
        };
    }
}
