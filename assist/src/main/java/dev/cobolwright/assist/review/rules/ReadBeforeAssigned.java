package dev.cobolwright.assist.review.rules;

import dev.cobolwright.assist.review.Findings;
import dev.cobolwright.assist.review.Found;
import dev.cobolwright.assist.review.Note;
import dev.cobolwright.assist.review.Profile;
import dev.cobolwright.assist.review.ProgramRule;
import dev.cobolwright.assist.review.ReviewedProgram;
import dev.cobolwright.assist.review.dataflow.OwnItems;
import dev.cobolwright.assist.review.dataflow.Unassigned;
import dev.cobolwright.grammar.Severity;
import dev.cobolwright.grammar.flow.Range;
import dev.cobolwright.grammar.syntax.Statement;
import java.util.List;

/** CW1011. */
public final class ReadBeforeAssigned implements ProgramRule {
    @Override
    public About about() {
        return new About("CW1011", "Item is used before anything gives it a value", Severity.WARNING, Profile.DEFAULT);
    }

    @Override
    public void check(ReviewedProgram program, Findings findings) {
        for (Unassigned.Read read : Unassigned.in(program)) {
            boolean counts = read.use().name().access().writes();
            boolean neverWritten = OwnItems.of(program).all(read.item()).stream()
                    .noneMatch(u -> u.name().access().writes());
            if (read.always() && !neverWritten) {
                findings.add(found(
                        program,
                        read,
                        program.describe(read.item()) + (counts ? " is counted on" : " is used")
                                + " here before any statement gives it a value; it has no VALUE"));
            }
        }
    }

    static Found found(ReviewedProgram program, Unassigned.Read read, String message) {
        return Found.at(read.use().name().span(), message)
                .with(read.item().nameSpan(), "declared without VALUE")
                .withPath(read.path().stream()
                        .map(s -> Note.at(s.span(), s == read.path().getLast() ? "used here" : step(program, s)))
                        .toList());
    }

    private static String step(ReviewedProgram program, Statement statement) {
        List<Range> performed = program.flow().performedBy(statement);
        return performed.isEmpty() ? statement.verb() : "performs " + performed.getFirst();
    }
}
