package dev.cobolwright.assist.review.rules;

import dev.cobolwright.assist.review.Findings;
import dev.cobolwright.assist.review.Profile;
import dev.cobolwright.assist.review.ProgramRule;
import dev.cobolwright.assist.review.ReviewedProgram;
import dev.cobolwright.assist.review.conditions.Tested;
import dev.cobolwright.assist.review.operands.Operands;
import dev.cobolwright.assist.review.values.NumberRanges;
import dev.cobolwright.grammar.Severity;
import dev.cobolwright.grammar.statements.Condition;
import dev.cobolwright.grammar.statements.Operand;
import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** CW1112. */
public final class ContradictoryComparisons implements ProgramRule {
    @Override
    public About about() {
        return new About("CW1112", "AND or OR of comparisons that leave no choice", Severity.ERROR, Profile.ESSENTIAL);
    }

    @Override
    public void check(ReviewedProgram program, Findings findings) {
        for (Tested tested : Tested.in(program)) {
            Deque<Condition> waiting = new ArrayDeque<>(List.of(tested.condition()));
            while (!waiting.isEmpty()) {
                switch (waiting.pop()) {
                    case Condition.Or or -> {
                        List<Condition> joined = new ArrayList<>();
                        joined(or, true, joined);
                        conflict(program, or, joined, true, findings);
                        waiting.addAll(joined);
                    }
                    case Condition.And and -> {
                        List<Condition> joined = new ArrayList<>();
                        joined(and, false, joined);
                        conflict(program, and, joined, false, findings);
                        waiting.addAll(joined);
                    }
                    case Condition.Not not -> waiting.push(not.of());
                    case Condition part -> {}
                }
            }
        }
    }

    private static void joined(Condition condition, boolean byOr, List<Condition> parts) {
        if (byOr && condition instanceof Condition.Or or) {
            joined(or.left(), true, parts);
            joined(or.right(), true, parts);
        } else if (!byOr && condition instanceof Condition.And and) {
            joined(and.left(), false, parts);
            joined(and.right(), false, parts);
        } else {
            parts.add(condition);
        }
    }

    /** Two tests of one item for different literals: unequal to one OR to the other always holds, equal to both never does. */
    private static void conflict(
            ReviewedProgram program, Condition whole, List<Condition> parts, boolean byOr, Findings findings) {
        Condition.Relation wanted = byOr ? Condition.Relation.NOT_EQUAL : Condition.Relation.EQUAL;
        Map<String, Operand.Literal> first = new HashMap<>();
        for (Condition part : parts) {
            Optional<Condition.Comparison> comparison = Tested.comparison(program, part);
            if (comparison.isEmpty()
                    || comparison.get().relation() != wanted
                    || !(comparison.get().right() instanceof Operand.Literal literal)
                    || !(comparison.get().left() instanceof Operand.Identifier item)) {
                continue;
            }
            String subject = Operands.text(item);
            Operand.Literal other = first.putIfAbsent(subject, literal);
            if (other != null && !same(program, other, literal)) {
                findings.add(
                        whole.span(),
                        byOr
                                ? "This is always true: " + item.name().name() + " differs from " + other.text()
                                        + " or from " + literal.text() + ", whatever it holds; AND is meant"
                                : "This is always false: " + item.name().name() + " cannot equal both " + other.text()
                                        + " and " + literal.text());
                return;
            }
        }
    }

    private static boolean same(ReviewedProgram program, Operand.Literal one, Operand.Literal other) {
        boolean figurative =
                one.kind() == Operand.Literal.Kind.FIGURATIVE || other.kind() == Operand.Literal.Kind.FIGURATIVE;
        if (figurative || one.kind() != other.kind() || one.all() || other.all()) {
            return figurative ? !(isBlank(one) && hasText(other) || isBlank(other) && hasText(one)) : true;
        }
        Optional<BigDecimal> a = NumberRanges.of(program).literal(one);
        Optional<BigDecimal> b = NumberRanges.of(program).literal(other);
        if (a.isPresent() && b.isPresent()) {
            return a.get().compareTo(b.get()) == 0;
        }
        return Operands.characters(one).isEmpty()
                || Operands.characters(other).isEmpty()
                || one.value().stripTrailing().equals(other.value().stripTrailing());
    }

    private static boolean isBlank(Operand.Literal literal) {
        return literal.kind() == Operand.Literal.Kind.FIGURATIVE
                && (literal.text().toUpperCase(Locale.ROOT).startsWith("SPACE")
                        || literal.text().toUpperCase(Locale.ROOT).startsWith("LOW-"));
    }

    private static boolean hasText(Operand.Literal literal) {
        return literal.kind() == Operand.Literal.Kind.ALPHANUMERIC
                        && !literal.value().isBlank()
                || literal.kind() == Operand.Literal.Kind.FIGURATIVE
                        && literal.text().toUpperCase(Locale.ROOT).startsWith("HIGH-");
    }
}
