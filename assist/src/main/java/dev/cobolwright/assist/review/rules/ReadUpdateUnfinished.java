package dev.cobolwright.assist.review.rules;

import dev.cobolwright.assist.review.Findings;
import dev.cobolwright.assist.review.Profile;
import dev.cobolwright.assist.review.ProgramRule;
import dev.cobolwright.assist.review.ReviewedProgram;
import dev.cobolwright.assist.review.cics.CicsUses;
import dev.cobolwright.grammar.Severity;
import java.util.Optional;

/** CW1308. */
public final class ReadUpdateUnfinished implements ProgramRule {
    @Override
    public About about() {
        return new About("CW1308", "READ UPDATE without REWRITE, DELETE or UNLOCK", Severity.WARNING, Profile.DEFAULT);
    }

    @Override
    public void check(ReviewedProgram program, Findings findings) {
        CicsUses uses = CicsUses.of(program);
        if (!uses.areKnown()) {
            return;
        }
        uses.of("READ", "READNEXT", "READPREV").filter(u -> u.has("UPDATE")).forEach(read -> {
            Optional<String> file = read.resource("FILE", "DATASET");
            boolean isFinished = uses.of("REWRITE", "DELETE", "UNLOCK")
                    .anyMatch(u -> mayBeSame(u.resource("FILE", "DATASET"), file));
            if (file.isPresent() && !isFinished) {
                findings.add(
                        read.statement().span(),
                        "READ UPDATE locks a record of " + file.get()
                                + ", and no REWRITE, DELETE or UNLOCK of that file follows");
            }
        });
    }

    /** Names in data items may be any file. */
    static boolean mayBeSame(Optional<String> one, Optional<String> other) {
        boolean literals = one.filter(ReadUpdateUnfinished::isLiteral).isPresent()
                && other.filter(ReadUpdateUnfinished::isLiteral).isPresent();
        return !literals
                || one.equals(other)
                || one.get()
                        .substring(1)
                        .strip()
                        .equals(other.get().substring(1).strip());
    }

    private static boolean isLiteral(String argument) {
        return argument.startsWith("'") || argument.startsWith("\"");
    }
}
