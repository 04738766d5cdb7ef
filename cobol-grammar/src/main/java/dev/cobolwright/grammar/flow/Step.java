package dev.cobolwright.grammar.flow;

import dev.cobolwright.grammar.syntax.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A point that control passes: the entry of a procedure, a statement, or the end of a procedure. */
final class Step {
    final int id;
    final Procedure procedure;
    final Optional<Statement> statement;
    final boolean isExit;
    final List<Step> next = new ArrayList<>(2);
    final List<Performed> performed = new ArrayList<>(0);

    /** @param resume where control goes on after the range has returned */
    record Performed(Range range, Step resume) {}

    private Step(int id, Procedure procedure, Optional<Statement> statement, boolean isExit) {
        this.id = id;
        this.procedure = procedure;
        this.statement = statement;
        this.isExit = isExit;
    }

    static Step entry(int id, Procedure procedure) {
        return new Step(id, procedure, Optional.empty(), false);
    }

    static Step exit(int id, Procedure procedure) {
        return new Step(id, procedure, Optional.empty(), true);
    }

    static Step of(int id, Procedure procedure, Statement statement) {
        return new Step(id, procedure, Optional.of(statement), false);
    }
}
