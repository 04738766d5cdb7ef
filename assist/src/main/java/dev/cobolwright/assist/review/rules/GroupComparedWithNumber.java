package dev.cobolwright.assist.review.rules;

import dev.cobolwright.assist.review.Findings;
import dev.cobolwright.assist.review.Found;
import dev.cobolwright.assist.review.Profile;
import dev.cobolwright.assist.review.ProgramRule;
import dev.cobolwright.assist.review.ReviewedProgram;
import dev.cobolwright.grammar.Severity;
import dev.cobolwright.grammar.layout.ItemLayout;
import dev.cobolwright.grammar.statements.Condition;
import dev.cobolwright.grammar.statements.Detail;
import dev.cobolwright.grammar.statements.Operand;
import dev.cobolwright.grammar.statements.Repetition;
import dev.cobolwright.grammar.syntax.DataItem;
import java.util.Locale;
import java.util.Optional;

/** CW1708. */
public final class GroupComparedWithNumber implements ProgramRule {
    @Override
    public About about() {
        return new About(
                "CW1708", "Group with binary or packed items compared with ZERO", Severity.WARNING, Profile.ESSENTIAL);
    }

    @Override
    public void check(ReviewedProgram program, Findings findings) {
        program.details(Detail.If.class, "IF")
                .forEach(test -> find(program, test.detail().condition(), findings));
        program.details(Detail.Perform.class, "PERFORM").forEach(p -> {
            if (p.detail().repetition() instanceof Repetition.Until until) {
                find(program, until.condition(), findings);
            }
        });
    }

    private static void find(ReviewedProgram program, Condition condition, Findings findings) {
        switch (condition) {
            case Condition.And and -> {
                find(program, and.left(), findings);
                find(program, and.right(), findings);
            }
            case Condition.Or or -> {
                find(program, or.left(), findings);
                find(program, or.right(), findings);
            }
            case Condition.Not not -> find(program, not.of(), findings);
            case Condition.Comparison c -> compared(program, c, findings);
            default -> {}
        }
    }

    private static void compared(ReviewedProgram program, Condition.Comparison comparison, Findings findings) {
        Optional<DataItem> group =
                program.stored(comparison.left()).map(ItemLayout::item).filter(DataItem::isGroup);
        boolean zero = comparison.right() instanceof Operand.Literal literal
                && (literal.kind() == Operand.Literal.Kind.NUMERIC
                        || literal.text().toUpperCase(Locale.ROOT).startsWith("ZERO"));
        if (group.isPresent() && zero) {
            coded(program, group.get())
                    .ifPresent(item -> findings.add(Found.at(
                                    comparison.span(),
                                    group.get().name() + " is compared as text with zeros, but its item "
                                            + program.describe(item) + " does not hold characters")
                            .with(item.nameSpan(), "not text")));
        }
    }

    private static Optional<DataItem> coded(ReviewedProgram program, DataItem group) {
        for (DataItem child : group.children()) {
            Optional<DataItem> found = child.isGroup()
                    ? coded(program, child)
                    : program.layout()
                            .of(child)
                            .flatMap(ItemLayout::usage)
                            .filter(u -> switch (u) {
                                case BINARY, COMP_5, PACKED_DECIMAL, COMP_1, COMP_2 -> true;
                                default -> false;
                            })
                            .map(u -> child);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }
}
