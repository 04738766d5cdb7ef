package dev.cobolwright.assist.review.conditions;

import dev.cobolwright.assist.review.ReviewedProgram;
import dev.cobolwright.grammar.statements.Choice;
import dev.cobolwright.grammar.statements.Condition;
import dev.cobolwright.grammar.statements.Detail;
import dev.cobolwright.grammar.statements.Repetition;
import dev.cobolwright.grammar.syntax.DataItem;
import dev.cobolwright.grammar.syntax.Statement;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A condition that a statement tests.
 *
 * @param statement IF, EVALUATE, PERFORM or SEARCH
 */
public record Tested(Statement statement, Condition condition) {
    /** All conditions of a program, in order of their statements. */
    public static List<Tested> in(ReviewedProgram program) {
        return program.analysis(All.class, All::new).conditions;
    }

    private static final class All {
        private final List<Tested> conditions = new ArrayList<>();

        All(ReviewedProgram program) {
            program.statements("IF", "EVALUATE", "PERFORM", "SEARCH").forEach(statement -> {
                for (Condition condition : of(program.detail(statement))) {
                    conditions.add(new Tested(statement, condition));
                }
            });
        }
    }

    private static List<Condition> of(Detail detail) {
        return switch (detail) {
            case Detail.If test -> List.of(test.condition());
            case Detail.Search search -> search.whens();
            case Detail.Evaluate evaluate ->
                Stream.concat(
                                evaluate.subjects().stream(),
                                evaluate.whens().stream().flatMap(List::stream))
                        .flatMap(
                                c -> c instanceof Choice.Tested tested ? Stream.of(tested.condition()) : Stream.empty())
                        .toList();
            case Detail.Perform perform -> of(perform.repetition());
            default -> List.of();
        };
    }

    /** What ends a repetition. */
    public static List<Condition> of(Repetition repetition) {
        return switch (repetition) {
            case Repetition.Until until -> List.of(until.condition());
            case Repetition.Varying varying ->
                varying.items().stream().flatMap(i -> i.until().stream()).toList();
            default -> List.of();
        };
    }

    /** The conditions that a condition is made of, in order of their text, AND, OR and NOT taken apart. */
    public static List<Condition> parts(Condition condition) {
        List<Condition> parts = new ArrayList<>();
        Deque<Condition> waiting = new ArrayDeque<>(List.of(condition));
        while (!waiting.isEmpty()) {
            switch (waiting.pop()) {
                case Condition.And and -> {
                    waiting.push(and.right());
                    waiting.push(and.left());
                }
                case Condition.Or or -> {
                    waiting.push(or.right());
                    waiting.push(or.left());
                }
                case Condition.Not not -> waiting.push(not.of());
                case Condition part -> parts.add(part);
            }
        }
        return parts;
    }

    /** A comparison written out, also where it is an abbreviated object that is no condition-name. */
    public static Optional<Condition.Comparison> comparison(ReviewedProgram program, Condition part) {
        return switch (part) {
            case Condition.Comparison comparison -> Optional.of(comparison);
            case Condition.Named named ->
                named.orComparison()
                        .filter(c -> program.item(named.operand())
                                .filter(DataItem::isConditionName)
                                .isEmpty());
            default -> Optional.empty();
        };
    }
}
