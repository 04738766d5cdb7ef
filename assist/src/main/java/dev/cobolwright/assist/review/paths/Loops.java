package dev.cobolwright.assist.review.paths;

import dev.cobolwright.assist.review.ReviewedProgram;
import dev.cobolwright.grammar.flow.Range;
import dev.cobolwright.grammar.statements.Detail;
import dev.cobolwright.grammar.statements.Repetition;
import dev.cobolwright.grammar.syntax.Statement;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which statements are done again and again: in an inline PERFORM that repeats, or in what such a PERFORM performs, directly or through others. */
public final class Loops {
    private final Map<Statement, Statement> loopOf = new IdentityHashMap<>();
    private final ReviewedProgram program;
    private final Deque<Statement> waiting = new ArrayDeque<>();

    private Loops(ReviewedProgram program) {
        this.program = program;
        program.details(Detail.Perform.class, "PERFORM")
                .filter(p -> !(p.detail().repetition() instanceof Repetition.Once))
                .forEach(p -> {
                    p.statement().branches().forEach(b -> markAll(b.statements(), p.statement()));
                    performed(p.statement(), p.statement());
                });
        while (!waiting.isEmpty()) {
            Statement statement = waiting.poll();
            performed(statement, loopOf.get(statement));
        }
    }

    public static Loops of(ReviewedProgram program) {
        return program.analysis(Loops.class, Loops::new);
    }

    /** The loop that a statement is repeated by; of several the one that was seen first. */
    public Optional<Statement> around(Statement statement) {
        return Optional.ofNullable(loopOf.get(statement));
    }

    private void performed(Statement statement, Statement loop) {
        for (Range range : program.flow().performedBy(statement)) {
            for (int i = range.first().index(); i <= range.last().index(); i++) {
                markAll(program.flow().procedures().get(i).statements(), loop);
            }
        }
    }

    private void markAll(List<Statement> statements, Statement loop) {
        for (Statement statement : statements) {
            if (loopOf.putIfAbsent(statement, loop) == null) {
                waiting.add(statement);
                markAll(statement.nested(), loop);
            }
        }
    }
}
