package dev.cobolwright.assist.review.rules;

import dev.cobolwright.assist.review.FileRule;
import dev.cobolwright.assist.review.Findings;
import dev.cobolwright.assist.review.Profile;
import dev.cobolwright.assist.review.ReviewedFile;
import dev.cobolwright.grammar.Severity;
import dev.cobolwright.grammar.preprocess.Lexemes;
import dev.cobolwright.grammar.source.SourceText;
import dev.cobolwright.grammar.source.Span;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** CW1510. */
public final class TaskInComment implements FileRule {
    private static final Pattern TASK = Pattern.compile("\\b(TODO|FIXME|XXX|HACK)\\b");

    @Override
    public About about() {
        return new About("CW1510", "TODO or FIXME in a comment", Severity.NOTE, Profile.ALL);
    }

    @Override
    public void check(ReviewedFile file, Findings findings) {
        SourceText source = file.source();
        for (Lexemes.Line line : file.lexemes().lines(0, source.lineCount())) {
            if (line.kind() == Lexemes.LineKind.COMMENT) {
                Matcher task = TASK.matcher(source.text().substring(line.start(), line.end()));
                if (task.find()) {
                    findings.add(
                            new Span(source, line.start() + task.start(), line.end()),
                            "Left to do: "
                                    + source.text()
                                            .substring(line.start() + task.start(), line.end())
                                            .strip());
                }
            }
        }
    }
}
