package dev.cobolwright.corpus.review.mutators;

import dev.cobolwright.assist.edits.Edit;
import dev.cobolwright.assist.review.ReviewedFile;
import dev.cobolwright.corpus.review.Mutator;
import dev.cobolwright.grammar.syntax.Statement;
import java.util.List;
import java.util.Locale;

/** A period behind the first of several statements of an IF that the last of them ends. */
public final class PeriodMoved implements Mutator {
    @Override
    public String code() {
        return "CW1512";
    }

    @Override
    public List<Mutant> mutants(ReviewedFile file) {
        return file.programs().stream()
                .flatMap(p -> p.statements("IF").filter(s -> p.parent(s).isEmpty()))
                .filter(s -> s.whole()
                        && s.endsSentence()
                        && s.branches().size() == 1
                        && s.branches().getFirst().statements().size() > 1
                        && file.isWrittenHere(s.span())
                        && !s.span().text().toUpperCase(Locale.ROOT).contains("END-IF"))
                .map(s -> s.branches().getFirst().statements())
                .filter(inside -> inside.getFirst().branches().isEmpty()
                        && inside.get(1).branches().isEmpty()
                        && columnOf(file, inside.getFirst()) == columnOf(file, inside.get(1))
                        && file.source().lineOf(inside.getFirst().span().end())
                                < file.source().lineOf(inside.get(1).span().start()))
                .map(inside -> Mutant.of(new Edit(
                        inside.getFirst().span().end(), inside.getFirst().span().end(), ".")))
                .toList();
    }

    private static int columnOf(ReviewedFile file, Statement statement) {
        return file.source().characterOf(statement.span().start());
    }
}
