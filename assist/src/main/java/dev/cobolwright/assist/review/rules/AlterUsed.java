package dev.cobolwright.assist.review.rules;

import dev.cobolwright.assist.review.Findings;
import dev.cobolwright.assist.review.Found;
import dev.cobolwright.assist.review.Profile;
import dev.cobolwright.assist.review.ProgramRule;
import dev.cobolwright.assist.review.ReviewedProgram;
import dev.cobolwright.grammar.Severity;
import dev.cobolwright.grammar.statements.Detail;
import dev.cobolwright.grammar.symbols.Resolution;

/** CW1501. */
public final class AlterUsed implements ProgramRule {
    @Override
    public About about() {
        return new About("CW1501", "ALTER changes where a GO TO goes", Severity.WARNING, Profile.ESSENTIAL);
    }

    @Override
    public void check(ReviewedProgram program, Findings findings) {
        program.details(Detail.Alter.class, "ALTER").forEach(alter -> {
            for (Detail.Change change : alter.detail().changes()) {
                Found found = Found.at(
                        alter.statement().span(),
                        "The GO TO in " + change.paragraph().name() + " goes to "
                                + change.target().name() + " from here on; nothing there says so");
                findings.add(
                        program.scope().resolve(change.paragraph()) instanceof Resolution.ToParagraph to
                                ? found.with(to.paragraph().span(), "the GO TO that changes")
                                : found);
            }
        });
    }
}
