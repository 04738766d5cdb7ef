package dev.cobolwright.corpus.review.mutators;

import dev.cobolwright.assist.edits.Edit;
import dev.cobolwright.assist.review.ReviewedFile;
import dev.cobolwright.assist.review.ReviewedProgram;
import dev.cobolwright.assist.review.dataflow.OwnItems;
import dev.cobolwright.assist.review.names.NamesUsed;
import dev.cobolwright.corpus.review.Mutator;
import dev.cobolwright.corpus.review.Mutator.Mutant;
import dev.cobolwright.grammar.statements.Detail;
import dev.cobolwright.grammar.statements.Repetition;
import dev.cobolwright.grammar.syntax.DataItem;
import dev.cobolwright.grammar.syntax.Statement;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The one statement of a loop that changes what its UNTIL tests, made a CONTINUE. */
public final class LoopFrozen implements Mutator {

    @Override
    public String code() {
        return "CW1108";
    }

    @Override
    public List<Mutant> mutants(ReviewedFile file) {
        return file.programs().stream()
                .filter(p -> p.flow().isCertain())
                .flatMap(p -> p.details(Detail.Perform.class, "PERFORM")
                        .filter(s ->
                                s.detail().range().isEmpty() && s.detail().repetition() instanceof Repetition.Until)
                        .flatMap(s -> only(p, s.statement()).stream())
                        .filter(s -> file.isWrittenHere(s.span()) && s.nested().isEmpty())
                        .map(s -> Mutant.of(new Edit(s.span().start(), s.span().end(), "CONTINUE"))))
                .toList();
    }

    private static Optional<Statement> only(ReviewedProgram program, Statement loop) {
        NamesUsed names = NamesUsed.of(program);
        List<DataItem> tested =
                names.in(loop).stream().flatMap(u -> u.item().stream()).toList();
        boolean plain = all(loop)
                .allMatch(s -> Set.of("MOVE", "ADD", "SUBTRACT", "DISPLAY", "COMPUTE", "IF")
                        .contains(s.verb()));
        List<Statement> writing = all(loop)
                .filter(s -> names.in(s).stream()
                        .anyMatch(u ->
                                u.name().access().writes() && tested.stream().anyMatch(i -> names.concerns(u, i))))
                .toList();
        boolean owned = !tested.isEmpty()
                && tested.stream().allMatch(i -> OwnItems.of(program).contains(i));
        return plain && owned && writing.size() == 1 ? Optional.of(writing.getFirst()) : Optional.empty();
    }

    private static Stream<Statement> all(Statement statement) {
        return statement.nested().stream().flatMap(s -> Stream.concat(Stream.of(s), all(s)));
    }
}
