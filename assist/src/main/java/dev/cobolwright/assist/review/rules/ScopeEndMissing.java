package dev.cobolwright.assist.review.rules;

import dev.cobolwright.assist.review.Findings;
import dev.cobolwright.assist.review.Fix;
import dev.cobolwright.assist.review.Fix.Promise;
import dev.cobolwright.assist.review.Found;
import dev.cobolwright.assist.review.LinesBelow;
import dev.cobolwright.assist.review.Profile;
import dev.cobolwright.assist.review.ProgramRule;
import dev.cobolwright.assist.review.ReviewedProgram;
import dev.cobolwright.grammar.Severity;
import dev.cobolwright.grammar.preprocess.Lexemes;
import dev.cobolwright.grammar.syntax.Statement;
import java.util.Optional;

/** CW1511. */
public final class ScopeEndMissing implements ProgramRule {
    @Override
    public About about() {
        return new About("CW1511", "IF that ends with a period alone", Severity.NOTE, Profile.ALL);
    }

    @Override
    public void check(ReviewedProgram program, Findings findings) {
        Lexemes words = program.file().lexemes();
        program.statements("IF")
                .filter(s -> program.parent(s).isEmpty() && s.whole())
                .forEach(s -> {
                    int last = words.from(s.span().end()) - 1;
                    while (last > 0 && (words.end(last) > s.span().end() || words.kind(last) == Lexemes.Kind.PERIOD)) {
                        last--;
                    }
                    if (program.file().isWrittenHere(s.span())
                            && last > 0
                            && !words.word(last).equals("END-IF")) {
                        Found found = Found.at(
                                s.span(),
                                "IF has no END-IF: a period that is added or lost changes what belongs to it");
                        findings.add(fix(program, s, words.end(last))
                                .map(found::withFix)
                                .orElse(found));
                    }
                });
    }

    private static Optional<Fix> fix(ReviewedProgram program, Statement statement, int end) {
        Statement inner = statement;
        while (!inner.nested().isEmpty()) {
            inner = inner.nested().getLast();
            if (!inner.branches().isEmpty()) {
                return Optional.empty();
            }
        }
        int column = program.file().source().characterOf(statement.span().start());
        return statement.endsSentence()
                ? Optional.of(
                        Fix.of("Add END-IF", Promise.KEEPS_ALL, LinesBelow.of(program.file(), end, column, "END-IF")))
                : Optional.empty();
    }
}
