package dev.cobolwright.corpus.review.mutators;

import dev.cobolwright.assist.edits.Edit;
import dev.cobolwright.assist.review.ReviewedFile;
import dev.cobolwright.assist.review.ReviewedProgram;
import dev.cobolwright.corpus.review.Mutator;
import dev.cobolwright.corpus.review.Mutator.Mutant;
import dev.cobolwright.grammar.flow.Range;
import dev.cobolwright.grammar.syntax.Statement;
import java.util.List;

/** The only PERFORM of a paragraph, made a CONTINUE. */
public final class PerformRemoved implements Mutator {

    @Override
    public String code() {
        return "CW1107";
    }

    @Override
    public List<Mutant> mutants(ReviewedFile file) {
        return file.programs().stream()
                .filter(p -> p.flow().isCertain())
                .flatMap(p -> p.statements("PERFORM")
                        .filter(s -> s.nested().isEmpty()
                                && file.isWrittenHere(s.span())
                                && p.flow().isReachable(s))
                        .filter(s -> p.flow().performedBy(s).size() == 1 && isOnly(p, s))
                        .map(s -> Mutant.of(new Edit(s.span().start(), s.span().end(), "CONTINUE"))))
                .toList();
    }

    private static boolean isOnly(ReviewedProgram program, Statement perform) {
        Range range = program.flow().performedBy(perform).getFirst();
        return !program.flow().isFallenInto(range.first())
                && program.statements().stream()
                        .filter(s -> s != perform)
                        .noneMatch(s -> program.flow().goneToBy(s).contains(range.first())
                                || program.flow().performedBy(s).stream()
                                        .anyMatch(r -> r.first().index()
                                                        <= range.first().index()
                                                && range.first().index()
                                                        <= r.last().index()));
    }
}
