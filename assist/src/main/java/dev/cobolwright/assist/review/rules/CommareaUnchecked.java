package dev.cobolwright.assist.review.rules;

import dev.cobolwright.assist.review.Findings;
import dev.cobolwright.assist.review.Found;
import dev.cobolwright.assist.review.Profile;
import dev.cobolwright.assist.review.ProgramRule;
import dev.cobolwright.assist.review.ReviewedProgram;
import dev.cobolwright.assist.review.cics.CicsUses;
import dev.cobolwright.assist.review.names.NamesUsed;
import dev.cobolwright.grammar.Severity;
import dev.cobolwright.grammar.syntax.Access;
import dev.cobolwright.grammar.syntax.DataItem;
import dev.cobolwright.grammar.syntax.DataSection;

/** CW1306. */
public final class CommareaUnchecked implements ProgramRule {
    @Override
    public About about() {
        return new About("CW1306", "DFHCOMMAREA used without asking for EIBCALEN", Severity.WARNING, Profile.DEFAULT);
    }

    @Override
    public void check(ReviewedProgram program, Findings findings) {
        NamesUsed names = NamesUsed.of(program);
        boolean asks = names.all().stream().anyMatch(u -> u.name().name().equals("EIBCALEN"));
        if (asks || !program.flow().isCertain() || CicsUses.of(program).all().isEmpty()) {
            return;
        }
        names.all().stream()
                .filter(u -> u.item().isPresent() && u.statement().isPresent())
                .filter(u -> u.name().access() != Access.REFERENCE)
                .filter(u -> isCommarea(names.record(u.item().get())))
                .findFirst()
                .ifPresent(u -> findings.add(Found.at(
                                u.name().span(),
                                (u.name().name().equals("DFHCOMMAREA")
                                                ? ""
                                                : u.name().name() + " of ")
                                        + "DFHCOMMAREA is used, and nothing asks whether EIBCALEN says that it is there")
                        .with(names.record(u.item().orElseThrow()).nameSpan(), "the communication area")));
    }

    private static boolean isCommarea(DataItem record) {
        return record.name().equals("DFHCOMMAREA") && record.section() == DataSection.LINKAGE;
    }
}
