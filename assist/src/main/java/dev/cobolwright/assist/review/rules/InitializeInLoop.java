package dev.cobolwright.assist.review.rules;

import dev.cobolwright.assist.review.Findings;
import dev.cobolwright.assist.review.Found;
import dev.cobolwright.assist.review.Profile;
import dev.cobolwright.assist.review.ProgramRule;
import dev.cobolwright.assist.review.ReviewedProgram;
import dev.cobolwright.assist.review.RuleOption;
import dev.cobolwright.assist.review.paths.Afterwards;
import dev.cobolwright.assist.review.paths.Loops;
import dev.cobolwright.grammar.Severity;
import dev.cobolwright.grammar.layout.ItemLayout;
import dev.cobolwright.grammar.statements.Detail;
import dev.cobolwright.grammar.statements.Operand;
import dev.cobolwright.grammar.syntax.Statement;
import java.util.List;

/** CW1606. */
public final class InitializeInLoop implements ProgramRule {
    @Override
    public About about() {
        return new About("CW1606", "Large area initialized in a loop", Severity.NOTE, Profile.DEFAULT);
    }

    @Override
    public List<RuleOption> options() {
        return List.of(new RuleOption("bytes", "8000", "The number of bytes from which on an area is large."));
    }

    @Override
    public void check(ReviewedProgram program, Findings findings) {
        int least = findings.number("bytes");
        Loops loops = Loops.of(program);
        program.details(Detail.Other.class, "INITIALIZE")
                .forEach(said -> loops.around(said.statement())
                        .filter(loop -> comesRound(program, said.statement(), loop))
                        .ifPresent(loop -> said.detail().operands().stream()
                                .filter(o -> o instanceof Operand.Identifier id
                                        && id.name().access().writes()
                                        && bytes(program, id) >= least)
                                .map(o -> (Operand.Identifier) o)
                                .findFirst()
                                .ifPresent(id -> findings.add(Found.at(
                                                said.statement().span(),
                                                "INITIALIZE sets " + bytes(program, id) + " bytes of "
                                                        + id.name().name() + " each time a loop comes round")
                                        .with(loop.span(), "the loop")))));
    }

    /** Not where what stands behind it leaves an inline loop, as in one that looks for a free entry. */
    private static boolean comesRound(ReviewedProgram program, Statement statement, Statement loop) {
        return loop.branches().isEmpty()
                || Afterwards.of(program).mayReach(statement, s -> s == statement || s == loop, s -> false);
    }

    /** With subscripts of one entry; -1 where that is not known. */
    private static long bytes(ReviewedProgram program, Operand.Identifier item) {
        return program.stored(item)
                .filter(ItemLayout::isKnown)
                .map(s -> item.subscripts().isEmpty() ? s.totalLength() : s.length())
                .orElse(-1L);
    }
}
