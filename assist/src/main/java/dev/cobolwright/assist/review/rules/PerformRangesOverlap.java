package dev.cobolwright.assist.review.rules;

import dev.cobolwright.assist.review.Findings;
import dev.cobolwright.assist.review.Found;
import dev.cobolwright.assist.review.Profile;
import dev.cobolwright.assist.review.ProgramRule;
import dev.cobolwright.assist.review.ReviewedProgram;
import dev.cobolwright.grammar.Severity;
import dev.cobolwright.grammar.flow.ProgramFlow;
import dev.cobolwright.grammar.flow.Range;
import dev.cobolwright.grammar.syntax.Statement;
import java.util.HashMap;
import java.util.Map;

/** CW1102. */
public final class PerformRangesOverlap implements ProgramRule {
    @Override
    public About about() {
        return new About("CW1102", "PERFORM ranges overlap", Severity.WARNING, Profile.DEFAULT);
    }

    @Override
    public void check(ReviewedProgram program, Findings findings) {
        if (!program.flow().isCertain()) {
            return;
        }
        Map<Range, Statement> performing = new HashMap<>();
        program.statements().forEach(s -> program.flow().performedBy(s).forEach(r -> performing.putIfAbsent(r, s)));
        for (ProgramFlow.Overlap overlap : program.flow().overlaps()) {
            Statement one = performing.get(overlap.one());
            Statement other = performing.get(overlap.other());
            if (isForwards(overlap.one()) && isForwards(overlap.other()) && one != null && other != null) {
                findings.add(Found.at(
                                other.span(),
                                "PERFORM of " + overlap.other() + " ends inside or begins inside the range "
                                        + overlap.one() + ", which is performed too: they share paragraphs, but neither"
                                        + " contains the other")
                        .with(one.span(), "performs " + overlap.one()));
            }
        }
    }

    private static boolean isForwards(Range range) {
        return range.first().index() <= range.last().index();
    }
}
