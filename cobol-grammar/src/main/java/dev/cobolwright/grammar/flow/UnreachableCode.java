package dev.cobolwright.grammar.flow;

import dev.cobolwright.grammar.embedded.Embedded;
import dev.cobolwright.grammar.embedded.sql.SqlStatement;
import dev.cobolwright.grammar.source.Span;
import dev.cobolwright.grammar.statements.Detail;
import dev.cobolwright.grammar.statements.Details;
import dev.cobolwright.grammar.syntax.Branch;
import dev.cobolwright.grammar.syntax.Statement;
import java.util.ArrayList;
import java.util.List;

/** Gathers what was not reached to stretches of statements; leaves out what does nothing and what is only a declaration. */
final class UnreachableCode {
    private final FlowBuilder flow;
    private final Reach reach;
    private final Details details;
    private final Embedded embedded;
    private final List<Unreachable> found = new ArrayList<>();

    private UnreachableCode(FlowBuilder flow, Reach reach, Details details, Embedded embedded) {
        this.embedded = embedded;
        this.flow = flow;
        this.reach = reach;
        this.details = details;
    }

    static List<Unreachable> in(FlowBuilder flow, Reach reach, Details details, Embedded embedded) {
        UnreachableCode code = new UnreachableCode(flow, reach, details, embedded);
        flow.procedures.all().forEach(code::procedure);
        return List.copyOf(code.found);
    }

    private void procedure(Procedure procedure) {
        boolean entered = reach.contains(flow.entries.get(procedure.index()));
        boolean anyReached = entered || procedure.statements().stream().anyMatch(this::anyReached);
        if (anyReached) {
            list(procedure, procedure.statements());
        } else if (procedure.statements().stream().anyMatch(this::doesSomething)) {
            found.add(new Unreachable(procedure, true, procedure.statements(), procedure.span()));
        }
    }

    private boolean anyReached(Statement statement) {
        return reach.contains(flow.stepOf.get(statement))
                || statement.nested().stream().anyMatch(this::anyReached);
    }

    private void list(Procedure procedure, List<Statement> statements) {
        List<Statement> run = new ArrayList<>();
        for (Statement statement : statements) {
            if (anyReached(statement)) {
                end(procedure, run);
                for (Branch branch : statement.branches()) {
                    list(procedure, branch.statements());
                }
            } else {
                run.add(statement);
            }
        }
        end(procedure, run);
    }

    private void end(Procedure procedure, List<Statement> run) {
        if (run.stream().anyMatch(this::doesSomething)) {
            Span span = run.getFirst().span().to(run.getLast().span());
            found.add(new Unreachable(procedure, false, List.copyOf(run), span));
        }
        run.clear();
    }

    private boolean doesSomething(Statement statement) {
        return switch (statement.verb()) {
            case "CONTINUE", "NEXT SENTENCE", "USE" -> false;
            case "EXIT" ->
                !(details.of(statement) instanceof Detail.Exit exit && exit.kind() == Detail.Exit.Kind.PLAIN);
            case "EXEC SQL" ->
                embedded.of(statement)
                        .filter(block -> block.statement() instanceof SqlStatement sql
                                && !sql.kind().isExecutable())
                        .isEmpty();
            default -> true;
        };
    }
}
