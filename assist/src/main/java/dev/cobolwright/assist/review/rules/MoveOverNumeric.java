package dev.cobolwright.assist.review.rules;

import dev.cobolwright.assist.review.Findings;
import dev.cobolwright.assist.review.Found;
import dev.cobolwright.assist.review.Profile;
import dev.cobolwright.assist.review.ProgramRule;
import dev.cobolwright.assist.review.ReviewedProgram;
import dev.cobolwright.assist.review.dataflow.OwnItems;
import dev.cobolwright.assist.review.names.NamesUsed;
import dev.cobolwright.assist.review.operands.Operands;
import dev.cobolwright.grammar.Severity;
import dev.cobolwright.grammar.layout.ItemLayout;
import dev.cobolwright.grammar.statements.Detail;
import dev.cobolwright.grammar.statements.Expression;
import dev.cobolwright.grammar.statements.Operand;
import dev.cobolwright.grammar.syntax.DataItem;
import dev.cobolwright.grammar.syntax.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** CW1005. */
public final class MoveOverNumeric implements ProgramRule {
    @Override
    public About about() {
        return new About(
                "CW1005", "MOVE of text over packed or binary items of a group", Severity.WARNING, Profile.DEFAULT);
    }

    @Override
    public void check(ReviewedProgram program, Findings findings) {
        program.details(Detail.Move.class, "MOVE")
                .filter(move -> !move.detail().corresponding())
                .forEach(move -> move.detail()
                        .receiving()
                        .forEach(receiver -> program.stored(receiver)
                                .filter(to -> to.item().isGroup() && to.isKnown() && !to.movesWithTables())
                                .ifPresent(to -> check(program, move.statement(), move.detail(), to, findings))));
    }

    private static void check(
            ReviewedProgram program, Statement statement, Detail.Move move, ItemLayout to, Findings findings) {
        Optional<String> text = text(program, move.sending());
        if (text.isEmpty()) {
            return;
        }
        List<ItemLayout> hit = new ArrayList<>();
        collect(program, to.item(), hit);
        hit.removeIf(item -> isSetLater(program, statement, item.item()));
        if (!hit.isEmpty()) {
            ItemLayout first = hit.getFirst();
            findings.add(Found.at(
                            statement.span(),
                            "MOVE of " + text.get() + " to the group "
                                    + to.item().name() + " also fills "
                                    + program.describe(first.item())
                                    + (hit.size() == 1 ? "" : " and " + (hit.size() - 1) + " more")
                                    + " with characters that are no number; INITIALIZE sets each by its picture")
                    .with(first.item().nameSpan(), "no valid number after the MOVE"));
        }
    }

    /** Whether a later statement of the same procedure gives an item a value. */
    private static boolean isSetLater(ReviewedProgram program, Statement move, DataItem item) {
        return NamesUsed.of(program).of(item).stream()
                .filter(OwnItems::givesValue)
                .anyMatch(u -> u.statement()
                        .filter(s -> s.token() > move.token() && program.procedure(s) == program.procedure(move))
                        .isPresent());
    }

    /** What is sent, where its characters are no packed or binary number. */
    private static Optional<String> text(ReviewedProgram program, Expression sent) {
        if (sent instanceof Operand.Literal literal) {
            String word = literal.text().toUpperCase(Locale.ROOT);
            boolean blank = literal.kind() == Operand.Literal.Kind.FIGURATIVE && word.startsWith("SPACE");
            boolean zero = literal.kind() == Operand.Literal.Kind.FIGURATIVE && word.startsWith("ZERO");
            boolean written = Operands.characters(literal).isPresent();
            return blank || zero || written ? Optional.of(literal.text()) : Optional.empty();
        }
        return Optional.empty();
    }

    /** Packed and binary items of a group, without those that only redefine others. */
    private static void collect(ReviewedProgram program, DataItem group, List<ItemLayout> hit) {
        for (DataItem child : group.children()) {
            if (child.isConditionName() || child.redefines().isPresent() || child.levelNumber() == 66) {
                continue;
            }
            if (child.isGroup()) {
                collect(program, child, hit);
            } else {
                program.layout()
                        .of(child)
                        .filter(MoveOverNumeric::isPackedOrBinary)
                        .ifPresent(hit::add);
            }
        }
    }

    private static boolean isPackedOrBinary(ItemLayout item) {
        return item.usage()
                .filter(u -> switch (u) {
                    case PACKED_DECIMAL, BINARY, COMP_5, COMP_6, COMP_1, COMP_2 -> true;
                    default -> false;
                })
                .isPresent();
    }
}
