package dev.cobolwright.grammar.flow;

import dev.cobolwright.grammar.source.Span;
import dev.cobolwright.grammar.statements.Detail;
import dev.cobolwright.grammar.statements.Details;
import dev.cobolwright.grammar.statements.Expression;
import dev.cobolwright.grammar.statements.Operand;
import dev.cobolwright.grammar.symbols.Resolution;
import dev.cobolwright.grammar.syntax.DataItem;
import dev.cobolwright.grammar.syntax.DataSection;
import dev.cobolwright.grammar.syntax.NameKind;
import dev.cobolwright.grammar.syntax.NameReference;
import dev.cobolwright.grammar.syntax.Statement;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Constant propagation for names of programs. Where every way to a statement within its procedure passes a MOVE to the item, those
 * values are meant; else all values that reachable statements move to it, and its VALUE.
 */
final class PossibleValues {
    private static final int DEEPEST = 6;

    private final ProgramFlow flow;
    private final Writes writes;
    private final Details details;
    private final Map<DataItem, Values> known = new IdentityHashMap<>();

    PossibleValues(ProgramFlow flow, Writes writes, Details details) {
        this.flow = flow;
        this.writes = writes;
        this.details = details;
    }

    /** What an operand may hold when a statement is done. */
    Values of(Expression operand, Statement at) {
        return switch (operand) {
            case Operand.Literal literal -> literal(literal);
            case Operand.Identifier id
            when id.subscripts().isEmpty() && id.part().isEmpty() -> of(id.name(), at, DEEPEST);
            default -> Values.UNKNOWN;
        };
    }

    Values of(NameReference name, Statement at) {
        return of(name, at, DEEPEST);
    }

    private static Values literal(Operand.Literal literal) {
        return switch (literal.kind()) {
            case ALPHANUMERIC -> literal.all() ? Values.UNKNOWN : Values.of(literal.value(), literal.span());
            case FIGURATIVE -> Values.NONE;
            default -> Values.UNKNOWN;
        };
    }

    private Values of(NameReference name, Statement at, int depth) {
        NameReference data =
                new NameReference(name.name(), name.qualifiers(), NameKind.DATA, name.access(), name.span());
        if (!(writes.scope().resolve(data) instanceof Resolution.Data item) || depth == 0) {
            return Values.UNKNOWN;
        }
        String record = Writes.record(item).span().text().toUpperCase(Locale.ROOT);
        if (record.contains("EXTERNAL") || record.contains("GLOBAL")) {
            return Values.UNKNOWN;
        }
        List<Writes.Write> all = writes.to(item);
        return nearby(item, all, at, depth).orElseGet(() -> anywhere(item, all, depth));
    }

    // ------------------------------------------------------------ within the procedure

    /** Follows control back from a statement to the writes before it; empty if a way leads out of the procedure or through a PERFORM. */
    private Optional<Values> nearby(Resolution.Data item, List<Writes.Write> all, Statement at, int depth) {
        Map<Statement, Writes.Write> byStatement = new IdentityHashMap<>();
        for (Writes.Write write : all) {
            if (write.statement().isEmpty()) {
                return Optional.empty();
            }
            byStatement.put(write.statement().get(), write);
        }
        Deque<Statement> waiting = new ArrayDeque<>(List.of(at));
        Set<Integer> seen = new HashSet<>();
        Values found = Values.NONE;
        while (!waiting.isEmpty()) {
            Optional<List<Statement>> before = flow.before(waiting.poll());
            if (before.isEmpty()) {
                return Optional.empty();
            }
            for (Statement statement : before.get()) {
                if (!seen.add(statement.token())) {
                    continue;
                }
                Writes.Write write = byStatement.get(statement);
                if (write != null) {
                    found = found.or(written(item, write, depth));
                } else if (!flow.performedBy(statement).isEmpty() || seen.size() > 500) {
                    return Optional.empty();
                } else {
                    waiting.add(statement);
                }
            }
        }
        return Optional.of(found);
    }

    // ------------------------------------------------------------ anywhere in the program

