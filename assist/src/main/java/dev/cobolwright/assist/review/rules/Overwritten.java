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
import dev.cobolwright.grammar.statements.Detail;
import dev.cobolwright.grammar.statements.Expression;
import dev.cobolwright.grammar.statements.Operand;
import dev.cobolwright.grammar.syntax.DataItem;
import dev.cobolwright.grammar.syntax.Statement;
import java.util.List;
import java.util.Optional;

/** CW1013. */
public final class Overwritten implements ProgramRule {
    private static final int NEAR = 20;

    @Override
    public About about() {
        return new About("CW1013", "Value is overwritten before it is used", Severity.WARNING, Profile.DEFAULT);
    }

    @Override
    public void check(ReviewedProgram program, Findings findings) {
        for (Statement statement : program.statements()) {
            statement.branches().forEach(b -> list(program, b.statements(), findings));
        }
        program.flow().procedures().forEach(p -> list(program, p.statements(), findings));
    }

    private static void list(ReviewedProgram program, List<Statement> list, Findings findings) {
        OwnItems items = OwnItems.of(program);
        for (int i = 0; i < list.size() - 1; i++) {
            Optional<DataItem> item = set(program, list.get(i), false).filter(items::contains);
            if (item.isPresent()) {
                Optional<Statement> again = overwritten(program, list, i, item.get());
                Statement first = list.get(i);
                again.ifPresent(second -> findings.add(Found.at(
                                first.span(),
                                "The value that " + item.get().name()
                                        + " gets here is lost: nothing uses it before it is given another")
                        .with(second.span(), "given another value here")));
            }
        }
    }

    /** The next statement that sets the item, with none between that could use it or lead elsewhere. */
    private static Optional<Statement> overwritten(
            ReviewedProgram program, List<Statement> list, int at, DataItem item) {
        NamesUsed names = NamesUsed.of(program);
        for (int i = at + 1; i < list.size() && i <= at + NEAR; i++) {
            Statement next = list.get(i);
            boolean plain = next.branches().isEmpty()
                    && switch (next.verb()) {
                        case "MOVE",
                                "COMPUTE",
                                "ADD",
                                "SUBTRACT",
                                "MULTIPLY",
                                "DIVIDE",
                                "DISPLAY",
                                "INITIALIZE",
                                "SET" -> true;
                        default -> false;
                    };
            if (!plain) {
                return Optional.empty();
            }
            List<NamesUsed.Use> uses =
                    names.in(next).stream().filter(u -> names.concerns(u, item)).toList();
            if (!uses.isEmpty()) {
                boolean only = uses.stream().allMatch(OwnItems::givesValue);
                return only ? set(program, next, true).filter(i2 -> i2 == item).map(i2 -> next) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** The one item, named whole, that a statement gives a value; not one that only clears it, unless that is allowed. */
    private static Optional<DataItem> set(ReviewedProgram program, Statement statement, boolean cleared) {
        return switch (program.detail(statement)) {
            case Detail.Move move
            when move.receiving().size() == 1
                    && !move.corresponding()
                    && (cleared || !clears(program, move.sending())) ->
                whole(program, move.receiving().getFirst());
            case Detail.Compute compute
            when compute.receivers().size() == 1 ->
                whole(program, compute.receivers().getFirst().operand());
            default -> Optional.empty();
        };
    }

    private static boolean clears(ReviewedProgram program, Expression sent) {
        return sent instanceof Operand.Literal literal
                && (literal.kind() == Operand.Literal.Kind.FIGURATIVE
                        || literal.all()
                        || literal.value().isBlank()
                        || NumberRanges.of(program)
                                .literal(literal)
                                .filter(v -> v.signum() == 0)
                                .isPresent());
    }

    private static Optional<DataItem> whole(ReviewedProgram program, Operand operand) {
        return operand instanceof Operand.Identifier identifier
                        && identifier.part().isEmpty()
                        && identifier.subscripts().isEmpty()
                ? program.item(identifier)
                : Optional.empty();
    }
}
