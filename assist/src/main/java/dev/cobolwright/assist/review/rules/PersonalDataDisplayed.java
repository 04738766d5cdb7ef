package dev.cobolwright.assist.review.rules;

import dev.cobolwright.assist.review.Findings;
import dev.cobolwright.assist.review.Profile;
import dev.cobolwright.assist.review.ProgramRule;
import dev.cobolwright.assist.review.ReviewedProgram;
import dev.cobolwright.assist.review.names.NamesUsed;
import dev.cobolwright.grammar.Severity;
import dev.cobolwright.grammar.syntax.DataSection;
import dev.cobolwright.grammar.syntax.Statement;
import java.util.Locale;

/** CW1405. */
public final class PersonalDataDisplayed implements ProgramRule {
    @Override
    public About about() {
        return new About("CW1405", "Personal data or password in DISPLAY", Severity.WARNING, Profile.DEFAULT);
    }

    @Override
    public void check(ReviewedProgram program, Findings findings) {
        NamesUsed names = NamesUsed.of(program);
        program.statements("DISPLAY")
                .filter(s -> !isOfScreen(s))
                .forEach(
                        display -> names.in(display).stream()
                                .filter(u ->
                                        u.item().isPresent() && !u.item().get().isConditionName())
                                .filter(u -> u.item().get().section() != DataSection.SCREEN)
                                .filter(u -> SecretNames.isPersonal(u.name().name()))
                                .findFirst()
                                .ifPresent(
                                        u -> findings.add(
                                                display.span(),
                                                u.name().name()
                                                        + " goes to the output, where everyone who may see the job's log can read it")));
    }

    /** DISPLAY at a place of the screen of the person who typed it. */
    private static boolean isOfScreen(Statement display) {
        return display.span()
                .text()
                .toUpperCase(Locale.ROOT)
                .matches("(?s).*\\s(AT|LINE|COL|COLUMN|POSITION|UPON CRT)\\s.*");
    }
}
