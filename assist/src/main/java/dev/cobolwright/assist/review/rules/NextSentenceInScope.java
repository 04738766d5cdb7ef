package dev.cobolwright.assist.review.rules;

import dev.cobolwright.assist.review.Findings;
import dev.cobolwright.assist.review.Found;
import dev.cobolwright.assist.review.Profile;
import dev.cobolwright.assist.review.ProgramRule;
import dev.cobolwright.assist.review.ReviewedProgram;
import dev.cobolwright.grammar.Severity;
import dev.cobolwright.grammar.syntax.Statement;
import java.util.Locale;
import java.util.Optional;

/** CW1114. */
public final class NextSentenceInScope implements ProgramRule {
    @Override
    public About about() {
        return new About(
                "CW1114", "NEXT SENTENCE leaves more than the END-IF it stands in", Severity.WARNING, Profile.DEFAULT);
    }

    @Override
    public void check(ReviewedProgram program, Findings findings) {
        program.statements("NEXT SENTENCE").forEach(next -> {
            Optional<Statement> outer = program.parent(next);
            while (outer.isPresent()) {
                Statement scope = outer.get();
                if (endsWith(scope, "END-" + scope.verb()) && !scope.endsSentence()) {
                    findings.add(Found.at(
                                    next.span(),
                                    "NEXT SENTENCE goes behind the next period, not behind the END-" + scope.verb()
                                            + " that ends this " + scope.verb()
                                            + "; CONTINUE goes where the indentation suggests")
                            .with(scope.span(), "the statement that END-" + scope.verb() + " ends"));
                    return;
                }
                outer = program.parent(scope);
            }
        });
    }

    private static boolean endsWith(Statement statement, String word) {
        String text = statement.span().text().stripTrailing().toUpperCase(Locale.ROOT);
        return text.endsWith(word) || text.endsWith(word + ".");
    }
}
