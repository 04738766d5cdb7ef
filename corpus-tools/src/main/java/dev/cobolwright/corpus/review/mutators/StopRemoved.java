package dev.cobolwright.corpus.review.mutators;

import dev.cobolwright.assist.edits.Edit;
import dev.cobolwright.assist.review.ReviewedFile;
import dev.cobolwright.corpus.review.Mutator;
import dev.cobolwright.corpus.review.Mutator.Mutant;
import java.util.List;

/** GOBACK or STOP RUN at the end of a paragraph before one that is performed, made a CONTINUE. */
public final class StopRemoved implements Mutator {

    @Override
    public String code() {
        return "CW1104";
    }

    @Override
    public List<Mutant> mutants(ReviewedFile file) {
        return file.programs().stream()
                .flatMap(p -> p.flow().performed().stream()
                        .map(r -> r.first().index())
                        .filter(i -> i > 0)
                        .map(i -> p.flow().procedures().get(i - 1).statements())
                        .filter(s -> !s.isEmpty()
                                && (s.getLast().verb().equals("GOBACK")
                                        || s.getLast().verb().equals("STOP"))
                                && file.isWrittenHere(s.getLast().span()))
                        .map(s -> Mutant.of(new Edit(
                                s.getLast().span().start(), s.getLast().span().end(), "CONTINUE"))))
                .distinct()
                .toList();
    }
}
