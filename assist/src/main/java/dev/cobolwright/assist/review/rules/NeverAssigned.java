package dev.cobolwright.assist.review.rules;

import dev.cobolwright.assist.review.Findings;
import dev.cobolwright.assist.review.Found;
import dev.cobolwright.assist.review.Profile;
import dev.cobolwright.assist.review.ProgramRule;
import dev.cobolwright.assist.review.ReviewedProgram;
import dev.cobolwright.assist.review.dataflow.OwnItems;
import dev.cobolwright.assist.review.names.NamesUsed;
import dev.cobolwright.grammar.Severity;
import dev.cobolwright.grammar.syntax.Access;
import java.util.Optional;

/** CW1010. */
public final class NeverAssigned implements ProgramRule {
    @Override
    public About about() {
        return new About("CW1010", "Item is used but never given a value", Severity.WARNING, Profile.DEFAULT);
    }

    @Override
    public void check(ReviewedProgram program, Findings findings) {
        if (!OwnItems.isEnded(program)) {
            return;
        }
        OwnItems items = OwnItems.of(program);
        program.program()
                .allData()
                .filter(i -> items.contains(i) && !items.hasValue(i))
                .forEach(item -> {
                    Optional<NamesUsed.Use> read = items.own(item).stream()
                            .filter(u -> u.name().access() == Access.READ && isReached(program, u))
                            .findFirst();
                    boolean written = items.all(item).stream()
                            .anyMatch(u -> u.name().access().writes());
                    if (read.isPresent() && !written) {
                        findings.add(Found.at(
                                        read.get().name().span(),
                                        program.describe(item)
                                                + " is used here, but has no VALUE and no statement gives it a value")
                                .with(item.nameSpan(), "declared without VALUE"));
                    }
                });
    }

    private static boolean isReached(ReviewedProgram program, NamesUsed.Use use) {
        return use.statement().filter(program.flow()::isReachable).isPresent();
    }
}
