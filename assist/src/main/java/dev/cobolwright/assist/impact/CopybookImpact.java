package dev.cobolwright.assist.impact;

import dev.cobolwright.assist.codebase.CodeBase;
import dev.cobolwright.assist.codebase.DataUses;
import dev.cobolwright.assist.codebase.Told;
import dev.cobolwright.assist.explain.facts.CallFact;
import dev.cobolwright.assist.explain.facts.CopyFact;
import dev.cobolwright.assist.explain.facts.CopybookFacts;
import dev.cobolwright.assist.explain.facts.FileFact;
import dev.cobolwright.assist.explain.facts.Place;
import dev.cobolwright.assist.explain.facts.ProgramFacts;
import dev.cobolwright.grammar.syntax.DataItem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Who is affected by a change of a copybook: who copies it, what of it is used, and the files and calls its records go to. */
final class CopybookImpact {
    private static final int MOST_PLACES = 12;

    private final CodeBase code;
    private final CopybookFacts copybook;
    private final List<Affected> affected = new ArrayList<>();

    CopybookImpact(CodeBase code, CopybookFacts copybook) {
        this.code = code;
        this.copybook = copybook;
    }

    Affected.Answer answer() {
        Set<String> copies = new HashSet<>(Set.of(copybook.file()));
        for (boolean more = true; more; ) {
            more = false;
            for (CopybookFacts other : code.copybooks()) {
                for (CopyFact copy : other.copies()) {
                    if (copies.contains(copy.file()) && copies.add(other.file())) {
                        more = true;
                        affected.add(Affected.of(
                                Affected.How.DECLARES,
                                other.name(),
                                Told.of("the copybook " + other.name() + " copies it", copy.places())));
                    }
                }
            }
        }
        code.programs().forEach(p -> program(p, copies));
        uses();
        return new Affected.Answer("COPYBOOK", copybook.name(), List.copyOf(affected), List.of());
    }

    private void program(ProgramFacts program, Set<String> copies) {
        for (CopyFact copy : program.copybooks()) {
            if (!copies.contains(copy.file())) {
                continue;
            }
            affected.add(Affected.of(
                    Affected.How.DECLARES,
                    program.name(),
                    Told.of(
                            program.name() + " copies " + copy.name() + (copy.replacing() ? ", with REPLACING" : "")
                                    + (copy.places().size() > 1
                                            ? ", " + copy.places().size() + " times"
                                            : ""),
                            copy.places())));
        }
        Set<String> records = records(program);
        for (FileFact file : program.files()) {
            if (file.records().stream().anyMatch(records::contains)) {
                affected.add(Affected.of(
                        Affected.How.SHARES,
                        program.name(),
                        Told.of(
                                program.name() + " has its record in the file " + file.name()
                                        + (file.assigned().isEmpty() ? "" : " (" + file.assigned() + ")")
                                        + (file.recordLength() < 0 ? "" : ", " + file.recordLength() + " bytes")
                                        + (file.letters().isEmpty() ? "" : ", " + file.letters()),
                                file.declared())));
            }
        }
        for (CallFact call : program.calls()) {
            call.arguments().stream()
                    .filter(records::contains)
                    .forEach(a -> affected.add(Affected.of(
                            Affected.How.PASSES,
                            program.name(),
                            Told.of(
                                    program.name() + " passes " + a + " to "
                                            + (call.targets().isEmpty()
                                                    ? "the program named by " + call.held()
                                                    : String.join(", ", call.targets())),
                                    call.place()))));
        }
    }

    /** Names of level 01 items of a program that are written in the copybook. */
    private Set<String> records(ProgramFacts program) {
        Set<String> names = new HashSet<>();
        code.parse(program.file()).stream()
                .flatMap(p -> p.programs().stream())
                .flatMap(p -> p.allData())
                .filter(i -> i.levelNumber() == 1 && isHere(i))
                .forEach(i -> names.add(i.name()));
        return names;
    }

    private boolean isHere(DataItem item) {
        return code.shown(item.nameSpan().source().path()).equals(copybook.file());
    }

    /** What each program names of it. */
    private void uses() {
        DataUses data = new DataUses(code);
        Map<String, Map<String, List<Place>>> byProgram = new LinkedHashMap<>();
        Set<DataUses.Written> places = new HashSet<>();
        data.each((parse, program, scope) -> program.allData()
                .filter(this::isHere)
                .forEach(i -> places.add(new DataUses.Written(
                        i.nameSpan().source().path(), i.nameSpan().start()))));
        data.uses(places)
                .forEach(u -> byProgram
                        .computeIfAbsent(u.program(), p -> new LinkedHashMap<>())
                        .computeIfAbsent(u.name(), n -> new ArrayList<>())
                        .add(u.place()));
        byProgram.forEach((program, names) -> names.forEach((name, at) -> affected.add(Affected.of(
                Affected.How.USES,
                program,
                Told.of(
                        program + " uses " + name + (at.size() > 1 ? " in " + at.size() + " places" : ""),
                        at.stream().limit(MOST_PLACES).toList())))));
    }
}
