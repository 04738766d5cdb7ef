package dev.cobolwright.assist.review.rules;

import dev.cobolwright.assist.review.Findings;
import dev.cobolwright.assist.review.Found;
import dev.cobolwright.assist.review.Profile;
import dev.cobolwright.assist.review.ProgramRule;
import dev.cobolwright.assist.review.ReviewedProgram;
import dev.cobolwright.assist.review.conditions.Conditions;
import dev.cobolwright.assist.review.names.NamesUsed;
import dev.cobolwright.grammar.Severity;
import dev.cobolwright.grammar.statements.Detail;
import dev.cobolwright.grammar.syntax.Branch;
import dev.cobolwright.grammar.syntax.DataItem;
import dev.cobolwright.grammar.syntax.Statement;
import java.util.List;
import java.util.Optional;

/** CW1113. */
public final class DecidedBefore implements ProgramRule {
    @Override
    public About about() {
        return new About("CW1113", "IF whose condition an IF around it has decided", Severity.WARNING, Profile.DEFAULT);
    }

    @Override
    public void check(ReviewedProgram program, Findings findings) {
        program.details(Detail.If.class, "IF").forEach(inner -> {
            String condition = Conditions.text(inner.detail().condition());
            if (condition.contains("?") || condition.contains("FUNCTION")) {
                return;
            }
            Statement at = inner.statement();
            Optional<Statement> outer = program.parent(at);
            while (outer.isPresent() && isUntouchedBefore(program, outer.get(), at, inner.statement())) {
                if (program.detail(outer.get()) instanceof Detail.If test
                        && Conditions.text(test.condition()).equals(condition)) {
                    boolean yes = outer.get().branches().getFirst().statements().contains(at);
                    findings.add(Found.at(
                                    inner.statement().span(),
                                    "This condition is always " + yes + " here: the IF around it asked the same, and"
                                            + " nothing has changed since")
                            .with(outer.get().span(), "asked here"));
                    return;
                }
                at = outer.get();
                outer = program.parent(at);
            }
        });
    }

    /** Whether nothing between the condition of an IF or EVALUATE and a statement in it can have changed what the condition reads. */
    private static boolean isUntouchedBefore(ReviewedProgram program, Statement outer, Statement at, Statement inner) {
        if (!outer.verb().equals("IF") && !outer.verb().equals("EVALUATE")) {
            return false;
        }
        NamesUsed names = NamesUsed.of(program);
        List<DataItem> read =
                names.in(inner).stream().flatMap(u -> u.item().stream()).toList();
        for (Branch branch : outer.branches()) {
            if (branch.statements().contains(at)) {
                for (Statement before : branch.statements()) {
                    if (before == at) {
                        return true;
                    }
                    if (!isHarmless(program, names, read, before)) {
                        return false;
                    }
                }
            }
        }
        return false;
    }

    private static boolean isHarmless(
            ReviewedProgram program, NamesUsed names, List<DataItem> read, Statement statement) {
        boolean plain = switch (statement.verb()) {
            case "MOVE", "DISPLAY", "COMPUTE", "ADD", "SUBTRACT", "SET", "CONTINUE", "IF", "EVALUATE" -> true;
            default -> false;
        };
        return plain
                && names.in(statement).stream()
                        .filter(u -> u.name().access().writes())
                        .noneMatch(u -> read.stream().anyMatch(item -> names.concerns(u, item)))
                && statement.nested().stream().allMatch(s -> isHarmless(program, names, read, s));
    }
}
