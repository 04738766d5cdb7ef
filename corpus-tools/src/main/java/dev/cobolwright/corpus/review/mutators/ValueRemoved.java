package dev.cobolwright.corpus.review.mutators;

import dev.cobolwright.assist.review.ReviewedFile;
import dev.cobolwright.assist.review.dataflow.OwnItems;
import dev.cobolwright.corpus.review.Mutator;
import dev.cobolwright.corpus.review.Mutator.Mutant;
import java.util.List;

/** The VALUE clause of an item that is read and never written, taken out. */
public final class ValueRemoved implements Mutator {

    @Override
    public String code() {
        return "CW1010";
    }

    @Override
    public List<Mutant> mutants(ReviewedFile file) {
        return file.programs().stream()
                .flatMap(p -> p.program()
                        .allData()
                        .filter(i -> OwnItems.of(p).contains(i) && file.isWrittenHere(i.span()))
                        .filter(i -> OwnItems.of(p).all(i).stream()
                                .noneMatch(u -> u.name().access().writes()))
                        .filter(i -> OwnItems.of(p).own(i).stream().anyMatch(OwnItems::needsValue))
                        .flatMap(i -> ValueClause.removed(i).stream()))
                .toList();
    }
}
