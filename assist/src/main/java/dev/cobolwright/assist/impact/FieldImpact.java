package dev.cobolwright.assist.impact;

import dev.cobolwright.assist.codebase.CodeBase;
import dev.cobolwright.assist.codebase.DataUses;
import dev.cobolwright.assist.codebase.DataUses.Declared;
import dev.cobolwright.assist.codebase.DataUses.Used;
import dev.cobolwright.assist.codebase.DataUses.Written;
import dev.cobolwright.assist.codebase.Told;
import dev.cobolwright.assist.explain.facts.CallFact;
import dev.cobolwright.assist.explain.facts.ProgramFacts;
import dev.cobolwright.grammar.syntax.Access;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Who is affected by a change of a data item: by its name, by the bytes it takes, and by what is passed and moved. */
final class FieldImpact {
    private static final int MOST_LINES = 4_000;

    private final CodeBase code;
    private final DataUses data;
    private final List<Declared> declared;
    private final List<Affected> affected = new ArrayList<>();

    FieldImpact(CodeBase code, List<Declared> named) {
        this.code = code;
        this.data = new DataUses(code);
        Set<Written> places = new HashSet<>();
        named.forEach(d -> places.add(d.written()));
        this.declared = data.at(places);
    }

    Affected.Answer answer(String name) {
        declarations();
        Set<Written> places = written(declared);
        Set<String> conditions = new HashSet<>();
        data.uses(places).forEach(u -> use(u, Affected.How.USES, conditions));
        conditionNames();
        overlaps(places);
        moves();
        List<String> notes = new ArrayList<>();
        if (affected.size() > MOST_LINES) {
            notes.add("cut after " + MOST_LINES + " lines of " + affected.size());
        }
        notes.add("moves are followed one step; what is computed from the value is not followed");
        return new Affected.Answer(
                "FIELD", name, affected.stream().limit(MOST_LINES).toList(), notes);
    }

    private static Set<Written> written(List<Declared> items) {
        Set<Written> places = new HashSet<>();
        items.forEach(i -> places.add(i.written()));
        return places;
    }

    private void declarations() {
        for (Declared d : declared) {
            String bytes = d.bytes();
            affected.add(Affected.of(
                    Affected.How.DECLARES,
                    d.program(),
                    Told.of(
                            d.program() + " has it as " + d.item().name() + (bytes.isEmpty() ? "" : ", " + bytes)
                                    + (d.file().isEmpty() ? "" : ", a record of the file " + d.file()),
                            d.place())));
        }
    }

    private void use(Used used, Affected.How how, Set<String> seen) {
        String verb = verb(used.access());
        affected.add(Affected.of(
                how,
                used.program(),
                Told.of(
                        used.program() + (used.paragraph().isEmpty() ? "" : " " + used.paragraph()) + " " + verb + " "
                                + used.name() + ": " + used.line(),
                        used.place())));
        calls(used, seen);
    }

    /** What a CALL, LINK or XCTL passes. */
    private void calls(Used used, Set<String> seen) {
        for (ProgramFacts program : code.programs()) {
            if (!program.name().equals(used.program())) {
                continue;
            }
            for (CallFact call : program.calls()) {
                if (call.arguments().contains(used.name())
                        && call.place().file().equals(used.place().file())
                        && call.place().first() <= used.place().first()
                        && used.place().first() <= call.place().last()
                        && seen.add(used.program() + call.place())) {
                    String target = call.targets().isEmpty()
                            ? "the program named by " + call.held()
                            : String.join(", ", call.targets());
                    affected.add(Affected.of(
                            Affected.How.PASSES,
                            used.program(),
                            Told.of(used.program() + " passes " + used.name() + " to " + target, call.place())));
                }
            }
        }
    }

    private void conditionNames() {
        Set<Written> conditions = new HashSet<>();
        declared.forEach(d -> d.item().children().stream()
                .filter(c -> c.isConditionName())
                .forEach(c -> conditions.add(
                        new Written(c.nameSpan().source().path(), c.nameSpan().start()))));
        Set<String> seen = new HashSet<>();
        data.uses(conditions).forEach(u -> use(u, Affected.How.USES, seen));
    }

    /** Items that take some of the same bytes: groups around it, items in it, REDEFINES, other records of the file. */
    private void overlaps(Set<Written> own) {
        Map<Written, String> places = new LinkedHashMap<>();
        for (Declared d : declared) {
            for (Overlaps.Shared shared : Overlaps.of(code, d)) {
                Written at = new Written(
                        shared.item().nameSpan().source().path(),
                        shared.item().nameSpan().start());
                if (!own.contains(at) && !shared.item().isFiller()) {
                    places.putIfAbsent(at, shared.relation());
                }
            }
        }
        Set<String> seen = new HashSet<>();
        for (Used used : data.uses(new LinkedHashSet<>(places.keySet()))) {
            Written at = new Written(
                    used.item().nameSpan().source().path(),
                    used.item().nameSpan().start());
            affected.add(Affected.of(
                    Affected.How.OVERLAPS,
                    used.program(),
                    Told.of(
                            used.program() + (used.paragraph().isEmpty() ? "" : " " + used.paragraph()) + " "
                                    + verb(used.access()) + " " + used.name() + ", which " + places.get(at) + ": "
                                    + used.line(),
                            used.place())));
            calls(used, seen);
        }
    }

    private void moves() {
        Map<String, List<Declared>> byProgram = new HashMap<>();
        declared.forEach(d ->
                byProgram.computeIfAbsent(d.program(), p -> new ArrayList<>()).add(d));
        affected.addAll(new GroupMoves(code, byProgram).lines());
    }

    static String verb(Access access) {
        return switch (access) {
            case READ -> "reads";
            case WRITE -> "sets";
            case READ_WRITE -> "reads and may set";
            case REFERENCE -> "names";
        };
    }
}
