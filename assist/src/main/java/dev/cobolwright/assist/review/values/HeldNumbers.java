package dev.cobolwright.assist.review.values;

import dev.cobolwright.assist.review.Note;
import dev.cobolwright.assist.review.ReviewedProgram;
import dev.cobolwright.assist.review.conditions.Tested;
import dev.cobolwright.assist.review.names.NamesUsed;
import dev.cobolwright.grammar.statements.Condition;
import dev.cobolwright.grammar.statements.Detail;
import dev.cobolwright.grammar.statements.Expression;
import dev.cobolwright.grammar.statements.Operand;
import dev.cobolwright.grammar.syntax.DataItem;
import dev.cobolwright.grammar.syntax.Statement;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the statements of a program put into its numeric items: whether one may become negative, and by which statement. */
public final class HeldNumbers {
    private final ReviewedProgram program;
    private final NumberRanges ranges;
    private final NamesUsed names;
    /** Items that the program compares with zero somewhere, and so takes care of. */
    private final Set<DataItem> signTested = Collections.newSetFromMap(new IdentityHashMap<>());

    private final Map<DataItem, Optional<Note>> known = new IdentityHashMap<>();

    private HeldNumbers(ReviewedProgram program) {
        this.program = program;
        this.ranges = NumberRanges.of(program);
        this.names = NamesUsed.of(program);
        for (Tested tested : Tested.in(program)) {
            for (Condition part : Tested.parts(tested.condition())) {
                switch (part) {
                    case Condition.Comparison comparison
                    when isZero(comparison.right()) ->
                        program.item(comparison.left()).ifPresent(signTested::add);
                    case Condition.Test test -> program.item(test.subject()).ifPresent(signTested::add);
                    default -> {}
                }
            }
        }
    }

    public static HeldNumbers of(ReviewedProgram program) {
        return program.analysis(HeldNumbers.class, HeldNumbers::new);
    }

    /**
     * A statement that may make an item negative: it subtracts from it, computes with a minus sign, or moves a negative number to it.
     * Empty where no statement of the program does, and where
     * a condition compares the item with zero; what comes from outside, as records and parameters, is not taken for negative.
     */
    public Optional<Note> negative(DataItem item) {
        Optional<Note> before = known.get(item);
        if (before != null) {
            return before;
        }
        known.put(item, Optional.empty());
        Optional<Note> found = Optional.empty();
        if (!signTested.contains(item)
                && ranges.of(item).filter(r -> r.low().signum() < 0).isPresent()) {
            found = initial(item);
            for (NamesUsed.Use use : names.of(item)) {
                if (found.isEmpty() && use.name().access().writes()) {
                    found = use.statement().flatMap(s -> made(item, use, s));
                }
            }
        }
        known.put(item, found);
        return found;
    }

    private Optional<Note> initial(DataItem item) {
        return item.value()
                .flatMap(ranges::number)
                .filter(v -> v.signum() < 0)
                .map(v -> Note.at(item.nameSpan(), "begins with " + v));
    }

    private Optional<Note> made(DataItem item, NamesUsed.Use use, Statement statement) {
        boolean negative = switch (program.detail(statement)) {
            case Detail.Move move -> !move.corresponding() && mayBeNegative(move.sending());
            case Detail.Compute compute -> mayBeNegative(compute.value());
            case Detail.Arithmetic arithmetic -> mayBeNegative(item, arithmetic);
            default -> false;
        };
        return negative
                ? Optional.of(Note.at(statement.span(), "may make " + item.name() + " negative"))
                : Optional.empty();
    }

    private boolean mayBeNegative(DataItem item, Detail.Arithmetic arithmetic) {
        if (arithmetic.corresponding()) {
            return false;
        }
        boolean subtracts = arithmetic.verb().equals("SUBTRACT") && !isCountedDown(item, arithmetic);
        return subtracts || arithmetic.operands().stream().anyMatch(this::mayBeNegative);
    }

    /** SUBTRACT 1 FROM a counter goes down to the zero that somebody tests. */
    private boolean isCountedDown(DataItem item, Detail.Arithmetic arithmetic) {
        return !arithmetic.giving()
                && arithmetic.operands().size() == 1
                && ranges.literal(arithmetic.operands().getFirst()).isPresent();
    }

    private boolean mayBeNegative(Expression value) {
        return switch (value) {
            case Expression.Signed signed ->
                signed.sign().equals("-") ? !isZero(signed.of()) : mayBeNegative(signed.of());
            case Expression.Binary binary ->
                binary.operator().equals("-")
                                && !(ranges.literal(binary.right()).isPresent())
                        || mayBeNegative(binary.left())
                        || mayBeNegative(binary.right());
            case Operand.Literal literal ->
                ranges.literal(literal).filter(v -> v.signum() < 0).isPresent();
            case Operand.Identifier identifier ->
                program.stored(identifier).flatMap(s -> negative(s.item())).isPresent();
            case Operand other -> false;
        };
    }

    private boolean isZero(Expression value) {
        return ranges.literal(value).filter(v -> v.signum() == 0).isPresent();
    }
}
