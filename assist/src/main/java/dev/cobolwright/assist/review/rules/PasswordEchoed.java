package dev.cobolwright.assist.review.rules;

import dev.cobolwright.assist.review.Findings;
import dev.cobolwright.assist.review.Profile;
import dev.cobolwright.assist.review.ProgramRule;
import dev.cobolwright.assist.review.ReviewedProgram;
import dev.cobolwright.assist.review.names.NamesUsed;
import dev.cobolwright.grammar.Severity;
import dev.cobolwright.grammar.syntax.DataSection;
import java.util.Locale;

/** CW1408. */
public final class PasswordEchoed implements ProgramRule {
    @Override
    public About about() {
        return new About("CW1408", "Password is shown while it is typed", Severity.WARNING, Profile.DEFAULT);
    }

    @Override
    public void check(ReviewedProgram program, Findings findings) {
        NamesUsed names = NamesUsed.of(program);
        program.statements("ACCEPT")
                .filter(s -> !s.span()
                        .text()
                        .toUpperCase(Locale.ROOT)
                        .matches("(?s).*\\b(NO-ECHO|NO\\s+ECHO|SECURE|OFF|NOECHO|FROM)\\b.*"))
                .forEach(s -> names.in(s).stream()
                        .filter(u -> u.name().access().writes()
                                && SecretNames.isSecret(u.name().name()))
                        .filter(u -> u.item()
                                .filter(i -> i.section() != DataSection.SCREEN)
                                .isPresent())
                        .findFirst()
                        .ifPresent(u -> findings.add(
                                s.span(), "ACCEPT shows " + u.name().name() + " on the screen while it is typed")));
    }
}
