package dev.cobolwright.assist.review.rules;

import dev.cobolwright.assist.review.FileRule;
import dev.cobolwright.assist.review.Findings;
import dev.cobolwright.assist.review.Profile;
import dev.cobolwright.assist.review.ReviewedFile;
import dev.cobolwright.grammar.Severity;
import dev.cobolwright.grammar.preprocess.Lexemes;
import dev.cobolwright.grammar.source.Span;
import java.util.Set;

/** CW1702. */
public final class ObsoleteParagraph implements FileRule {
    private static final Set<String> OBSOLETE =
            Set.of("AUTHOR", "INSTALLATION", "DATE-WRITTEN", "DATE-COMPILED", "SECURITY", "REMARKS");

    @Override
    public About about() {
        return new About("CW1702", "Obsolete element of the language", Severity.NOTE, Profile.ALL);
    }

    @Override
    public void check(ReviewedFile file, Findings findings) {
        Lexemes words = file.lexemes();
        for (int i = 0; i + 1 < words.size(); i++) {
            boolean paragraph = words.isFirstOnLine(i)
                    && OBSOLETE.contains(words.word(i))
                    && words.kind(i + 1) == Lexemes.Kind.PERIOD
                    && words.isInAreaA(i);
            boolean label = words.kind(i) == Lexemes.Kind.KEYWORD
                    && words.word(i).equals("LABEL")
                    && words.word(i + 1).startsWith("RECORD");
            if (paragraph || label) {
                int end = label ? words.end(i + 1) : words.end(i);
                findings.add(
                        new Span(file.source(), words.start(i), end),
                        file.source().text().substring(words.start(i), end)
                                + " is obsolete since 1985, and no longer in the standard of 2002");
            }
            if (words.word(i).equals("PROCEDURE") && words.word(i + 1).equals("DIVISION")) {
                return;
            }
        }
    }
}
