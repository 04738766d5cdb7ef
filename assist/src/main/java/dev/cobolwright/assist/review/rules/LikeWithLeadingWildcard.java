package dev.cobolwright.assist.review.rules;

import dev.cobolwright.assist.review.Findings;
import dev.cobolwright.assist.review.Profile;
import dev.cobolwright.assist.review.ProgramRule;
import dev.cobolwright.assist.review.ReviewedProgram;
import dev.cobolwright.assist.review.sql.SqlText;
import dev.cobolwright.grammar.Severity;
import dev.cobolwright.grammar.embedded.EmbeddedBlock;
import dev.cobolwright.grammar.embedded.TextRange;
import dev.cobolwright.grammar.embedded.sql.SqlStatement;
import java.util.List;

/** CW1608. */
public final class LikeWithLeadingWildcard implements ProgramRule {
    @Override
    public About about() {
        return new About("CW1608", "LIKE pattern that begins with a wildcard", Severity.NOTE, Profile.DEFAULT);
    }

    @Override
    public void check(ReviewedProgram program, Findings findings) {
        for (EmbeddedBlock block : program.parse().embedded().blocks()) {
            if (block.statement() instanceof SqlStatement
                    && !block.span().isCopied()
                    && program.program().span().touches(block.span().start())) {
                List<SqlText.Word> words = SqlText.of(block.text()).words();
                for (int i = 1; i < words.size(); i++) {
                    boolean wild = words.get(i).text().startsWith("'%")
                            || words.get(i).text().startsWith("'_");
                    if (words.get(i - 1).is("LIKE")
                            && wild
                            && words.get(i).end() - words.get(i).start() > 3) {
                        findings.add(
                                block.span(new TextRange(
                                        words.get(i).start(), words.get(i).end())),
                                "LIKE " + words.get(i).text() + " can use no index: every row is read");
                    }
                }
            }
        }
    }
}
