package dev.cobolwright.assist.review.rules;

import dev.cobolwright.assist.review.Findings;
import dev.cobolwright.assist.review.Found;
import dev.cobolwright.assist.review.Profile;
import dev.cobolwright.assist.review.ProgramRule;
import dev.cobolwright.assist.review.ReviewedProgram;
import dev.cobolwright.grammar.Severity;
import dev.cobolwright.grammar.layout.ItemLayout;
import dev.cobolwright.grammar.statements.Detail;
import java.util.Optional;

/** CW1004. */
public final class TextTruncation implements ProgramRule {
    @Override
    public About about() {
        return new About("CW1004", "MOVE cuts off the end of a text", Severity.NOTE, Profile.ALL);
    }

    @Override
    public void check(ReviewedProgram program, Findings findings) {
        program.details(Detail.Move.class, "MOVE")
                .filter(move -> !move.detail().corresponding())
                .forEach(move -> move.detail().receiving().forEach(receiver -> {
                    Optional<ItemLayout> from = program.stored(move.detail().sending());
                    Optional<ItemLayout> to = program.stored(receiver);
                    if (from.isPresent()
                            && to.isPresent()
                            && LiteralTooLong.isText(from.get())
                            && LiteralTooLong.isText(to.get())
                            && !from.get().item().isGroup()
                            && !to.get().item().isGroup()
                            && from.get().length() > to.get().length()) {
                        findings.add(Found.at(
                                        move.statement().span(),
                                        "MOVE cuts off the last "
                                                + (from.get().length()
                                                        - to.get().length()) + " characters: "
                                                + program.describe(from.get().item()) + " to "
                                                + program.describe(to.get().item()))
                                .with(
                                        to.get().item().nameSpan(),
                                        "received: " + program.describe(to.get().item())));
                    }
                }));
    }
}
