package dev.cobolwright.assist.review.rules;

import dev.cobolwright.assist.review.Findings;
import dev.cobolwright.assist.review.Profile;
import dev.cobolwright.assist.review.ProgramRule;
import dev.cobolwright.assist.review.ReviewedProgram;
import dev.cobolwright.assist.review.names.NamesUsed;
import dev.cobolwright.grammar.Severity;
import java.util.Locale;
import java.util.regex.Pattern;

/** CW1407. */
public final class GuessableSecret implements ProgramRule {
    private static final Pattern SECRET = Pattern.compile(
            "(?:.*-)?(?:TOKEN|NONCE|SALT|OTP|PIN|SESSION(?:-?(?:ID|KEY))?|(?:CRYPT|SECRET|API)-?KEY|IV)(?:-.*)?");

    @Override
    public About about() {
        return new About("CW1407", "FUNCTION RANDOM makes a secret", Severity.WARNING, Profile.DEFAULT);
    }

    @Override
    public void check(ReviewedProgram program, Findings findings) {
        NamesUsed names = NamesUsed.of(program);
        program.statements("COMPUTE", "MOVE", "STRING")
                .filter(s -> s.span().text().toUpperCase(Locale.ROOT).matches("(?s).*\\bFUNCTION\\s+RANDOM\\b.*"))
                .forEach(s -> names.in(s).stream()
                        .filter(u -> u.name().access().writes())
                        .filter(u -> SECRET.matcher(u.name().name()).matches()
                                || SecretNames.isSecret(u.name().name()))
                        .findFirst()
                        .ifPresent(u -> findings.add(
                                s.span(),
                                u.name().name()
                                        + " is made by FUNCTION RANDOM, whose numbers can be computed by others")));
    }
}
