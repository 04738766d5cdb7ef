package dev.cobolwright.assist.review.rules;

import dev.cobolwright.assist.review.ReviewedProgram;
import dev.cobolwright.grammar.statements.Detail;
import dev.cobolwright.grammar.syntax.Statement;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Predicate;

/** Finds two openings in one list of statements with nothing between them that could close or leave. */
final class OpenedAgain {
    private final ReviewedProgram program;
    private final Predicate<Statement> opens;
    private final Predicate<Statement> closes;

    /** @param opens asked about statements by themselves, without what is nested in them */
    OpenedAgain(ReviewedProgram program, Predicate<Statement> opens, Predicate<Statement> closes) {
        this.program = program;
        this.opens = opens;
        this.closes = closes;
    }

    /** @param found takes the first and the second opening */
    void find(BiConsumer<Statement, Statement> found) {
        program.flow().procedures().forEach(p -> in(p.statements(), found));
    }

    private void in(List<Statement> list, BiConsumer<Statement, Statement> found) {
        Optional<Statement> opened = Optional.empty();
        for (Statement statement : list) {
            if (opens.test(statement)) {
                opened.ifPresent(first -> found.accept(first, statement));
                opened = Optional.of(statement);
            } else if (mayCloseOrLeave(statement)) {
                opened = Optional.empty();
            }
            statement.branches().forEach(b -> in(b.statements(), found));
        }
    }

    /** PERFORM and CALL may do anything here: what they do is not looked at. */
    private boolean mayCloseOrLeave(Statement statement) {
        return switch (statement.verb()) {
            case "PERFORM", "CALL", "GO TO", "STOP", "GOBACK", "EXIT", "SORT", "MERGE", "NEXT SENTENCE" -> true;
            default ->
                closes.test(statement)
                        || program.detail(statement) instanceof Detail.Unknown
                        || statement.nested().stream().anyMatch(this::mayCloseOrLeave);
        };
    }
}
