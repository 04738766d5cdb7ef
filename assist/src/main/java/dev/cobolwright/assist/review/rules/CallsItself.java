package dev.cobolwright.assist.review.rules;

import dev.cobolwright.assist.review.Findings;
import dev.cobolwright.assist.review.Profile;
import dev.cobolwright.assist.review.ProgramRule;
import dev.cobolwright.assist.review.ReviewedProgram;
import dev.cobolwright.grammar.Severity;
import dev.cobolwright.grammar.flow.Transfer;
import dev.cobolwright.grammar.syntax.Program;

/** CW1357. */
public final class CallsItself implements ProgramRule {
    @Override
    public About about() {
        return new About("CW1357", "Program calls itself without being RECURSIVE", Severity.ERROR, Profile.ESSENTIAL);
    }

    @Override
    public void check(ReviewedProgram program, Findings findings) {
        String name = program.program().name();
        if (program.program().attributes().contains("RECURSIVE")
                || program.program().kind() != Program.Kind.PROGRAM) {
            return;
        }
        for (Transfer transfer : program.transfers()) {
            boolean itself = transfer.kind() == Transfer.Kind.CALL
                    && transfer.targets().size() == 1
                    && transfer.complete()
                    && transfer.targets().getFirst().name().equals(name)
                    && program.program().nested().stream()
                            .noneMatch(p -> p.name().equals(name));
            if (itself) {
                findings.add(
                        transfer.statement().span(),
                        name + " calls itself, but its PROGRAM-ID does not say RECURSIVE: the call fails, or runs with"
                                + " the data of the first");
            }
        }
    }
}
