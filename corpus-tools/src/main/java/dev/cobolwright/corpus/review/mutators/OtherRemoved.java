package dev.cobolwright.corpus.review.mutators;

import dev.cobolwright.assist.edits.Edit;
import dev.cobolwright.assist.review.ReviewedFile;
import dev.cobolwright.corpus.review.Mutator;
import dev.cobolwright.corpus.review.Mutator.Mutant;
import dev.cobolwright.grammar.source.Span;
import dev.cobolwright.grammar.syntax.Branch;
import dev.cobolwright.grammar.syntax.Statement;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** WHEN OTHER taken out of an EVALUATE. */
public final class OtherRemoved implements Mutator {
    @Override
    public String code() {
        return "CW1101";
    }

    @Override
    public List<Mutant> mutants(ReviewedFile file) {
        return file.programs().stream()
                .flatMap(p -> p.statements("EVALUATE"))
                .filter(s -> s.whole() && s.branches().size() > 1 && file.isWrittenHere(s.span()))
                .flatMap(s -> other(file, s))
                .toList();
    }

    private static Stream<Mutant> other(ReviewedFile file, Statement evaluate) {
        Branch last = evaluate.branches().getLast();
        boolean other = last.head().text().toUpperCase(Locale.ROOT).matches("(?s)WHEN\\s+OTHER\\b.*");
        if (!other || last.statements().isEmpty() || !file.isWrittenHere(last.head())) {
            return Stream.empty();
        }
        Span end = last.statements().getLast().span();
        return file.isWrittenHere(end)
                ? Stream.of(Mutant.of(new Edit(last.head().start(), end.end(), "")))
                : Stream.empty();
    }
}
