package dev.cobolwright.corpus.review.mutators;

import dev.cobolwright.assist.edits.Edit;
import dev.cobolwright.assist.review.ReviewedFile;
import dev.cobolwright.assist.review.ReviewedProgram;
import dev.cobolwright.corpus.review.Mutator;
import dev.cobolwright.grammar.flow.Procedure;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Two PERFORM THRU of which the second begins where the first ends, put before a PERFORM. */
public final class RangesOverlapped implements Mutator {
    @Override
    public String code() {
        return "CW1102";
    }

    @Override
    public List<Mutant> mutants(ReviewedFile file) {
        return file.programs().stream().flatMap(p -> in(file, p)).toList();
    }

    private static Stream<Mutant> in(ReviewedFile file, ReviewedProgram program) {
        List<Procedure> all = program.flow().procedures();
        return IntStream.range(1, all.size() - 2)
                .mapToObj(i -> all.subList(i, i + 3))
                .filter(three -> program.flow().isCertain() && three.stream().allMatch(RangesOverlapped::isNamed))
                .limit(5)
                .flatMap(three -> program.statements("PERFORM")
                        .filter(s -> file.isWrittenHere(s.span())
                                && program.flow().isReachable(s)
                                && program.procedure(s).index()
                                        < three.getFirst().index())
                        .limit(1)
                        .map(s -> Mutant.of(new Edit(
                                s.span().start(),
                                s.span().start(),
                                perform(three.get(0), three.get(1)) + perform(three.get(1), three.get(2))))));
    }

    private static boolean isNamed(Procedure procedure) {
        return procedure.paragraph().filter(p -> !p.name().isEmpty()).isPresent();
    }

    private static String perform(Procedure first, Procedure last) {
        return "PERFORM " + first.name() + "\n" + " ".repeat(15) + "THRU " + last.name() + "\n" + " ".repeat(11);
    }
}
