package dev.cobolwright.assist.impact;

import dev.cobolwright.assist.codebase.CodeBase;
import dev.cobolwright.assist.codebase.DataUses;
import dev.cobolwright.assist.codebase.DataUses.Declared;
import dev.cobolwright.assist.codebase.Told;
import dev.cobolwright.grammar.Cobol;
import dev.cobolwright.grammar.Parse;
import dev.cobolwright.grammar.layout.DataLayout;
import dev.cobolwright.grammar.layout.ItemLayout;
import dev.cobolwright.grammar.statements.Detail;
import dev.cobolwright.grammar.statements.Details;
import dev.cobolwright.grammar.statements.Operand;
import dev.cobolwright.grammar.symbols.Resolution;
import dev.cobolwright.grammar.symbols.Scope;
import dev.cobolwright.grammar.syntax.Program;
import dev.cobolwright.grammar.syntax.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Where the bytes of an item go as part of a group that is moved whole to another group, READ INTO and WRITE FROM left out. */
final class GroupMoves {
    private final CodeBase code;
    private final Map<String, List<Declared>> fields;
    private final List<Affected> found = new ArrayList<>();

    /** @param fields by program */
    GroupMoves(CodeBase code, Map<String, List<Declared>> fields) {
        this.code = code;
        this.fields = fields;
    }

    List<Affected> lines() {
        new DataUses(code).each(this::program);
        return found;
    }

    private void program(Parse parse, Program program, Scope scope) {
        List<Declared> here = fields.getOrDefault(program.name(), List.of()).stream()
                .filter(d -> d.layout().filter(ItemLayout::isKnown).isPresent())
                .toList();
        if (here.isEmpty()) {
            return;
        }
        DataLayout layout = DataLayout.of(parse, program);
        Details details = Cobol.details(parse);
        program.paragraphs()
                .forEach(p ->
                        p.statements().forEach(s -> statement(s, p.name(), program, scope, layout, details, here)));
    }

    private void statement(
            Statement statement,
            String paragraph,
            Program program,
            Scope scope,
            DataLayout layout,
            Details details,
            List<Declared> here) {
        if (statement.verb().equals("MOVE")
                && details.of(statement) instanceof Detail.Move move
                && !move.corresponding()
                && move.sending() instanceof Operand.Identifier from) {
            Optional<ItemLayout> sending = layout(from, scope, layout);
            sending.filter(s -> s.item().isGroup())
                    .ifPresent(s -> move.receiving()
                            .forEach(to -> layout(to, scope, layout)
                                    .ifPresent(r -> here.stream()
                                            .filter(d -> inside(d, s))
                                            .forEach(d ->
                                                    found.add(line(d, s, r, statement, paragraph, program, layout))))));
        }
        statement.nested().forEach(n -> statement(n, paragraph, program, scope, layout, details, here));
    }

    private static boolean inside(Declared field, ItemLayout group) {
        ItemLayout own = field.layout().orElseThrow();
        return own.record() == group.record()
                && own.item() != group.item()
                && group.isKnown()
                && group.offset() <= own.offset()
                && own.end() <= group.end();
    }

    private Affected line(
            Declared field,
            ItemLayout from,
            ItemLayout to,
            Statement statement,
            String paragraph,
            Program program,
            DataLayout layout) {
        ItemLayout own = field.layout().orElseThrow();
        long start = to.offset() + own.offset() - from.offset();
        long end = start + own.totalLength();
        String lands = layout.items().stream()
                .filter(i -> i.record() == to.record()
                        && i.isKnown()
                        && !i.item().isGroup()
                        && !i.item().isFiller()
                        && i.offset() < end
                        && start < i.end())
                .map(i -> i.item().name())
                .distinct()
                .limit(4)
                .collect(Collectors.joining(", "));
        boolean fits = to.isKnown() && start < to.end();
        return Affected.of(
                Affected.How.MOVED,
                field.program(),
                Told.of(
                        field.program() + " " + paragraph + " moves "
                                + from.item().name() + " to "
                                + to.item().name() + "; the bytes of "
                                + field.item().name()
                                + (fits
                                        ? " become bytes " + (start + 1) + "-" + Math.min(end, to.end()) + " of "
                                                + to.record().name() + (lands.isEmpty() ? "" : ": " + lands)
                                        : " are cut off"),
                        code.place(statement.span())));
    }

    private static Optional<ItemLayout> layout(Operand operand, Scope scope, DataLayout layout) {
        return operand instanceof Operand.Identifier i
                        && i.part().isEmpty()
                        && scope.resolve(i.name()) instanceof Resolution.Data data
                ? layout.of(data.item())
                : Optional.empty();
    }
}
