package dev.cobolwright.assist.review.rules;

import dev.cobolwright.assist.review.Findings;
import dev.cobolwright.assist.review.Found;
import dev.cobolwright.assist.review.Profile;
import dev.cobolwright.assist.review.ProgramRule;
import dev.cobolwright.assist.review.ReviewedProgram;
import dev.cobolwright.assist.review.dataflow.OwnItems;
import dev.cobolwright.assist.review.operands.StringStatement;
import dev.cobolwright.grammar.Severity;
import dev.cobolwright.grammar.syntax.DataItem;
import java.util.Optional;

/** CW1021. */
public final class StringNotCleared implements ProgramRule {
    @Override
    public About about() {
        return new About("CW1021", "STRING into an item that nothing clears", Severity.WARNING, Profile.DEFAULT);
    }

    @Override
    public void check(ReviewedProgram program, Findings findings) {
        OwnItems items = OwnItems.of(program);
        for (StringStatement string : StringStatement.in(program)) {
            Optional<DataItem> item = string.receiver()
                    .filter(r -> r.part().isEmpty() && r.subscripts().isEmpty())
                    .flatMap(program::item)
                    .filter(items::contains)
                    .filter(i -> !items.hasValue(i));
            if (string.pointer() || item.isEmpty()) {
                continue;
            }
            boolean cleared = items.all(item.get()).stream()
                    .filter(u -> u.name().access().writes())
                    .anyMatch(u ->
                            u.statement().filter(s -> s.verb().equals("STRING")).isEmpty());
            if (!cleared) {
                findings.add(Found.at(
                                string.statement().span(),
                                "STRING leaves the rest of " + program.describe(item.get())
                                        + " as it was, and no statement clears it: what an earlier STRING put there"
                                        + " stays behind a shorter text")
                        .with(item.get().nameSpan(), "declared without VALUE"));
            }
        }
    }
}
