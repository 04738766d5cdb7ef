package dev.cobolwright.corpus.review.mutators;

import dev.cobolwright.assist.edits.Edit;
import dev.cobolwright.assist.review.ReviewedFile;
import dev.cobolwright.assist.review.ReviewedProgram;
import dev.cobolwright.corpus.review.Mutator;
import dev.cobolwright.grammar.flow.Procedure;
import dev.cobolwright.grammar.flow.Range;
import dev.cobolwright.grammar.syntax.Statement;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A conditional GO TO another paragraph that is performed alone, at the begin of one. */
public final class GoToSeeded implements Mutator {
    /** @param to a paragraph-name */
    private record Way(Statement from, String to) {}

    @Override
    public String code() {
        return "CW1105";
    }

    @Override
    public List<Mutant> mutants(ReviewedFile file) {
        return file.programs().stream()
                .filter(p -> p.flow().isCertain() && !p.flow().procedures().isEmpty())
                .flatMap(p -> in(file, p))
                .toList();
    }

    private static Stream<Mutant> in(ReviewedFile file, ReviewedProgram program) {
        List<Procedure> alone = program.flow().performed().stream()
                .filter(r -> r.first() == r.last())
                .map(Range::first)
                .filter(p -> p.paragraph().filter(x -> !x.name().isEmpty()).isPresent()
                        && !p.statements().isEmpty())
                .distinct()
                .toList();
        return IntStream.range(1, alone.size())
                .mapToObj(i -> new Way(
                        alone.get(i - 1).statements().getFirst(), alone.get(i).name()))
                .filter(w -> file.isWrittenHere(w.from.span()))
                .map(w -> Mutant.of(new Edit(
                        w.from.span().start(),
                        w.from.span().start(),
                        "IF RETURN-CODE = 99 GO TO " + w.to + "\n" + " ".repeat(11) + "END-IF\n" + " ".repeat(11))));
    }
}
