package dev.cobolwright.corpus.review.mutators;

import dev.cobolwright.assist.edits.Edit;
import dev.cobolwright.assist.review.ReviewedFile;
import dev.cobolwright.assist.review.ReviewedProgram;
import dev.cobolwright.assist.review.dataflow.OwnItems;
import dev.cobolwright.assist.review.names.NamesUsed;
import dev.cobolwright.corpus.review.Mutator;
import dev.cobolwright.corpus.review.Mutator.Mutant;
import dev.cobolwright.grammar.statements.Detail;
import dev.cobolwright.grammar.syntax.DataItem;
import dev.cobolwright.grammar.syntax.Statement;
import java.util.List;

/** INITIALIZE of one group made a MOVE of SPACES, where a packed or binary item of it is used as a number that the procedure does not set. */
public final class GroupFilled implements Mutator {

    @Override
    public String code() {
        return "CW1005";
    }

    @Override
    public List<Mutant> mutants(ReviewedFile file) {
        return file.programs().stream()
                .flatMap(p -> p.details(Detail.Other.class, "INITIALIZE")
                        .filter(s -> s.detail().operands().size() == 1
                                && file.isWrittenHere(s.statement().span()))
                        .filter(s -> p.stored(s.detail().operands().getFirst())
                                .filter(g -> hasPacked(p, s.statement(), g.item()))
                                .isPresent())
                        .map(s -> Mutant.of(new Edit(
                                s.statement().span().start(),
                                s.statement().span().end(),
                                "MOVE SPACES TO "
                                        + s.detail()
                                                .operands()
                                                .getFirst()
                                                .span()
                                                .text()))))
                .toList();
    }

    private static boolean hasPacked(ReviewedProgram program, Statement initialize, DataItem group) {
        return group.children().stream()
                .anyMatch(c -> c.redefines().isEmpty()
                        && (c.isGroup()
                                ? hasPacked(program, initialize, c)
                                : c.usage().filter(u -> u.startsWith("COMP")).isPresent()
                                        && isMissed(program, initialize, c)));
    }

    /** Whether the number is needed, and nothing behind the INITIALIZE in its procedure gives it. */
    private static boolean isMissed(ReviewedProgram program, Statement initialize, DataItem item) {
        List<NamesUsed.Use> uses = NamesUsed.of(program).of(item);
        return uses.stream().anyMatch(OwnItems::needsValue)
                && uses.stream()
                        .filter(OwnItems::givesValue)
                        .flatMap(u -> u.statement().stream())
                        .noneMatch(s -> s.token() > initialize.token()
                                && program.procedure(s) == program.procedure(initialize));
    }
}