    private Values anywhere(Resolution.Data item, List<Writes.Write> all, int depth) {
        Values before = known.get(item.item());
        if (before != null) {
            return before;
        }
        Values values = initial(item);
        for (Writes.Write write : all) {
            if (write.statement().isEmpty()
                    || flow.isReachable(write.statement().get())) {
                values = values.or(written(item, write, depth));
            }
        }
        if (depth == DEEPEST) {
            known.put(item.item(), values);
        }
        return values;
    }

    private static Values initial(Resolution.Data item) {
        DataItem data = item.item();
        boolean owned = data.section() == DataSection.WORKING_STORAGE || data.section() == DataSection.LOCAL_STORAGE;
        boolean plain = data.children().stream().allMatch(DataItem::isConditionName)
                && data.occurs().isEmpty()
                && data.redefines().isEmpty()
                && item.groups().stream()
                        .allMatch(g -> g.occurs().isEmpty()
                                && g.redefines().isEmpty()
                                && g.value().isEmpty());
        if (!owned || !plain) {
            return Values.UNKNOWN;
        }
        return data.value().map(value -> text(value, data.span())).orElse(Values.NONE);
    }

    /** The text of a VALUE clause with one literal. */
    private static Values text(String value, Span span) {
        String text = value.strip();
        if (text.length() >= 2 && (text.charAt(0) == '"' || text.charAt(0) == '\'')) {
            int end = text.indexOf(text.charAt(0), 1);
            return end == text.length() - 1 ? Values.of(text.substring(1, end), span) : Values.UNKNOWN;
        }
        return switch (text.toUpperCase(Locale.ROOT)) {
            case "SPACE", "SPACES", "LOW-VALUE", "LOW-VALUES", "HIGH-VALUE", "HIGH-VALUES" -> Values.NONE;
            default -> Values.UNKNOWN;
        };
    }

    // ------------------------------------------------------------ one write

    private Values written(Resolution.Data item, Writes.Write write, int depth) {
        if (write.statement().isEmpty()) {
            return Values.UNKNOWN;
        }
        Statement statement = write.statement().get();
        boolean whole = write.item().item() == item.item();
        return switch (details.of(statement)) {
            case Detail.Move move when !move.corresponding() -> moved(move, write, whole, statement, depth);
            case Detail.SetTo set -> condition(item, write, statement);
            case Detail.Other other when other.verb().equals("INITIALIZE") && isPlain(statement) -> Values.NONE;
            default -> Values.UNKNOWN;
        };
    }

    private static boolean isPlain(Statement initialize) {
        String text = initialize.span().text().toUpperCase(Locale.ROOT);
        return !text.contains("REPLACING") && !text.contains("VALUE") && !text.contains("DEFAULT");
    }

    private Values moved(Detail.Move move, Writes.Write write, boolean whole, Statement statement, int depth) {
        boolean blank = move.sending() instanceof Operand.Literal literal
                && literal.kind() == Operand.Literal.Kind.FIGURATIVE
                && !literal.text().toUpperCase(Locale.ROOT).startsWith("QUOTE");
        if (blank) {
            return Values.NONE;
        }
        boolean plain = move.receiving().stream()
                .anyMatch(r -> r instanceof Operand.Identifier id
                        && id.name().span().equals(write.name().span())
                        && id.subscripts().isEmpty()
                        && id.part().isEmpty());
        if (!whole || !plain) {
            return Values.UNKNOWN;
        }
        Values sent = move.sending() instanceof Operand.Identifier id
                ? id.subscripts().isEmpty() && id.part().isEmpty()
                        ? of(id.name(), statement, depth - 1)
                        : Values.UNKNOWN
                : of(move.sending(), statement);
        return sent.through(write.name().span());
    }

    /** SET condition-name TO TRUE moves its first value. */
    private static Values condition(Resolution.Data item, Writes.Write write, Statement statement) {
        DataItem condition = write.item().item();
        boolean ofItem = condition.isConditionName()
                && !write.item().groups().isEmpty()
                && write.item().groups().getFirst() == item.item();
        return ofItem && condition.value().isPresent()
                ? text(condition.value().get(), condition.span())
                        .through(write.name().span())
                : Values.UNKNOWN;
    }
}
