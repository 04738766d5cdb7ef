package dev.cobolwright.assist.review.rules;

import dev.cobolwright.assist.review.Findings;
import dev.cobolwright.assist.review.Profile;
import dev.cobolwright.assist.review.ProgramRule;
import dev.cobolwright.assist.review.ReviewedProgram;
import dev.cobolwright.assist.review.cics.CicsUse;
import dev.cobolwright.assist.review.cics.CicsUses;
import dev.cobolwright.assist.review.names.NamesUsed;
import dev.cobolwright.grammar.Severity;
import java.util.Set;

/** CW1302. */
public final class ConditionUnhandled implements ProgramRule {
    private static final Set<String> MAY_FAIL = Set.of(
            "READ",
            "READNEXT",
            "READPREV",
            "WRITE",
            "REWRITE",
            "DELETE",
            "STARTBR",
            "READQ TS",
            "READQ TD",
            "WRITEQ TS",
            "WRITEQ TD",
            "DELETEQ TS",
            "READQ",
            "WRITEQ",
            "LINK PROGRAM",
            "LINK",
            "XCTL",
            "START",
            "RETRIEVE",
            "GET CONTAINER",
            "PUT CONTAINER",
            "ENQ");

    @Override
    public About about() {
        return new About("CW1302", "CICS command whose failure nothing takes", Severity.NOTE, Profile.ALL);
    }

    @Override
    public void check(ReviewedProgram program, Findings findings) {
        CicsUses uses = CicsUses.of(program);
        if (!uses.areKnown() || uses.handlesConditions()) {
            return;
        }
        boolean readsEib = NamesUsed.of(program).all().stream()
                .anyMatch(u ->
                        u.name().name().equals("EIBRESP") || u.name().name().equals("EIBRCODE"));
        for (CicsUse use : uses.all()) {
            boolean ignored = use.has("NOHANDLE") && !use.has("RESP") && !readsEib;
            if (MAY_FAIL.contains(use.command().title()) && (!use.command().isChecked() || ignored)) {
                findings.add(
                        use.statement().span(),
                        ignored
                                ? use.command().title()
                                        + " has NOHANDLE, and nothing looks at EIBRESP: its failure goes unnoticed"
                                : use.command().title()
                                        + " has no RESP, and no HANDLE of the program takes its conditions: the"
                                        + " transaction abends");
            }
        }
    }
}
