package dev.cobolwright.assist.review.rules;

import dev.cobolwright.assist.review.Application;
import dev.cobolwright.assist.review.ApplicationRule;
import dev.cobolwright.assist.review.Findings;
import dev.cobolwright.assist.review.Found;
import dev.cobolwright.assist.review.Profile;
import dev.cobolwright.assist.review.ProgramFacts;
import dev.cobolwright.grammar.Severity;

/** CW1310. */
public final class LinkedProgramUnknown implements ApplicationRule {
    @Override
    public About about() {
        return new About(
                "CW1310", "LINK or XCTL to a program that is not among those reviewed", Severity.NOTE, Profile.ALL);
    }

    @Override
    public void check(Application application, Findings findings) {
        for (ProgramFacts program : application.programs()) {
            for (ProgramFacts.CallSite call : program.calls()) {
                boolean links = call.kind().equals("LINK") || call.kind().equals("XCTL");
                call.targets().stream()
                        .filter(t -> links
                                && application.programs(t).isEmpty()
                                && !t.startsWith("DFH")
                                && !t.startsWith("CSQ"))
                        .forEach(t -> findings.add(
                                program.name(),
                                program.file(),
                                Found.at(call.target(), "There is no program " + t + " among the sources")));
            }
        }
    }
}
