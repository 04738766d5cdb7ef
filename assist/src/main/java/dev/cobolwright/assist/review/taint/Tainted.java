package dev.cobolwright.assist.review.taint;

import dev.cobolwright.assist.review.Note;
import dev.cobolwright.assist.review.ReviewedProgram;
import dev.cobolwright.assist.review.cics.CicsUse;
import dev.cobolwright.assist.review.cics.CicsUses;
import dev.cobolwright.assist.review.names.NamesUsed;
import dev.cobolwright.grammar.embedded.cics.CicsStatement;
import dev.cobolwright.grammar.source.Span;
import dev.cobolwright.grammar.syntax.DataItem;
import dev.cobolwright.grammar.syntax.DataSection;
import dev.cobolwright.grammar.syntax.Statement;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The data items of a program that may hold text that a user, a terminal or a caller gave. */
public final class Tainted {
    private static final int LONGEST = 30;

    private final ReviewedProgram program;
    private final NamesUsed names;
    private final Map<DataItem, Step> steps = new IdentityHashMap<>();
    private final Deque<DataItem> waiting = new ArrayDeque<>();
    private final Map<DataItem, List<Flow>> flows = new IdentityHashMap<>();
    private final Set<DataItem> tested = Collections.newSetFromMap(new IdentityHashMap<>());

    /**
     * @param from the item that the text was in before; empty where it came from outside
     * @param partly a part of the item alone holds it, so that other parts do not
     */
    private record Step(Optional<DataItem> from, Span at, String what, boolean partly) {
        Step(Optional<DataItem> from, Span at, String what) {
            this(from, at, what, false);
        }
    }

    private record Flow(DataItem to, Statement statement) {}

    private Tainted(ReviewedProgram program) {
        this.program = program;
        this.names = NamesUsed.of(program);
        program.statements().forEach(this::read);
        linkage();
        while (!waiting.isEmpty()) {
            DataItem item = waiting.poll();
            for (Flow flow : flows.getOrDefault(item, List.of())) {
                taint(flow.to, new Step(Optional.of(item), flow.statement.span(), "to " + flow.to.name()));
            }
            spread(item);
        }
    }

    public static Tainted of(ReviewedProgram program) {
        return program.analysis(Tainted.class, Tainted::new);
    }

    /** Where the text in an item came from, first to last; empty if it is none, or if any item on the way is tested somewhere. */
    public Optional<List<Note>> unchecked(DataItem item) {
        List<Note> way = new ArrayList<>();
        Optional<DataItem> at = Optional.of(item);
        while (at.isPresent() && way.size() < LONGEST) {
            Step step = steps.get(at.get());
            if (step == null || isTested(at.get())) {
                return Optional.empty();
            }
            way.add(Note.at(step.at, step.what));
            at = step.from;
        }
        return Optional.of(List.copyOf(way.reversed()));
    }

    private boolean isTested(DataItem item) {
        return tested.contains(item)
                || item.children().stream().anyMatch(c -> c.isConditionName() && tested.contains(c));
    }

    // ------------------------------------------------------------ where it comes from

    private void read(Statement statement) {
        switch (statement.verb()) {
            case "ACCEPT" -> {
                if (!isFromSystem(statement)) {
                    writes(statement).forEach(i -> taint(i, outside(statement, "typed in")));
                }
            }
            case "EXEC CICS" -> cics(statement);
            case "MOVE", "STRING", "UNSTRING" -> flow(statement);
            case "IF", "EVALUATE", "SEARCH" ->
                names.in(statement).forEach(u -> u.item().ifPresent(this::test));
            default -> {}
        }
    }

    private void test(DataItem item) {
        tested.add(item);
        if (item.isConditionName()) {
            names.parent(item).ifPresent(tested::add);
        }
    }

    private static boolean isFromSystem(Statement accept) {
        return accept.span()
                .text()
                .toUpperCase(Locale.ROOT)
                .matches(
                        "(?s).*\\bFROM\\s+(DATE|TIME|DAY|DAY-OF-WEEK|LINE|LINES|COLUMNS|ESCAPE|CRT|EXCEPTION|USER)\\b.*");
    }

    private static Step outside(Statement statement, String what) {
        return new Step(Optional.empty(), statement.span(), what);
    }

    private void cics(Statement statement) {
        CicsUses uses = CicsUses.of(program);
        CicsUse use = uses.of(statement).orElse(null);
        if (use == null) {
            return;
        }
        if (use.is(
                "RECEIVE", "RECEIVE MAP", "WEB RECEIVE", "WEB READ FORMFIELD", "WEB READ QUERYPARM", "EXTRACT WEB")) {
            for (String option : List.of("INTO", "VALUE", "PATH", "QUERYSTRING")) {
                uses.item(use, option).ifPresent(i -> taint(i, outside(statement, "received from outside")));
            }
            use.command()
                    .option("MAP")
                    .flatMap(CicsStatement.Use::literal)
                    .ifPresent(map -> program.program().data().stream()
                            .filter(d -> d.name().equals(map.toUpperCase(Locale.ROOT) + "I"))
                            .forEach(d -> taint(d, outside(statement, "received from the terminal"))));
        }
    }

    private void linkage() {
        for (DataItem record : program.program().data()) {
            boolean isParameter = program.program().using().contains(record.name())
                    || record.name().equals("DFHCOMMAREA");
            if (record.section() == DataSection.LINKAGE && isParameter) {
                taint(record, new Step(Optional.empty(), record.nameSpan(), "given by the caller"));
            }
        }
    }

    // ------------------------------------------------------------ where it goes

    private void flow(Statement statement) {
        List<DataItem> to = writes(statement);
        for (NamesUsed.Use use : names.in(statement)) {
            if (use.name().access().reads()
                    && use.item().isPresent()
                    && carries(use.item().get())) {
                to.forEach(i -> flows.computeIfAbsent(use.item().get(), k -> new ArrayList<>(2))
                        .add(new Flow(i, statement)));
            }
        }
    }

    private List<DataItem> writes(Statement statement) {
        return names.in(statement).stream()
                .filter(u -> u.name().access().writes())
                .flatMap(u -> u.item().stream())
                .filter(this::carries)
                .toList();
    }

    /** Whether an item can hold any text. */
    private boolean carries(DataItem item) {
        return program.layout()
                .of(item)
                .filter(s -> item.isGroup()
                        || s.picture().filter(p -> !p.isNumeric()).isPresent())
                .isPresent();
    }

    private void taint(DataItem item, Step step) {
        if (!carries(item)) {
            return;
        }
        Optional<Step> before = Optional.ofNullable(steps.get(item));
        if (before.isEmpty() || before.get().partly() && !step.partly()) {
            steps.put(item, step);
            waiting.add(item);
        }
    }

    /** To what is part of it, and to the groups it is part of. */
    private void spread(DataItem item) {
        if (!steps.get(item).partly()) {
            Step part = new Step(Optional.of(item), item.nameSpan(), "part of " + item.name());
            item.children().forEach(c -> taint(c, part));
        }
        names.parent(item)
                .ifPresent(p -> taint(p, new Step(Optional.of(item), p.nameSpan(), "as part of " + p.name(), true)));
    }
}
