package dev.cobolwright.grammar.flow;

import dev.cobolwright.grammar.syntax.NameReference;
import dev.cobolwright.grammar.syntax.Paragraph;
import dev.cobolwright.grammar.syntax.Program;
import dev.cobolwright.grammar.syntax.Section;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The procedures of one program in order of their text, and what their names stand for. */
final class Procedures {
    private final List<Procedure> all = new ArrayList<>();
    private final Map<String, List<Range>> paragraphs = new HashMap<>();
    private final Map<String, List<Range>> sections = new HashMap<>();

    Procedures(Program program) {
        for (Section section : program.sections()) {
            int start = all.size();
            for (Paragraph paragraph : section.paragraphs()) {
                Procedure procedure = add(section, Optional.of(paragraph));
                if (!paragraph.name().isEmpty()) {
                    paragraphs
                            .computeIfAbsent(paragraph.name(), n -> new ArrayList<>(1))
                            .add(new Range(procedure, procedure));
                }
            }
            if (all.size() == start) {
                add(section, Optional.empty());
            }
            if (!section.name().isEmpty()) {
                sections.computeIfAbsent(section.name(), n -> new ArrayList<>(1))
                        .add(new Range(all.get(start), all.getLast()));
            }
        }
    }

    private Procedure add(Section section, Optional<Paragraph> paragraph) {
        Procedure procedure = new Procedure(all.size(), section, paragraph);
        all.add(procedure);
        return procedure;
    }

    List<Procedure> all() {
        return all;
    }

    /** The last procedure of the section that one is in. */
    Procedure lastOfSection(Procedure procedure) {
        int i = procedure.index();
        while (i + 1 < all.size() && all.get(i + 1).section() == procedure.section()) {
            i++;
        }
        return all.get(i);
    }

    /** What a name may stand for where it is used: a paragraph of the same section before others; empty where nothing declares it. */
    List<Range> resolve(NameReference name, Procedure from) {
        return resolve(name.name(), name.qualifiers().stream().findFirst(), from);
    }

    List<Range> resolve(String name, Optional<String> sectionName, Procedure from) {
        List<Range> found = paragraphs.getOrDefault(name, List.of());
        if (sectionName.isPresent()) {
            return found.stream()
                    .filter(r -> r.first().section().name().equals(sectionName.get()))
                    .toList();
        }
        List<Range> here = found.stream()
                .filter(r -> r.first().section() == from.section())
                .toList();
        if (!here.isEmpty()) {
            return here;
        }
        return found.isEmpty() ? sections.getOrDefault(name, List.of()) : found;
    }

    boolean declares(String name) {
        return paragraphs.containsKey(name) || sections.containsKey(name);
    }
}
