package dev.cobolwright.assist.review.rules;

import dev.cobolwright.assist.review.Application;
import dev.cobolwright.assist.review.ApplicationRule;
import dev.cobolwright.assist.review.Findings;
import dev.cobolwright.assist.review.Found;
import dev.cobolwright.assist.review.Profile;
import dev.cobolwright.grammar.Severity;
import dev.cobolwright.grammar.jcl.Jcl;
import dev.cobolwright.grammar.source.SourceText;
import dev.cobolwright.grammar.source.Span;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** CW1406. */
public final class PasswordInJob implements ApplicationRule {
    private static final Pattern PASSWORD =
            Pattern.compile("\\b(?:PASSWORD|PASSWD|PWD)\\s*[=(]\\s*([^\\s,()&]+)", Pattern.CASE_INSENSITIVE);

    @Override
    public About about() {
        return new About("CW1406", "Password written in job control", Severity.ERROR, Profile.ESSENTIAL);
    }

    @Override
    public void check(Application application, Findings findings) {
        for (Jcl jcl : application.jobs()) {
            SourceText source = jcl.source();
            for (int line = 0; !jcl.units().isEmpty() && line < source.lineCount(); line++) {
                String text = source.line(line);
                Matcher password = PASSWORD.matcher(text);
                if (!text.startsWith("//*")
                        && password.find()
                        && SecretNames.isSecretText(password.group(1).replace("'", ""))) {
                    int start = source.lineStart(line) + password.start();
                    findings.add(
                            jcl.units().getFirst().name(),
                            source.path(),
                            Found.at(
                                    new Span(source, start, source.lineStart(line) + password.end()),
                                    "A password stands in the job, where everyone who may read the library can see it"));
                }
            }
        }
    }
}
