package dev.cobolwright.corpus.review.mutators;

import dev.cobolwright.assist.edits.Edit;
import dev.cobolwright.assist.review.ReviewedFile;
import dev.cobolwright.assist.review.ReviewedProgram;
import dev.cobolwright.corpus.review.Mutator;
import dev.cobolwright.grammar.syntax.Statement;
import java.util.List;
import java.util.function.BiPredicate;

/**
 * A statement that must not be done twice in a row, put before itself.
 *
 * @param wanted which statements
 */
public record StatementRepeated(String code, BiPredicate<ReviewedProgram, Statement> wanted) implements Mutator {
    @Override
    public List<Mutant> mutants(ReviewedFile file) {
        return file.programs().stream()
                .flatMap(p -> p.statements().stream()
                        .filter(s -> s.whole()
                                && file.isWrittenHere(s.span())
                                && p.flow().isReachable(s))
                        .filter(s -> wanted.test(p, s)))
                .map(s -> Mutant.of(new Edit(
                        s.span().start(),
                        s.span().start(),
                        s.span().text().replaceFirst("\\s*\\.\\s*$", "") + "\n" + " ".repeat(11))))
                .toList();
    }
}
