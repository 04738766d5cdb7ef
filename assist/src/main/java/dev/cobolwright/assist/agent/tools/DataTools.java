package dev.cobolwright.assist.agent.tools;

import static dev.cobolwright.assist.agent.tools.Tool.Parameter.needed;
import static dev.cobolwright.assist.agent.tools.Tool.Parameter.optional;

import dev.cobolwright.assist.codebase.CodeBase;
import dev.cobolwright.assist.codebase.DataUses;
import dev.cobolwright.assist.codebase.Told;
import dev.cobolwright.assist.explain.facts.CopyFact;
import dev.cobolwright.assist.explain.facts.DataFact;
import dev.cobolwright.assist.explain.facts.FileFact;
import dev.cobolwright.assist.explain.facts.ProgramFacts;
import dev.cobolwright.assist.impact.Affected;
import dev.cobolwright.assist.impact.Impact;
import dev.cobolwright.grammar.layout.ItemLayout;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Names and data: where they are declared, used and set, how they lie, who is affected by a change. */
final class DataTools {
    static final List<Tool> ALL = List.of(
            Tool.of(
                    "find_symbol",
                    "Finds where a name is declared: data item, condition-name, paragraph, section, file, program, copybook or job.",
                    (code, a) -> declared(code, a.needed("name")),
                    needed("name", "the whole name")),
            Tool.of(
                    "references",
                    "Lists all uses of a data item or condition-name in all programs, also where a copybook gives it another name by REPLACING.",
                    (code, a) -> uses(code, a.needed("name"), a.text("program"), false),
                    needed("name", "data item or condition-name"),
                    optional("program", "only in this program")),
            Tool.of(
                    "who_sets",
                    "Lists the statements that set a data item by its name, and those that set a group or record it is in.",
                    (code, a) -> setters(code, a.needed("name")),
                    needed("name", "data item")),
            Tool.of(
                    "layout",
                    "Gives the layout of the records of a program or copybook: level, offset and length in bytes, picture, usage.",
                    DataTools::layout,
                    needed("of", "PROGRAM-ID or copybook"),
                    optional("record", "only this record or item and what is in it")),
            Tool.of(
                    "copybook_users",
                    "Lists the programs and copybooks that copy a copybook.",
                    (code, a) -> users(code, a.needed("copybook")),
                    needed("copybook", "its name")),
            Tool.of(
                    "impact",
                    "Says who is affected by a change of a copybook, program or data item: declarations, uses, items that share its bytes,"
                            + " moves of groups, calls that pass it, jobs.",
                    (code, a) -> impact(code, a.needed("name")),
                    needed("name", "copybook, PROGRAM-ID or data item")));

    private DataTools() {}

    static List<Told> declared(CodeBase code, String name) {
        String wanted = name.toUpperCase(Locale.ROOT);
        List<Told> lines = new ArrayList<>();
        for (ProgramFacts program : code.programs()) {
            if (program.name().equals(wanted)) {
                lines.add(Told.of("program " + wanted, program.identified()));
            }
            program.paragraphs().stream()
                    .filter(p -> p.name().equals(wanted))
                    .forEach(p -> lines.add(Told.of("paragraph of " + program.name(), p.place())));
            program.paragraphs().stream()
                    .filter(p -> p.section().equals(wanted))
                    .limit(1)
                    .forEach(p -> lines.add(Told.of("section of " + program.name(), p.header())));
            for (FileFact file : program.files()) {
                if (file.name().equals(wanted) || file.assigned().equalsIgnoreCase(wanted)) {
                    lines.add(Told.of(
                            "file " + file.name() + " of " + program.name() + ", assigned to " + file.assigned(),
                            file.selected(),
                            file.declared()));
                }
            }
        }
        code.copybook(name)
                .ifPresent(c -> lines.add(Told.of(
                        "copybook " + c.name(), new dev.cobolwright.assist.explain.facts.Place(c.file(), 1, 1))));
        code.jobs().stream()
                .filter(j -> j.name().equalsIgnoreCase(name))
                .forEach(j -> lines.add(Told.of("job " + j.name(), j.place().firstLine())));
        Map<String, List<DataUses.Declared>> items = new LinkedHashMap<>();
        for (DataUses.Declared d : new DataUses(code).declarations(wanted)) {
            items.computeIfAbsent(d.place() + " " + d.bytes(), k -> new ArrayList<>())
                    .add(d);
        }
        items.values().forEach(same -> lines.add(item(same)));
        if (lines.isEmpty()) {
            lines.add(Told.of("nothing in this workspace declares " + name));
        }
        return lines;
    }

