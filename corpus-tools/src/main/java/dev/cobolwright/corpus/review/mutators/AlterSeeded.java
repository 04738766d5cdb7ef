package dev.cobolwright.corpus.review.mutators;

import dev.cobolwright.assist.edits.Edit;
import dev.cobolwright.assist.review.ReviewedFile;
import dev.cobolwright.assist.review.ReviewedProgram;
import dev.cobolwright.corpus.review.Mutator;
import dev.cobolwright.corpus.review.Mutator.Mutant;
import dev.cobolwright.grammar.statements.Detail;
import dev.cobolwright.grammar.syntax.Paragraph;
import dev.cobolwright.grammar.syntax.Statement;
import java.util.List;
import java.util.stream.Stream;

/** An ALTER of a paragraph that is a GO TO, put before another GO TO. */
public final class AlterSeeded implements Mutator {
    @Override
    public String code() {
        return "CW1501";
    }

    @Override
    public List<Mutant> mutants(ReviewedFile file) {
        return file.programs().stream().flatMap(p -> in(file, p)).toList();
    }

    private static Stream<Mutant> in(ReviewedFile file, ReviewedProgram program) {
        return program.program()
                .paragraphs()
                .filter(p -> p.statements().size() == 1 && !p.name().isEmpty())
                .flatMap(p -> target(program, p)
                        .flatMap(to -> program.statements("GO TO")
                                .filter(s -> s != p.statements().getFirst() && file.isWrittenHere(s.span()))
                                .map(s -> Mutant.of(new Edit(
                                        s.span().start(),
                                        s.span().start(),
                                        "ALTER " + p.name() + " TO " + to + "\n" + " ".repeat(11))))));
    }

    private static Stream<String> target(ReviewedProgram program, Paragraph paragraph) {
        Statement only = paragraph.statements().getFirst();
        return only.verb().equals("GO TO")
                        && program.detail(only) instanceof Detail.GoTo go
                        && go.targets().size() == 1
                ? Stream.of(go.targets().getFirst().name())
                : Stream.empty();
    }
}
