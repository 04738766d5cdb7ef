package dev.cobolwright.assist.explain.facts;

import dev.cobolwright.grammar.Cobol;
import dev.cobolwright.grammar.flow.Unreachable;
import dev.cobolwright.grammar.preprocess.Lexemes;
import dev.cobolwright.grammar.statements.Choice;
import dev.cobolwright.grammar.statements.Detail;
import dev.cobolwright.grammar.statements.Repetition;
import dev.cobolwright.grammar.syntax.Statement;
import java.util.List;

/** Counts the statements and decisions of a program. */
final class Counts {
    private final Reading reading;
    private int statements;
    private int decisions;
    private int deepest;
    private int goTos;
    private int alters;

    private Counts(Reading reading) {
        this.reading = reading;
    }

    static Complexity of(Reading reading) {
        Counts counts = new Counts(reading);
        reading.program.paragraphs().forEach(p -> counts.all(p.statements(), 1));
        int first = reading.program.span().inMain().startLine();
        int last = reading.program.span().inMain().endLine();
        List<Lexemes.Line> lines = Cobol.lexemes(reading.parse).lines(first, last + 1);
        return new Complexity(
                last - first + 1,
                (int) lines.stream()
                        .filter(l -> l.kind() != Lexemes.LineKind.BLANK && l.kind() != Lexemes.LineKind.COMMENT)
                        .count(),
                counts.statements,
                counts.decisions,
                counts.deepest,
                counts.goTos,
                counts.alters,
                (int) reading.program
                        .paragraphs()
                        .filter(p -> !p.name().isEmpty())
                        .count(),
                (int) reading.flow.unreachable().stream()
                        .filter(Unreachable::wholeProcedure)
                        .count(),
                reading.flow.overlaps().size());
    }

    private void all(List<Statement> list, int depth) {
        for (Statement statement : list) {
            statements++;
            deepest = Math.max(deepest, depth);
            count(statement);
            statement.branches().forEach(b -> all(b.statements(), depth + 1));
        }
    }

    private void count(Statement statement) {
        switch (reading.detail(statement)) {
            case Detail.If i -> decisions++;
            case Detail.Evaluate e ->
                decisions += (int) e.whens().stream()
                        .filter(w -> w.stream().noneMatch(c -> c instanceof Choice.Other))
                        .count();
            case Detail.Search s -> decisions += s.whens().size();
            case Detail.Perform p ->
                decisions += p.repetition() instanceof Repetition.Once || p.repetition() instanceof Repetition.Forever
                        ? 0
                        : 1;
            case Detail.GoTo g -> {
                goTos++;
                decisions += g.depending().isPresent() ? Math.max(0, g.targets().size()) : 0;
            }
            case Detail.Alter a -> alters++;
            default -> {}
        }
    }
}