    private static Told item(List<DataUses.Declared> same) {
        DataUses.Declared d = same.getFirst();
        Set<String> programs = new java.util.TreeSet<>();
        same.forEach(s -> programs.add(s.program()));
        String what = d.item().isConditionName() ? "condition-name " : "data item ";
        return Told.of(
                what + d.item().name() + " level " + d.item().levelNumber()
                        + d.item().picture().map(p -> " PIC " + p).orElse("")
                        + d.item().usage().map(u -> " " + u).orElse("")
                        + d.item().value().map(v -> " VALUE " + v).orElse("")
                        + (d.bytes().isEmpty() ? "" : ", " + d.bytes())
                        + " in " + String.join(", ", programs),
                d.place());
    }

    private static Set<DataUses.Written> written(CodeBase code, String name) throws WrongArgument {
        Set<DataUses.Written> places = new HashSet<>();
        new DataUses(code).declarations(name).forEach(d -> places.add(d.written()));
        if (places.isEmpty()) {
            throw new WrongArgument("nothing in this workspace declares a data item " + name);
        }
        return places;
    }

    static List<Told> uses(CodeBase code, String name, Optional<String> program, boolean setting) throws WrongArgument {
        List<Told> lines = new ArrayList<>();
        for (DataUses.Used used : new DataUses(code).uses(written(code, name))) {
            if ((program.isEmpty() || program.get().equalsIgnoreCase(used.program()))
                    && (!setting || used.access().writes())) {
                lines.add(line(used, ""));
            }
        }
        if (lines.isEmpty()) {
            lines.add(Told.of((setting ? "no statement sets " : "no statement names ") + name));
        }
        return lines;
    }

    private static Told line(DataUses.Used used, String note) {
        String does = switch (used.access()) {
            case READ -> "reads";
            case WRITE -> "sets";
            case READ_WRITE -> "reads and may set";
            case REFERENCE -> "names";
        };
        return Told.of(
                used.program() + (used.paragraph().isEmpty() ? "" : " " + used.paragraph()) + " " + does + " "
                        + used.name() + note + ": " + used.line(),
                used.place());
    }

    /** By its own name, by its condition-names, and by the groups around it. */
    static List<Told> setters(CodeBase code, String name) throws WrongArgument {
        DataUses data = new DataUses(code);
        Set<DataUses.Written> own = written(code, name);
        List<Told> lines = new ArrayList<>();
        data.uses(own).stream().filter(u -> u.access().writes()).forEach(u -> lines.add(line(u, "")));
        Set<DataUses.Written> conditions = new HashSet<>();
        Set<DataUses.Written> groups = new HashSet<>();
        List<DataUses.Declared> items = data.at(own);
        for (DataUses.Declared d : items) {
            d.item().children().stream()
                    .filter(c -> c.isConditionName())
                    .forEach(c -> conditions.add(new DataUses.Written(
                            c.nameSpan().source().path(), c.nameSpan().start())));
        }
        data.uses(conditions).stream()
                .filter(u -> u.access().writes())
                .forEach(u -> lines.add(line(u, ", a condition-name of it")));
        data.each((parse, program, scope) -> {
            for (DataUses.Declared d : items) {
                around(program.allData().toList(), d, groups);
            }
        });
        data.uses(groups).stream()
                .filter(u -> u.access().writes())
                .forEach(u -> lines.add(line(u, ", a group that it is in")));
        if (lines.isEmpty()) {
            lines.add(Told.of("no statement sets " + name + " or a group that it is in"));
        }
        return lines;
    }

    /** The groups of a program that an item is in. */
    private static void around(
            List<dev.cobolwright.grammar.syntax.DataItem> all, DataUses.Declared item, Set<DataUses.Written> to) {
        for (var group : all) {
            if (group.isGroup() && contains(group, item.item())) {
                to.add(new DataUses.Written(
                        group.nameSpan().source().path(), group.nameSpan().start()));
            }
        }
    }

