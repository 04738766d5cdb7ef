package dev.cobolwright.assist.review.rules;

import dev.cobolwright.assist.review.Findings;
import dev.cobolwright.assist.review.Found;
import dev.cobolwright.assist.review.Profile;
import dev.cobolwright.assist.review.ProgramRule;
import dev.cobolwright.assist.review.ReviewedProgram;
import dev.cobolwright.assist.review.cics.CicsUse;
import dev.cobolwright.assist.review.cics.CicsUses;
import dev.cobolwright.assist.review.names.NamesUsed;
import dev.cobolwright.assist.review.paths.Afterwards;
import dev.cobolwright.grammar.Severity;
import dev.cobolwright.grammar.syntax.Access;
import dev.cobolwright.grammar.syntax.DataItem;
import java.util.Optional;

/** CW1301. */
public final class RespNeverRead implements ProgramRule {
    @Override
    public About about() {
        return new About("CW1301", "RESP that nothing looks at", Severity.WARNING, Profile.DEFAULT);
    }

    @Override
    public void check(ReviewedProgram program, Findings findings) {
        CicsUses uses = CicsUses.of(program);
        NamesUsed names = NamesUsed.of(program);
        for (CicsUse use : uses.all()) {
            Optional<DataItem> resp = uses.item(use, "RESP");
            if (resp.isEmpty()
                    || use.command().leavesProgram()
                    || !program.flow().isReachable(use.statement())
                    || isOutput(use)) {
                continue;
            }
            Optional<DataItem> second = uses.item(use, "RESP2");
            boolean isNamed = !program.file().isComplete()
                    || names.all().stream()
                            .anyMatch(u -> looks(u, names, resp.get())
                                    || second.filter(r -> looks(u, names, r)).isPresent());
            boolean isRead = isNamed
                    && Afterwards.of(program)
                            .mayReach(
                                    use.statement(),
                                    s -> names.in(s).stream()
                                            .anyMatch(u -> looks(u, names, resp.get())
                                                    || second.filter(r -> looks(u, names, r))
                                                            .isPresent()),
                                    s -> uses.of(s)
                                            .filter(u -> writes(uses, u, resp.get()))
                                            .isPresent());
            if (!isRead) {
                findings.add(Found.at(
                                use.statement().span(),
                                "Nothing looks at " + resp.get().name() + " after "
                                        + use.command().title() + ": its failure goes unnoticed")
                        .with(resp.get().nameSpan(), "the RESP"));
            }
        }
    }

    /** What is shown or freed at the end: a failure changes nothing in what follows. */
    private static boolean isOutput(CicsUse use) {
        return use.is(
                "SEND",
                "SEND TEXT",
                "SEND CONTROL",
                "FREEMAIN",
                "SYNCPOINT",
                "ENDBR",
                "UNLOCK",
                "DELAY",
                "ASSIGN",
                "ASKTIME",
                "FORMATTIME",
                "DELETEQ",
                "DELETEQ TS",
                "WRITEQ TD");
    }

    private static boolean looks(NamesUsed.Use use, NamesUsed names, DataItem resp) {
        return use.name().access() != Access.WRITE && names.concerns(use, resp)
                || use.name().name().startsWith("EIBRESP");
    }

    private static boolean writes(CicsUses uses, CicsUse use, DataItem resp) {
        return uses.item(use, "RESP").filter(i -> i == resp).isPresent();
    }
}
