package dev.cobolwright.assist.control;

import dev.cobolwright.grammar.Parse;
import dev.cobolwright.grammar.flow.Procedure;
import dev.cobolwright.grammar.flow.ProgramFlow;
import dev.cobolwright.grammar.flow.Range;
import dev.cobolwright.grammar.flow.Transfer;
import dev.cobolwright.grammar.flow.Transfers;
import dev.cobolwright.grammar.flow.Unreachable;
import dev.cobolwright.grammar.source.Span;
import dev.cobolwright.grammar.syntax.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What one procedure does with control.
 *
 * @param kind {@code paragraph}, {@code section}, or {@code sentences} before the first header
 * @param section it lies in, empty for a section or outside of any
 * @param neverReached no way leads to any of its statements
 * @param place of its name, or of its text where it has none
 * @param ways in order of their text
 */
public record ProcedureControl(
        String name, String kind, String section, boolean neverReached, Span place, List<Way> ways) {
    /** How control goes on. */
    public enum Kind {
        PERFORMS,
        GOES_TO,
        /** CALL, LINK, XCTL, START, RETURN TRANSID. */
        LEAVES_FOR,
        FALLS_INTO,
        /** Statements that no way leads to. */
        NEVER_REACHED
    }

    /**
     * @param text the procedures or the program; of unreachable code, its first verb
     * @param at the statement, where it is written; the next procedure of one that falls into it
     * @param target the procedure; empty for programs and unreachable code
     */
    public record Way(Kind kind, String text, Span at, Optional<Span> target) {}

    static List<ProcedureControl> of(Parse parse, ProgramFlow flow) {
        Map<Statement, Transfer> transfers = new IdentityHashMap<>();
        Transfers.of(parse, flow).forEach(transfer -> transfers.put(transfer.statement(), transfer));
        Map<Integer, List<Unreachable>> unreachable = new HashMap<>();
        flow.unreachable()
                .forEach(u -> unreachable
                        .computeIfAbsent(u.procedure().index(), i -> new ArrayList<>())
                        .add(u));
        List<Procedure> all = flow.procedures();
        return all.stream()
                .map(p -> {
                    Optional<Procedure> next =
                            p.index() + 1 < all.size() ? Optional.of(all.get(p.index() + 1)) : Optional.empty();
                    return procedure(
                            p,
                            next.filter(flow::isFallenInto),
                            flow,
                            transfers,
                            unreachable.getOrDefault(p.index(), List.of()));
                })
                .toList();
    }

    private static ProcedureControl procedure(
            Procedure procedure,
            Optional<Procedure> fallsInto,
            ProgramFlow flow,
            Map<Statement, Transfer> transfers,
            List<Unreachable> unreachable) {
        boolean never = unreachable.stream().anyMatch(Unreachable::wholeProcedure);
        List<Way> ways = new ArrayList<>();
        for (Statement statement : procedure.statements()) {
            ways(statement, flow, transfers, ways);
        }
        if (!never) {
            unreachable.forEach(u -> ways.add(
                    new Way(Kind.NEVER_REACHED, u.statements().getFirst().verb(), u.span(), Optional.empty())));
            ways.sort(Comparator.comparingInt(way -> way.at().inMain().start()));
        }
        fallsInto.ifPresent(
                next -> ways.add(new Way(Kind.FALLS_INTO, next.name(), next.nameSpan(), Optional.of(next.nameSpan()))));
        boolean isParagraph =
                procedure.paragraph().filter(p -> !p.name().isEmpty()).isPresent();
        String kind = procedure.name().isEmpty() ? "sentences" : isParagraph ? "paragraph" : "section";
        return new ProcedureControl(
                procedure.name(),
                (procedure.isDeclarative() ? "declarative " : "") + kind,
                isParagraph ? procedure.section().name() : "",
                never,
                procedure.name().isEmpty() ? procedure.span() : procedure.nameSpan(),
                List.copyOf(ways));
    }

    private static void ways(
            Statement statement, ProgramFlow flow, Map<Statement, Transfer> transfers, List<Way> ways) {
        for (Range range : flow.performedBy(statement)) {
            ways.add(new Way(
                    Kind.PERFORMS,
                    range.toString(),
                    statement.span(),
                    Optional.of(range.first().nameSpan())));
        }
        for (Procedure target : flow.goneToBy(statement)) {
            ways.add(new Way(Kind.GOES_TO, target.name(), statement.span(), Optional.of(target.nameSpan())));
        }
        Optional.ofNullable(transfers.get(statement)).ifPresent(transfer -> {
            String how = transfer.kind().name().toLowerCase(Locale.ROOT).replace('_', ' ');
            transfer.targets()
                    .forEach(target -> ways.add(
                            new Way(Kind.LEAVES_FOR, how + " " + target.name(), statement.span(), Optional.empty())));
            if (!transfer.complete()) {
                String text = how + " of what " + transfer.at().text() + " holds, which is not known";
                ways.add(new Way(Kind.LEAVES_FOR, text, statement.span(), Optional.empty()));
            }
        });
        statement.nested().forEach(nested -> ways(nested, flow, transfers, ways));
    }
}
