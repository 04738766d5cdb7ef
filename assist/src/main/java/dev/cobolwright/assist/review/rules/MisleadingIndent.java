package dev.cobolwright.assist.review.rules;

import dev.cobolwright.assist.review.Findings;
import dev.cobolwright.assist.review.Found;
import dev.cobolwright.assist.review.Profile;
import dev.cobolwright.assist.review.ProgramRule;
import dev.cobolwright.assist.review.ReviewedProgram;
import dev.cobolwright.grammar.Severity;
import dev.cobolwright.grammar.preprocess.Lexemes;
import dev.cobolwright.grammar.source.SourceText;
import dev.cobolwright.grammar.syntax.Statement;
import java.util.List;
import java.util.Locale;

/** CW1512. */
public final class MisleadingIndent implements ProgramRule {
    @Override
    public About about() {
        return new About(
                "CW1512",
                "Statement indented as if it belonged to the IF before it",
                Severity.WARNING,
                Profile.ESSENTIAL);
    }

    @Override
    public void check(ReviewedProgram program, Findings findings) {
        program.flow().procedures().forEach(p -> {
            List<Statement> list = p.statements();
            for (int i = 1; i < list.size(); i++) {
                Statement test = list.get(i - 1);
                Statement next = list.get(i);
                if (test.verb().equals("IF") && test.endsSentence() && isMisleading(program, test, next)) {
                    findings.add(Found.at(
                                    next.span(),
                                    next.verb()
                                            + " is indented like what belongs to the IF above, but a period ends that IF before it")
                            .with(test.span(), "the IF"));
                }
            }
        });
    }

    private static boolean isMisleading(ReviewedProgram program, Statement test, Statement next) {
        if (test.nested().isEmpty()
                || !program.file().isWrittenHere(test.span())
                || !program.file().isWrittenHere(next.span())
                || !isFirstOnLine(program, next)
                || !isFirstOnLine(program, test)) {
            return false;
        }
        Statement last = test.nested().getLast();
        SourceText source = program.file().source();
        int column = source.characterOf(next.span().start());
        boolean endsWithScope =
                test.span().text().toUpperCase(Locale.ROOT).strip().matches("(?s).*END-IF\\s*\\.?");
        boolean comment = program
                .file()
                .lexemes()
                .lines(test.span().endLine() + 1, next.span().startLine())
                .stream()
                .anyMatch(l -> l.kind() == Lexemes.LineKind.COMMENT);
        return !endsWithScope
                && !comment
                && !last.verb().equals("NEXT SENTENCE")
                && isFirstOnLine(program, last)
                && column == source.characterOf(last.span().start())
                && column > source.characterOf(test.span().start());
    }

    private static boolean isFirstOnLine(ReviewedProgram program, Statement statement) {
        SourceText source = program.file().source();
        int line = source.lineOf(statement.span().start());
        int word = program.file().lexemes().from(source.lineStart(line));
        return word < program.file().lexemes().size()
                && program.file().lexemes().start(word) == statement.span().start();
    }
}
