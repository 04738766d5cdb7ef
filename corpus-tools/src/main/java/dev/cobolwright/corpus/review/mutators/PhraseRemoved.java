package dev.cobolwright.corpus.review.mutators;

import dev.cobolwright.assist.edits.Edit;
import dev.cobolwright.assist.review.ReviewedFile;
import dev.cobolwright.corpus.review.Mutator;
import dev.cobolwright.grammar.syntax.Branch;
import dev.cobolwright.grammar.syntax.Statement;
import java.util.List;
import java.util.stream.Stream;

/** AT END, INVALID KEY and the like taken out of statements that have no other phrase. */
public record PhraseRemoved(String code, Branch.Phrase phrase) implements Mutator {
    @Override
    public List<Mutant> mutants(ReviewedFile file) {
        return file.programs().stream()
                .flatMap(p -> p.statements("READ", "WRITE", "REWRITE", "START"))
                .filter(s -> s.whole() && s.branches().size() == 1 && file.isWrittenHere(s.span()))
                .flatMap(s -> without(file, s))
                .toList();
    }

    private Stream<Mutant> without(ReviewedFile file, Statement statement) {
        Branch branch = statement.branches().getFirst();
        if (branch.phrase() != phrase || branch.statements().isEmpty()) {
            return Stream.empty();
        }
        Statement last = branch.statements().getLast();
        boolean here = file.isWrittenHere(branch.head()) && file.isWrittenHere(last.span());
        int end = last.endsSentence() ? last.span().end() - 1 : last.span().end();
        return here ? Stream.of(Mutant.of(new Edit(branch.head().start(), end, ""))) : Stream.empty();
    }
}
