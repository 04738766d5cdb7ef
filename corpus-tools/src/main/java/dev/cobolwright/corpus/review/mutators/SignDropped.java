package dev.cobolwright.corpus.review.mutators;

import dev.cobolwright.assist.edits.Edit;
import dev.cobolwright.assist.review.ReviewedFile;
import dev.cobolwright.assist.review.values.HeldNumbers;
import dev.cobolwright.corpus.review.Mutator;
import dev.cobolwright.corpus.review.Mutator.Mutant;
import dev.cobolwright.grammar.layout.Usage;
import dev.cobolwright.grammar.statements.Detail;
import dev.cobolwright.grammar.syntax.DataItem;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The S of a picture that a difference is moved to, taken out; not a difference in a binary item, which counts positions and lengths. */
public final class SignDropped implements Mutator {

    @Override
    public String code() {
        return "CW1002";
    }

    @Override
    public List<Mutant> mutants(ReviewedFile file) {
        return file.programs().stream()
                .flatMap(p -> p.details(Detail.Move.class, "MOVE")
                        .filter(move -> p.stored(move.detail().sending())
                                .filter(f -> f.usage()
                                        .filter(u -> u == Usage.DISPLAY || u == Usage.PACKED_DECIMAL)
                                        .isPresent())
                                .filter(f ->
                                        HeldNumbers.of(p).negative(f.item()).isPresent())
                                .isPresent())
                        .flatMap(move -> move.detail().receiving().stream())
                        .flatMap(to -> p.item(to).stream())
                        .filter(i ->
                                i.picture().filter(x -> x.startsWith("S9")).isPresent() && file.isWrittenHere(i.span()))
                        .flatMap(i -> unsigned(i).stream()))
                .distinct()
                .toList();
    }

    private static Optional<Mutant> unsigned(DataItem item) {
        int at = item.span().text().toUpperCase(Locale.ROOT).indexOf(" S9");
        int start = item.span().start() + at + 1;
        return at < 0 ? Optional.empty() : Optional.of(Mutant.of(new Edit(start, start + 1, "")));
    }
}
