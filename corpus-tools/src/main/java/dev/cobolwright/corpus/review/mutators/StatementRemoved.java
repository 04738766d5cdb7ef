package dev.cobolwright.corpus.review.mutators;

import dev.cobolwright.assist.edits.Edit;
import dev.cobolwright.assist.review.ReviewedFile;
import dev.cobolwright.assist.review.ReviewedProgram;
import dev.cobolwright.corpus.review.Mutator;
import dev.cobolwright.grammar.syntax.Statement;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A statement that was needed, replaced by CONTINUE, where it is the only one of its kind in the program.
 *
 * @param needed which statements
 * @param kind statements of one kind do for each other; a program with two of a kind is left alone
 */
public record StatementRemoved(
        String code, BiPredicate<ReviewedProgram, Statement> needed, Function<Statement, Object> kind)
        implements Mutator {
    @Override
    public List<Mutant> mutants(ReviewedFile file) {
        return file.programs().stream()
                .flatMap(p -> p.statements().stream()
                        .filter(s -> s.whole()
                                && file.isWrittenHere(s.span())
                                && p.flow().isReachable(s))
                        .filter(s -> needed.test(p, s))
                        .collect(Collectors.groupingBy(kind))
                        .values()
                        .stream()
                        .filter(same -> same.size() == 1)
                        .map(List::getFirst))
                .sorted((a, b) -> Integer.compare(a.span().start(), b.span().start()))
                .map(s -> Mutant.of(
                        new Edit(s.span().start(), s.span().end(), s.endsSentence() ? "CONTINUE." : "CONTINUE")))
                .toList();
    }
}
