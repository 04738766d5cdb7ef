package dev.cobolwright.assist.review.rules;

import dev.cobolwright.assist.review.Application;
import dev.cobolwright.assist.review.ApplicationRule;
import dev.cobolwright.assist.review.Findings;
import dev.cobolwright.assist.review.Found;
import dev.cobolwright.assist.review.Note;
import dev.cobolwright.assist.review.Profile;
import dev.cobolwright.assist.review.ProgramFacts;
import dev.cobolwright.grammar.Severity;
import java.util.List;

/** CW1305. */
public final class CommareaTooShort implements ApplicationRule {
    @Override
    public About about() {
        return new About(
                "CW1305", "COMMAREA shorter than the DFHCOMMAREA of the program", Severity.WARNING, Profile.ESSENTIAL);
    }

    @Override
    public void check(Application application, Findings findings) {
        for (ProgramFacts program : application.programs()) {
            for (ProgramFacts.CallSite call : program.calls()) {
                if (call.commarea() > 0 && call.complete() && call.targets().size() == 1) {
                    List<ProgramFacts> called =
                            application.programs(call.targets().getFirst());
                    if (called.size() == 1 && called.getFirst().commarea().isPresent()) {
                        compare(program, call, called.getFirst(), findings);
                    }
                }
            }
        }
    }

    private static void compare(
            ProgramFacts program, ProgramFacts.CallSite call, ProgramFacts called, Findings findings) {
        ProgramFacts.Shape area = called.commarea().orElseThrow();
        if (area.isKnown() && area.minimumLength() > call.commarea()) {
            findings.add(
                    program.name(),
                    program.file(),
                    Found.at(
                                    call.statement(),
                                    call.kind() + " gives " + call.commarea() + " bytes to " + called.name()
                                            + ", whose DFHCOMMAREA has " + area.minimumLength()
                                            + ": the rest is other storage")
                            .with(new Note(area.place(), "DFHCOMMAREA")));
        }
    }
}
