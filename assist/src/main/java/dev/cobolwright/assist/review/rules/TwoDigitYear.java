package dev.cobolwright.assist.review.rules;

import dev.cobolwright.assist.review.Findings;
import dev.cobolwright.assist.review.Profile;
import dev.cobolwright.assist.review.ProgramRule;
import dev.cobolwright.assist.review.ReviewedProgram;
import dev.cobolwright.grammar.Severity;
import java.util.Locale;

/** CW1707. */
public final class TwoDigitYear implements ProgramRule {
    @Override
    public About about() {
        return new About("CW1707", "Date with a year of two digits", Severity.NOTE, Profile.DEFAULT);
    }

    @Override
    public void check(ReviewedProgram program, Findings findings) {
        program.statements("ACCEPT")
                .filter(s -> s.span()
                        .text()
                        .toUpperCase(Locale.ROOT)
                        .strip()
                        .matches("(?s)ACCEPT\\s.*\\sFROM\\s+(DATE|DAY)\\s*\\.?"))
                .forEach(s -> {
                    boolean day = s.span().text().toUpperCase(Locale.ROOT).matches("(?s).*\\sDAY\\s*\\.?");
                    findings.add(
                            s.span(),
                            "The year has two digits, and its century must be guessed; "
                                    + (day ? "DAY YYYYDDD" : "DATE YYYYMMDD") + " gives four");
                });
    }
}
