package dev.cobolwright.assist.review.values;

import dev.cobolwright.assist.review.ReviewedProgram;
import dev.cobolwright.assist.review.names.NamesUsed;
import dev.cobolwright.grammar.statements.Condition;
import dev.cobolwright.grammar.statements.Detail;
import dev.cobolwright.grammar.statements.Expression;
import dev.cobolwright.grammar.statements.Operand;
import dev.cobolwright.grammar.statements.Repetition;
import dev.cobolwright.grammar.syntax.DataItem;
import dev.cobolwright.grammar.syntax.Statement;
import java.math.BigDecimal;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;

/** The values that an item varied by an inline PERFORM takes in its body, where the loop alone decides on them. */
public final class Loops {
    private final ReviewedProgram program;
    private final NamesUsed names;
    private final Map<Statement, Optional<Loop>> loops = new IdentityHashMap<>();

    /** @param range of the item in the body */
    public record Loop(Statement perform, DataItem item, String index, Interval range) {}

    private Loops(ReviewedProgram program) {
        this.program = program;
        this.names = NamesUsed.of(program);
    }

    public static Loops of(ReviewedProgram program) {
        return program.analysis(Loops.class, Loops::new);
    }

    /** The innermost loop around a statement that varies an operand, an item or index-name alone. */
    public Optional<Loop> around(Statement statement, Expression operand) {
        if (!(operand instanceof Operand.Identifier identifier)
                || !identifier.subscripts().isEmpty()) {
            return Optional.empty();
        }
        Optional<DataItem> item = program.item(identifier);
        Optional<Statement> at = program.parent(statement);
        while (at.isPresent()) {
            Optional<Loop> loop = at.filter(s -> s.verb().equals("PERFORM"))
                    .flatMap(s -> loops.computeIfAbsent(s, this::read))
                    .filter(l ->
                            l.index().equals(identifier.name().name()) && (item.isEmpty() || l.item() == item.get()));
            if (loop.isPresent()) {
                return loop;
            }
            at = program.parent(at.get());
        }
        return Optional.empty();
    }

    private Optional<Loop> read(Statement perform) {
        if (!(program.detail(perform) instanceof Detail.Perform detail)
                || detail.range().isPresent()
                || !(detail.repetition() instanceof Repetition.Varying varying)
                || varying.testAfter()
                || varying.items().size() != 1) {
            return Optional.empty();
        }
        Repetition.Item varied = varying.items().getFirst();
        NumberRanges ranges = NumberRanges.of(program);
        Optional<BigDecimal> from = ranges.literal(varied.from());
        Optional<BigDecimal> by = varied.by().map(ranges::literal).orElse(Optional.of(BigDecimal.ONE));
        if (from.isEmpty()
                || by.isEmpty()
                || by.get().signum() <= 0
                || varied.until().isEmpty()
                || !(varied.item() instanceof Operand.Identifier identifier)
                || isChangedIn(perform, identifier)) {
            return Optional.empty();
        }
        Optional<BigDecimal> last = last(varied.until().get(), identifier, from.get(), by.get());
        DataItem item = program.item(identifier).orElse(null);
        return last.filter(l -> l.compareTo(from.get()) >= 0)
                .map(l -> new Loop(perform, item, identifier.name().name(), new Interval(from.get(), l, 0)));
    }

    /** The last value with which the body is done, where the condition compares with a literal and nothing else can end it earlier. */
    private Optional<BigDecimal> last(Condition until, Operand.Identifier varied, BigDecimal from, BigDecimal by) {
        if (!(until instanceof Condition.Comparison comparison)
                || !(comparison.left() instanceof Operand.Identifier left)
                || !left.name().name().equals(varied.name().name())) {
            return Optional.empty();
        }
        Optional<BigDecimal> bound = NumberRanges.of(program).literal(comparison.right());
        return bound.flatMap(b -> switch (comparison.relation()) {
            case GREATER -> Optional.of(onStep(b, from, by));
            case GREATER_OR_EQUAL, EQUAL -> Optional.of(onStep(b.subtract(BigDecimal.ONE), from, by));
            default -> Optional.empty();
        });
    }

    /** The greatest value not above a bound that steps come to. */
    private static BigDecimal onStep(BigDecimal bound, BigDecimal from, BigDecimal by) {
        BigDecimal steps = bound.subtract(from).divideToIntegralValue(by);
        return steps.signum() < 0 ? bound : from.add(steps.multiply(by));
    }

    /** Whether a statement in the body writes the item, performs something, or may leave. */
    private boolean isChangedIn(Statement perform, Operand.Identifier varied) {
        for (Statement statement : perform.nested()) {
            boolean leaves = switch (statement.verb()) {
                case "EXIT", "GO TO", "GOBACK", "STOP", "NEXT SENTENCE" -> true;
                default -> false;
            };
            boolean writes = names.in(statement).stream()
                    .anyMatch(u -> u.name().access().writes()
                            && u.name().name().equals(varied.name().name()));
            if (leaves
                    || writes
                    || !program.flow().performedBy(statement).isEmpty()
                    || isChangedIn(statement, varied)) {
                return true;
            }
        }
        return false;
    }
}
