package dev.cobolwright.corpus.review.mutators;

import dev.cobolwright.assist.edits.Edit;
import dev.cobolwright.assist.review.ReviewedFile;
import dev.cobolwright.corpus.review.Mutator;
import dev.cobolwright.corpus.review.Mutator.Mutant;
import java.util.List;

/** GOBACK or EXIT PROGRAM of a program with several parameters, made STOP RUN. */
public final class GobackMadeStopRun implements Mutator {

    @Override
    public String code() {
        return "CW1115";
    }

    @Override
    public List<Mutant> mutants(ReviewedFile file) {
        return file.programs().stream()
                .filter(p -> p.program().using().size() > 1)
                .flatMap(p -> p.statements("GOBACK")
                        .filter(s -> file.isWrittenHere(s.span()) && p.flow().isReachable(s)))
                .map(s -> Mutant.of(new Edit(s.span().start(), s.span().end(), "STOP RUN")))
                .toList();
    }
}
