package dev.cobolwright.assist.review.rules;

import dev.cobolwright.assist.review.Findings;
import dev.cobolwright.assist.review.Found;
import dev.cobolwright.assist.review.Profile;
import dev.cobolwright.assist.review.ProgramRule;
import dev.cobolwright.assist.review.ReviewedProgram;
import dev.cobolwright.grammar.Severity;
import dev.cobolwright.grammar.layout.ItemLayout;
import dev.cobolwright.grammar.syntax.DataItem;
import dev.cobolwright.grammar.syntax.FileDescription;
import java.util.Comparator;

/** CW1210. */
public final class RecordClauseContradicted implements ProgramRule {
    @Override
    public About about() {
        return new About(
                "CW1210", "RECORD clause and record descriptions differ in length", Severity.WARNING, Profile.DEFAULT);
    }

    @Override
    public void check(ReviewedProgram program, Findings findings) {
        for (FileDescription file : program.program().files()) {
            long described = program.layout().recordAreaLength(file);
            if (file.recordSize().isEmpty() || described <= 0) {
                continue;
            }
            FileDescription.RecordSize size = file.recordSize().get();
            boolean differs = size.varying() ? described > size.maximum() : described != size.maximum();
            if (size.maximum() > 0 && differs) {
                DataItem longest = file.records().stream()
                        .max(Comparator.comparingLong(r -> program.layout()
                                .of(r)
                                .map(ItemLayout::totalLength)
                                .orElse(0L)))
                        .orElseThrow();
                findings.add(Found.at(
                                file.nameSpan(),
                                "The RECORD clause of " + file.name() + " says " + size.maximum()
                                        + " bytes, its longest record description " + longest.name() + " has "
                                        + described)
                        .with(longest.nameSpan(), described + " bytes"));
            }
        }
    }
}
