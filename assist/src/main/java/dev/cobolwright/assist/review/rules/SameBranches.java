package dev.cobolwright.assist.review.rules;

import dev.cobolwright.assist.review.Findings;
import dev.cobolwright.assist.review.Found;
import dev.cobolwright.assist.review.Profile;
import dev.cobolwright.assist.review.ProgramRule;
import dev.cobolwright.assist.review.ReviewedProgram;
import dev.cobolwright.grammar.Severity;
import dev.cobolwright.grammar.syntax.Branch;
import dev.cobolwright.grammar.syntax.Statement;
import java.util.List;
import java.util.Locale;

/** CW1111. */
public final class SameBranches implements ProgramRule {
    @Override
    public About about() {
        return new About("CW1111", "IF and ELSE do the same", Severity.WARNING, Profile.DEFAULT);
    }

    @Override
    public void check(ReviewedProgram program, Findings findings) {
        program.statements("IF").forEach(statement -> {
            List<Branch> branches = statement.branches();
            if (branches.size() == 2 && statement.whole()) {
                String yes = text(branches.get(0).statements());
                String no = text(branches.get(1).statements());
                if (!yes.isEmpty() && yes.equals(no)) {
                    findings.add(Found.at(
                                    statement.span(),
                                    "Both branches of this IF do the same, so its condition decides nothing")
                            .with(branches.get(1).statements().getFirst().span(), "the same statements"));
                }
            }
        });
    }

    /** Without line breaks, comments apart; empty where text of copybooks is among it. */
    private static String text(List<Statement> statements) {
        StringBuilder text = new StringBuilder();
        for (Statement statement : statements) {
            if (statement.span().isCopied()
                    || statement.verb().equals("CONTINUE")
                    || statement.verb().equals("NEXT SENTENCE")) {
                return "";
            }
            text.append(ProgramText.of(statement.span()).replaceAll("\\s*\\.$", ""))
                    .append(' ');
        }
        return text.toString().toUpperCase(Locale.ROOT);
    }
}
