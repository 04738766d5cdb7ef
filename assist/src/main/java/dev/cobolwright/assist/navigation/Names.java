package dev.cobolwright.assist.navigation;

import dev.cobolwright.grammar.Parse;
import dev.cobolwright.grammar.syntax.DataItem;
import dev.cobolwright.grammar.syntax.FileDescription;
import dev.cobolwright.grammar.syntax.Program;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** Looks names up among the declarations of a program, those of the programs that contain it last. */
public final class Names {
    private final List<Program> programs;

    private Names(List<Program> programs) {
        this.programs = programs;
    }

    /** The names that can be used at an offset of a parsed file. */
    public static Names at(Parse parse, int offset) {
        List<Program> enclosing = new ArrayList<>();
        Program program = parse.programs().stream()
                .filter(p -> p.span().touches(offset))
                .reduce((first, second) -> second)
                .orElse(parse.programs().getLast());
        while (program != null) {
            enclosing.addFirst(program);
            program = program.nested().stream()
                    .filter(p -> p.span().touches(offset))
                    .findFirst()
                    .orElse(null);
        }
        return new Names(enclosing);
    }

    /** The innermost program. */
    public Program program() {
        return programs.getFirst();
    }

    /**
     * Data items of a name, condition-names and items with that index-name included.
     *
     * @param qualifiers names after OF or IN, from the inside out; files count
     * @return several where the name is not unique
     */
    public List<Symbol> data(String name, List<String> qualifiers) {
        return firstFound(program -> everything(program)
                .filter(d -> d.item().name().equals(name)
                        || d.item().occurs().stream().anyMatch(o -> o.indexes().contains(name)))
                .filter(d -> isWithin(d, qualifiers)));
    }

    /** Paragraphs and sections of a name; with a qualifier, paragraphs of that section. */
    public List<Symbol> procedures(String name, List<String> qualifiers) {
        return firstFound(program -> program.sections().stream().flatMap(section -> {
            Stream<Symbol> paragraphs = section.paragraphs().stream()
                    .filter(p -> p.name().equals(name)
                            && (qualifiers.isEmpty() || section.name().equals(qualifiers.getFirst())))
                    .map(p -> new Symbol.ParagraphName(p, section, program));
            return section.name().equals(name) && qualifiers.isEmpty()
                    ? Stream.concat(Stream.of(new Symbol.SectionName(section, program)), paragraphs)
                    : paragraphs;
        }));
    }

    /** Files of a name. */
    public List<Symbol> files(String name) {
        return firstFound(program ->
                program.files().stream().filter(f -> f.name().equals(name)).map(f -> new Symbol.File(f, program)));
    }

    /** All data items that can be used, those of the innermost program first. */
    public Stream<Symbol.Data> allData() {
        return programs.stream().flatMap(Names::everything);
    }

    /** What may stand after OF or IN behind a data name: the groups it is in, from the inside out, and its file; each once. */
    public List<String> qualifiers(String name) {
        return allData()
                .filter(d -> d.item().name().equals(name))
                .flatMap(d -> Stream.concat(
                        d.parents().reversed().stream()
                                .filter(g -> !g.isFiller())
                                .map(DataItem::name),
                        fileOf(d).stream().map(FileDescription::name)))
                .distinct()
                .toList();
    }

    private List<Symbol> firstFound(Function<Program, Stream<? extends Symbol>> search) {
        for (Program program : programs) {
            List<Symbol> found = search.apply(program).<Symbol>map(s -> s).toList();
            if (!found.isEmpty()) {
                return found;
            }
        }
        return List.of();
    }

    private static Stream<Symbol.Data> everything(Program program) {
        List<Symbol.Data> out = new ArrayList<>();
        program.files().forEach(f -> f.records().forEach(r -> add(r, List.of(), program, out)));
        program.data().forEach(d -> add(d, List.of(), program, out));
        return out.stream();
    }

    private static void add(DataItem item, List<DataItem> parents, Program program, List<Symbol.Data> out) {
        out.add(new Symbol.Data(item, parents, program));
        if (!item.children().isEmpty()) {
            List<DataItem> path = new ArrayList<>(parents);
            path.add(item);
            item.children().forEach(child -> add(child, List.copyOf(path), program, out));
        }
    }

    private static boolean isWithin(Symbol.Data data, List<String> qualifiers) {
        int parent = data.parents().size() - 1;
        for (String qualifier : qualifiers) {
            while (parent >= 0 && !data.parents().get(parent).name().equals(qualifier)) {
                parent--;
            }
            if (parent < 0) {
                return fileOf(data).stream().anyMatch(f -> f.name().equals(qualifier));
            }
            parent--;
        }
        return true;
    }

    private static List<FileDescription> fileOf(Symbol.Data data) {
        DataItem record =
                data.parents().isEmpty() ? data.item() : data.parents().getFirst();
        return data.program().files().stream()
                .filter(f -> f.records().contains(record))
                .toList();
    }
}
