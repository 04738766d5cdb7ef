package dev.cobolwright.corpus.review.mutators;

import dev.cobolwright.assist.edits.Edit;
import dev.cobolwright.assist.review.ReviewedFile;
import dev.cobolwright.assist.review.ReviewedProgram;
import dev.cobolwright.corpus.review.Mutator;
import dev.cobolwright.grammar.statements.Detail;
import dev.cobolwright.grammar.statements.Operand;
import java.util.List;
import java.util.stream.Stream;

/** The last argument of a CALL of another program of the same file, taken out. */
public final class ArgumentDropped implements Mutator {
    @Override
    public String code() {
        return "CW1350";
    }

    @Override
    public List<Mutant> mutants(ReviewedFile file) {
        return file.programs().stream().flatMap(p -> in(file, p)).toList();
    }

    private static Stream<Mutant> in(ReviewedFile file, ReviewedProgram program) {
        return program.details(Detail.Call.class, "CALL")
                .filter(c -> file.isWrittenHere(c.statement().span())
                        && c.detail().arguments().size() > 1
                        && c.detail().arguments().stream()
                                .allMatch(a -> a.value().isPresent())
                        && c.detail().target() instanceof Operand.Literal literal
                        && file.programs().stream()
                                .anyMatch(p -> isNamed(literal, p.program().name())
                                        && p.program().using().size()
                                                == c.detail().arguments().size()))
                .map(c -> c.detail().arguments().stream()
                        .map(a -> a.value().orElseThrow().span())
                        .toList())
                .map(spans -> Mutant.of(new Edit(
                        spans.get(spans.size() - 2).end(), spans.getLast().end(), "")));
    }

    private static boolean isNamed(Operand.Literal literal, String name) {
        return literal.text().replaceAll("['\"]", "").equalsIgnoreCase(name);
    }
}