    private static boolean contains(
            dev.cobolwright.grammar.syntax.DataItem group, dev.cobolwright.grammar.syntax.DataItem item) {
        return group.children().stream().anyMatch(c -> c == item || contains(c, item));
    }

    private static List<Told> layout(CodeBase code, Arguments arguments) throws WrongArgument {
        String of = arguments.needed("of");
        List<DataFact> tables = code.copybook(of).isPresent()
                ? code.copybook(of).get().data()
                : Lookup.program(code, of).data();
        Optional<String> record = arguments.text("record").map(r -> r.toUpperCase(Locale.ROOT));
        List<Told> lines = new ArrayList<>();
        for (DataFact table : tables) {
            boolean titled = false;
            int inside = -1;
            for (DataFact.Row row : table.rows()) {
                if (inside >= 0 && row.depth() <= inside) {
                    inside = -1;
                }
                if (inside < 0 && record.isPresent() && row.name().equals(record.get())) {
                    inside = row.depth();
                }
                if (record.isEmpty() || inside >= 0) {
                    if (!titled) {
                        titled = true;
                        lines.add(Told.of(
                                table.title() + (table.length() < 0 ? "" : ", " + table.length() + " bytes"),
                                row.place()));
                    }
                    lines.add(row(row));
                }
            }
        }
        if (lines.isEmpty()) {
            throw new WrongArgument(
                    record.map(r -> of + " has no record or item " + r).orElse(of + " has no data"));
        }
        return lines;
    }

    private static Told row(DataFact.Row row) {
        return Told.of(
                "  ".repeat(row.depth())
                        + String.format("%02d ", row.level())
                        + row.name()
                        + (row.picture().isEmpty() ? "" : " PIC " + row.picture())
                        + (row.usage().isEmpty() ? "" : " " + row.usage())
                        + (row.offset() == ItemLayout.UNKNOWN ? "" : " offset " + row.offset())
                        + (row.length() == ItemLayout.UNKNOWN ? "" : " length " + row.length())
                        + (row.occurs() == 1 ? "" : " occurs " + row.occurs())
                        + (row.notes().isEmpty() ? "" : " (" + String.join("; ", row.notes()) + ")"),
                row.place());
    }

    static List<Told> users(CodeBase code, String name) throws WrongArgument {
        String file = Lookup.copybook(code, name).file();
        List<Told> lines = new ArrayList<>();
        for (ProgramFacts program : code.programs()) {
            program.copybooks().stream()
                    .filter(c -> c.file().equals(file))
                    .forEach(c -> lines.add(Told.of(program.name() + copies(c), c.places())));
        }
        code.copybooks()
                .forEach(other -> other.copies().stream()
                        .filter(c -> c.file().equals(file))
                        .forEach(c -> lines.add(Told.of("the copybook " + other.name() + copies(c), c.places()))));
        if (lines.isEmpty()) {
            lines.add(Told.of("nothing copies " + name, new dev.cobolwright.assist.explain.facts.Place(file, 1, 1)));
        }
        return lines;
    }

    private static String copies(CopyFact copy) {
        return " copies it" + (copy.replacing() ? " with REPLACING" : "");
    }

    static List<Told> impact(CodeBase code, String name) throws WrongArgument {
        Affected.Answer answer = Impact.of(code, name);
        if (answer.kind().isEmpty()) {
            throw new WrongArgument(String.join("; ", answer.notes()) + ": " + name);
        }
        List<Told> lines = new ArrayList<>();
        lines.add(Told.of("a change of the " + answer.kind().toLowerCase(Locale.ROOT) + " " + answer.name()
                + " touches " + answer.programs().size() + " programs, copybooks or jobs: "
                + String.join(", ", answer.programs())));
        answer.affected()
                .forEach(a -> lines.add(Told.of(
                        a.how().name().toLowerCase(Locale.ROOT) + ": "
                                + a.line().text(),
                        a.line().evidence())));
        answer.notes().forEach(n -> lines.add(Told.of("note: " + n)));
        return lines;
    }
}
