package dev.cobolwright.assist.review.rules;

import dev.cobolwright.assist.review.Findings;
import dev.cobolwright.assist.review.Profile;
import dev.cobolwright.assist.review.ProgramRule;
import dev.cobolwright.assist.review.ReviewedProgram;
import dev.cobolwright.assist.review.conditions.Tested;
import dev.cobolwright.assist.review.dataflow.OwnItems;
import dev.cobolwright.assist.review.names.NamesUsed;
import dev.cobolwright.grammar.Severity;
import dev.cobolwright.grammar.flow.Procedure;
import dev.cobolwright.grammar.flow.ProgramFlow;
import dev.cobolwright.grammar.flow.Range;
import dev.cobolwright.grammar.statements.Condition;
import dev.cobolwright.grammar.statements.Detail;
import dev.cobolwright.grammar.statements.Expression;
import dev.cobolwright.grammar.statements.Operand;
import dev.cobolwright.grammar.syntax.DataItem;
import dev.cobolwright.grammar.syntax.Statement;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** CW1108. */
public final class LoopNeverEnds implements ProgramRule {
    private static final int MOST = 20_000;

    @Override
    public About about() {
        return new About(
                "CW1108",
                "PERFORM UNTIL whose condition nothing in the loop changes",
                Severity.ERROR,
                Profile.ESSENTIAL);
    }

    @Override
    public void check(ReviewedProgram program, Findings findings) {
        if (!program.flow().isCertain()) {
            return;
        }
        program.details(Detail.Perform.class, "PERFORM").forEach(perform -> {
            List<Condition> until = Tested.of(perform.detail().repetition());
            Statement statement = perform.statement();
            if (until.size() != 1 || !statement.whole()) {
                return;
            }
            Optional<Set<DataItem>> tested = items(program, until.getFirst());
            if (tested.isEmpty() || tested.get().isEmpty() || sets(program, statement, tested.get())) {
                return;
            }
            if (neverEnds(program, statement, perform.detail(), tested.get())) {
                findings.add(
                        statement.span(),
                        "This loop never ends once it has begun: nothing in it changes "
                                + tested.get().stream().map(DataItem::name).collect(Collectors.joining(", "))
                                + ", and no statement leaves it");
            }
        });
    }

    /** The items of a condition, all of them such that only statements that name them change them; empty where that is not known. */
    private static Optional<Set<DataItem>> items(ReviewedProgram program, Condition condition) {
        Set<DataItem> items = new LinkedHashSet<>();
        Deque<Expression> waiting = new ArrayDeque<>();
        for (Condition part : Tested.parts(condition)) {
            switch (part) {
                case Condition.Comparison comparison -> {
                    waiting.add(comparison.left());
                    waiting.add(comparison.right());
                }
                case Condition.Test test -> waiting.add(test.subject());
                case Condition.Named named -> {
                    if (named.orComparison().isPresent()) {
                        return Optional.empty();
                    }
                    waiting.add(named.operand());
                }
                default -> {
                    return Optional.empty();
                }
            }
        }
        while (!waiting.isEmpty()) {
            switch (waiting.poll()) {
                case Operand.Literal literal -> {}
                case Operand.Identifier identifier -> {
                    if (!identifier.subscripts().isEmpty() || identifier.part().isPresent()) {
                        return Optional.empty();
                    }
                    Optional<DataItem> item = program.item(identifier)
                            .flatMap(i ->
                                    i.isConditionName() ? NamesUsed.of(program).parent(i) : Optional.of(i));
                    if (item.isEmpty() || !OwnItems.of(program).contains(item.get())) {
                        return Optional.empty();
                    }
                    items.add(item.get());
                }
                case Expression.Binary binary -> {
                    waiting.add(binary.left());
                    waiting.add(binary.right());
                }
                case Expression.Signed signed -> waiting.add(signed.of());
                default -> {
                    return Optional.empty();
                }
            }
        }
        return Optional.of(items);
    }

    private static boolean neverEnds(
            ReviewedProgram program, Statement loop, Detail.Perform perform, Set<DataItem> tested) {
        ProgramFlow flow = program.flow();
        Deque<Statement> waiting = new ArrayDeque<>(loop.nested());
        Set<Integer> seen = new HashSet<>();
        List<Procedure> procedures = flow.procedures();
        flow.performedBy(loop).forEach(r -> add(procedures, r, seen, waiting));
        int looked = 0;
        if (perform.range().isPresent() && waiting.isEmpty()) {
            return false;
        }
        while (!waiting.isEmpty()) {
            Statement statement = waiting.poll();
            if (++looked > MOST
                    || !statement.whole()
                    || leaves(program, statement)
                    || sets(program, statement, tested)) {
                return false;
            }
            waiting.addAll(statement.nested());
            flow.performedBy(statement).forEach(r -> add(procedures, r, seen, waiting));
        }
        return looked > 0;
    }

    private static void add(List<Procedure> procedures, Range range, Set<Integer> seen, Deque<Statement> waiting) {
        for (int i = range.first().index(); i <= range.last().index(); i++) {
            if (seen.add(i)) {
                waiting.addAll(procedures.get(i).statements());
            }
        }
    }

    private static boolean leaves(ReviewedProgram program, Statement statement) {
        return switch (statement.verb()) {
            case "GO TO", "GOBACK", "STOP", "NEXT SENTENCE", "EXEC CICS", "EXEC SQL" -> true;
            case "EXIT" ->
                !(program.detail(statement) instanceof Detail.Exit exit && exit.kind() == Detail.Exit.Kind.PLAIN);
            case "CALL" ->
                !(program.detail(statement) instanceof Detail.Call call && call.target() instanceof Operand.Literal)
                        || endsProgram(statement);
            default -> false;
        };
    }

    private static boolean endsProgram(Statement call) {
        String text = call.span().text().toUpperCase(Locale.ROOT);
        return text.contains("ABEND") || text.contains("ABD") || text.contains("EXIT") || text.contains("STOP");
    }

    private static boolean sets(ReviewedProgram program, Statement statement, Set<DataItem> tested) {
        NamesUsed names = NamesUsed.of(program);
        return names.in(statement).stream()
                .filter(u -> u.name().access().writes())
                .anyMatch(u -> tested.stream().anyMatch(item -> names.concerns(u, item)));
    }
}
