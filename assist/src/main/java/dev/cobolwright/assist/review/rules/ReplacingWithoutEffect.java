package dev.cobolwright.assist.review.rules;

import dev.cobolwright.assist.review.FileRule;
import dev.cobolwright.assist.review.Findings;
import dev.cobolwright.assist.review.Profile;
import dev.cobolwright.assist.review.ReviewedFile;
import dev.cobolwright.grammar.Severity;
import dev.cobolwright.grammar.syntax.CopyStatement;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** CW1356. */
public final class ReplacingWithoutEffect implements FileRule {
    private static final Pattern PSEUDO = Pattern.compile("==\\s*(.+?)\\s*==\\s+BY\\s+==", Pattern.DOTALL);

    @Override
    public About about() {
        return new About(
                "CW1356",
                "COPY REPLACING of something the copybook does not have",
                Severity.WARNING,
                Profile.ESSENTIAL);
    }

    @Override
    public void check(ReviewedFile file, Findings findings) {
        for (CopyStatement copy : file.parse().copies()) {
            String statement = ProgramText.of(copy.span()).toUpperCase(Locale.ROOT);
            if (copy.span().isCopied() || copy.copybook().isEmpty() || !statement.contains("REPLACING")) {
                continue;
            }
            String text = normal(ProgramText.of(copy.copybook().get()));
            if (text.matches("(?s).*\\bCOPY\\b.*")) {
                continue;
            }
            Matcher replaced = PSEUDO.matcher(statement);
            while (replaced.find()) {
                String wanted = normal(replaced.group(1));
                if (!wanted.isEmpty() && !wanted.contains("==") && !text.contains(wanted)) {
                    findings.add(
                            copy.span(),
                            "REPLACING of ==" + wanted + "== changes nothing: " + copy.name() + " has no such text");
                }
            }
        }
    }

    /** Upper case, each run of blanks and separators one blank. */
    private static String normal(String text) {
        return text.toUpperCase(Locale.ROOT).replaceAll("[\\s,;]+", " ").strip();
    }
}
