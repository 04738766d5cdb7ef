package dev.cobolwright.grammar.symbols;

import dev.cobolwright.grammar.Parse;
import dev.cobolwright.grammar.source.Span;
import dev.cobolwright.grammar.syntax.Access;
import dev.cobolwright.grammar.syntax.DataClauses;
import dev.cobolwright.grammar.syntax.DataClauses.NameUse;
import dev.cobolwright.grammar.syntax.DataItem;
import dev.cobolwright.grammar.syntax.DataSection;
import dev.cobolwright.grammar.syntax.FileControl;
import dev.cobolwright.grammar.syntax.FileDescription;
import dev.cobolwright.grammar.syntax.NameKind;
import dev.cobolwright.grammar.syntax.NameReference;
import dev.cobolwright.grammar.syntax.Paragraph;
import dev.cobolwright.grammar.syntax.Program;
import dev.cobolwright.grammar.syntax.Section;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The names that can be used in one program, with those of the programs that contain it: what is GLOBAL there, constants and the names
 * of the ENVIRONMENT DIVISION; methods know all of their class. Immutable.
 */
public final class Scope {
    private final Program program;
    private final Optional<Scope> outer;
    private final Map<String, List<Declaration>> data = new HashMap<>();
    private final Map<String, List<Resolution>> procedures = new HashMap<>();
    private final Map<String, FileDescription> files = new HashMap<>();
    private final Set<String> others = new HashSet<>();

    /**
     * @param owner the group, file or table it belongs to; null for none
     */
    private record Declaration(String name, DataItem item, Declaration owner, FileDescription file, boolean index) {}

    private Scope(Program program, Optional<Scope> outer) {
        this.program = program;
        this.outer = outer;
        for (FileDescription file : program.files()) {
            files.putIfAbsent(file.name(), file);
            declare(file.records(), null, file);
        }
        declare(program.data(), null, null);
        for (Section section : program.sections()) {
            declare(section);
        }
        others.addAll(program.otherNames());
    }

    /** The scope of a program that no other contains. */
    public static Scope of(Program program) {
        return new Scope(program, Optional.empty());
    }

    /** The scope of a program contained in this one. */
    public Scope nested(Program contained) {
        return new Scope(contained, Optional.of(this));
    }

    /** The scopes of all programs of a text, containing programs before those they contain. */
    public static List<Scope> all(Parse parse) {
        return parse.scopes();
    }

    /** As {@link #all}, made anew. */
    public static List<Scope> of(List<Program> programs) {
        List<Scope> scopes = new ArrayList<>();
        programs.forEach(program -> addAll(of(program), scopes));
        return List.copyOf(scopes);
    }

    private static void addAll(Scope scope, List<Scope> scopes) {
        scopes.add(scope);
        scope.program.nested().forEach(contained -> addAll(scope.nested(contained), scopes));
    }

    /** The scope at an offset of the parsed file: of the innermost program there, else of the last one that begins before it. */
    public static Scope at(Parse parse, int offset) {
        List<Scope> scopes = parse.scopes();
        Scope found = scopes.getFirst();
        for (Scope scope : scopes) {
            boolean here = scope.outer.isEmpty()
                    ? scope.program.span().inMain().start() <= offset
                    : scope.outer.get() == found && scope.program.span().touches(offset);
            found = here ? scope : found;
        }
        return found;
    }

    public Program program() {
        return program;
    }

    private void declare(List<DataItem> items, Declaration owner, FileDescription file) {
        for (DataItem item : items) {
            Declaration declaration = new Declaration(item.name(), item, owner, file, false);
            if (!item.isFiller()) {
                data.computeIfAbsent(item.name(), n -> new ArrayList<>(1)).add(declaration);
            }
            if (item.occurs().isPresent()) {
                for (String index : item.occurs().get().indexes()) {
                    data.computeIfAbsent(index, n -> new ArrayList<>(1))
                            .add(new Declaration(index, item, owner, file, true));
                }
            }
            if (!item.children().isEmpty()) {
                declare(item.children(), declaration, file);
            }
        }
    }

    private static boolean isGlobal(Declaration declaration) {
        Declaration record = declaration;
        while (record.owner != null) {
            record = record.owner;
        }
        return isGlobal(record.item) || record.file != null && record.file.global();
    }

    /** Constants are known in contained programs without GLOBAL. */
    private static boolean isGlobal(DataItem item) {
        return item.has(DataClauses.Word.GLOBAL) || item.isConstant();
    }

    private void declare(Section section) {
        if (!section.name().isEmpty()) {
            procedures.computeIfAbsent(section.name(), n -> new ArrayList<>(1)).add(new Resolution.ToSection(section));
        }
        for (Paragraph paragraph : section.paragraphs()) {
            if (!paragraph.name().isEmpty()) {
                procedures
                        .computeIfAbsent(paragraph.name(), n -> new ArrayList<>(1))
                        .add(new Resolution.ToParagraph(paragraph, section));
            }
        }
    }

    /** What a use of a name in this program refers to. */
    public Resolution resolve(NameReference reference) {
        Resolution found = switch (reference.kind()) {
            case DATA -> firstOf(data(reference), file(reference));
            case FILE -> firstOf(file(reference), data(reference));
            case PROCEDURE -> procedure(reference);
            case PROGRAM, COPYBOOK -> new Resolution.Undeclared();
            case OTHER -> firstOf(firstOf(data(reference), file(reference)), procedure(reference));
        };
        if (!(found instanceof Resolution.Undeclared)) {
            return found;
        }
        if (reference.kind() != NameKind.PROCEDURE
                && (PredefinedNames.contains(reference.name()) || others.contains(reference.name()))) {
            return new Resolution.Predefined(reference.name());
        }
        return reference.kind() == NameKind.PROCEDURE
                ? found
                : outer.map(scope -> scope.resolveFromInside(reference)).orElse(found);
    }

    /** What a name in a contained program refers to here or further out. */
    private Resolution resolveFromInside(NameReference reference) {
        if (sharesAll()) {
            return resolve(reference);
        }
        Resolution data = data(reference, Scope::isGlobal);
        Resolution file = Optional.of(file(reference))
                .filter(f -> f instanceof Resolution.ToFile to && to.file().global())
                .orElseGet(Resolution.Undeclared::new);
        Resolution found = reference.kind() == NameKind.FILE ? firstOf(file, data) : firstOf(data, file);
        if (!(found instanceof Resolution.Undeclared)) {
            return found;
        }
        boolean ofEnvironment = others.contains(reference.name()) && !isSelected(reference.name());
        return ofEnvironment
                ? new Resolution.Predefined(reference.name())
                : outer.map(scope -> scope.resolveFromInside(reference)).orElse(found);
    }

    private boolean sharesAll() {
        return program.kind().sharesAll();
    }

    private boolean isSelected(String name) {
        return program.environment().fileControls().stream()
                .anyMatch(f -> f.name().equals(name));
    }

    /**
     * What the name of a key or status in a SELECT entry of this program refers to: an item of the file's own records before others.
     */
    public Resolution resolve(FileControl file, NameUse name) {
        NameReference use =
                new NameReference(name.name(), name.qualifiers(), NameKind.DATA, Access.REFERENCE, file.nameSpan());
        Resolution own = data(use, d -> d.file != null && d.file.name().equals(file.name()));
        return firstOf(own, resolve(use));
    }

    /**
     * The program of the same text that a CALL of a name in this program reaches: one that it contains, one that is COMMON in a
     * program around it, or an outermost one. Empty where it is none of this text.
     *
     * @param name upper case
     */
    public Optional<Program> program(String name, Parse parse) {
        for (Program contained : program.nested()) {
            if (contained.name().equals(name)) {
                return Optional.of(contained);
            }
        }
        for (Scope scope = this; scope.outer.isPresent(); scope = scope.outer.get()) {
            for (Program common : scope.outer.get().program.nested()) {
                if (isCommon(common, scope.program) && common.name().equals(name)) {
                    return Optional.of(common);
                }
            }
        }
        return parse.programs().stream().filter(p -> p.name().equals(name)).findFirst();
    }

    /** A program that is COMMON is called by those beside it and what they contain, by itself only if it is RECURSIVE. */
    private static boolean isCommon(Program sibling, Program caller) {
        return sibling.attributes().contains("COMMON")
                && (sibling != caller || sibling.attributes().contains("RECURSIVE"));
    }

    /** Whether a name without qualifier fits several items; those of screens and reports do not count. */
    public boolean isAmbiguous(NameReference reference) {
        List<Declaration> candidates = data.get(reference.name());
        return candidates != null
                && candidates.size() > 1
                && reference.qualifiers().isEmpty()
                && candidates.stream()
                                .filter(c -> c.item.section() != DataSection.SCREEN
                                        && c.item.section() != DataSection.REPORT)
                                .count()
                        > 1;
    }

    /** Whether a name without qualifier is declared in this program, and as data by one item alone; much cheaper than resolving. */
    public boolean declaresOnce(String name, NameKind kind) {
        return switch (kind) {
            case DATA, FILE -> {
                List<Declaration> candidates = data.get(name);
                yield candidates == null ? files.containsKey(name) : candidates.size() == 1;
            }
            case PROCEDURE -> procedures.containsKey(name);
            case PROGRAM, COPYBOOK, OTHER -> false;
        };
    }

    /** Whether {@link #resolve} finds a declaration. */
    public boolean declares(NameReference reference) {
        return !(resolve(reference) instanceof Resolution.Undeclared);
    }

    private static Resolution firstOf(Resolution first, Resolution second) {
        return first instanceof Resolution.Undeclared ? second : first;
    }

    private Resolution data(NameReference reference) {
        return data(reference, declaration -> true);
    }

    private Resolution data(NameReference reference, Predicate<Declaration> seen) {
        List<Declaration> candidates = data.get(reference.name());
        if (candidates == null) {
            return new Resolution.Undeclared();
        }
        if (candidates.size() == 1) {
            Declaration only = candidates.getFirst();
            return isQualified(only, reference.qualifiers()) && seen.test(only)
                    ? resolution(only)
                    : new Resolution.Undeclared();
        }
        List<Declaration> fitting = candidates.stream()
                .filter(c -> isQualified(c, reference.qualifiers()) && seen.test(c))
                .toList();
        return switch (fitting.size()) {
            case 0 -> new Resolution.Undeclared();
            case 1 -> resolution(fitting.getFirst());
            default ->
                new Resolution.Ambiguous(fitting.stream().map(Scope::resolution).toList());
        };
    }

    /** Each qualifier names a group further out than the one before, the file at last. */
    private static boolean isQualified(Declaration declaration, List<String> qualifiers) {
        Declaration group = declaration.owner;
        int matched = 0;
        if (declaration.index
                && !qualifiers.isEmpty()
                && declaration.item.name().equals(qualifiers.getFirst())) {
            matched++;
        }
        while (group != null && matched < qualifiers.size()) {
            if (group.name.equals(qualifiers.get(matched))) {
                matched++;
            }
            group = group.owner;
        }
        if (matched == qualifiers.size() - 1
                && declaration.file != null
                && declaration.file.name().equals(qualifiers.getLast())) {
            matched++;
        }
        return matched == qualifiers.size();
    }

    private static Resolution resolution(Declaration declaration) {
        if (declaration.index) {
            return new Resolution.Index(declaration.name, declaration.item);
        }
        List<DataItem> groups = new ArrayList<>();
        for (Declaration group = declaration.owner; group != null; group = group.owner) {
            groups.add(group.item);
        }
        return new Resolution.Data(declaration.item, List.copyOf(groups));
    }

    private Resolution file(NameReference reference) {
        FileDescription file = files.get(reference.name());
        return file == null ? new Resolution.Undeclared() : new Resolution.ToFile(file);
    }

    private Resolution procedure(NameReference reference) {
        List<Resolution> candidates = procedures.getOrDefault(reference.name(), List.of());
        if (!reference.qualifiers().isEmpty()) {
            String section = reference.qualifiers().getFirst();
            candidates = candidates.stream()
                    .filter(c -> c instanceof Resolution.ToParagraph p
                            && p.section().name().equals(section))
                    .toList();
        }
        return switch (candidates.size()) {
            case 0 -> new Resolution.Undeclared();
            case 1 -> candidates.getFirst();
            default -> inSameSection(candidates, reference.span()).orElse(new Resolution.Ambiguous(candidates));
        };
    }

    /** A paragraph-name without qualifier means the one of its own section. */
    private static Optional<Resolution> inSameSection(List<Resolution> candidates, Span use) {
        int offset = use.inMain().start();
        return candidates.stream()
                .filter(c -> c instanceof Resolution.ToParagraph p
                        && p.section().span().touches(offset))
                .findFirst();
    }

    /** Names that can be written where the grammar wants one of a kind, in order of their declaration, those of containing programs last. */
    public Set<String> visibleNames(NameKind kind) {
        Set<String> names = new LinkedHashSet<>();
        switch (kind) {
            case DATA -> program.allData().forEach(item -> addNames(item, names));
            case PROCEDURE ->
                program.sections().forEach(section -> {
                    names.add(section.name());
                    section.paragraphs().forEach(paragraph -> names.add(paragraph.name()));
                });
            case FILE -> program.files().forEach(file -> names.add(file.name()));
            case PROGRAM -> {
                program.nested().forEach(contained -> names.add(contained.name()));
                for (Scope scope = this; scope.outer.isPresent(); scope = scope.outer.get()) {
                    Program caller = scope.program;
                    scope.outer.get().program.nested().stream()
                            .filter(sibling -> isCommon(sibling, caller))
                            .forEach(common -> names.add(common.name()));
                }
            }
            case OTHER -> names.addAll(program.otherNames());
            case COPYBOOK -> {}
        }
        if (kind == NameKind.DATA || kind == NameKind.FILE) {
            outer.ifPresent(scope -> names.addAll(scope.namesFromInside(kind)));
        }
        names.remove("");
        return names;
    }

    private static void addNames(DataItem item, Set<String> names) {
        if (!item.isFiller()) {
            names.add(item.name());
        }
        item.occurs().ifPresent(occurs -> names.addAll(occurs.indexes()));
    }

    private Set<String> namesFromInside(NameKind kind) {
        return sharesAll() ? visibleNames(kind) : globalNames(kind);
    }

    private Set<String> globalNames(NameKind kind) {
        Set<String> names = new LinkedHashSet<>();
        for (FileDescription file : program.files()) {
            if (kind == NameKind.FILE && file.global()) {
                names.add(file.name());
            } else if (kind == NameKind.DATA) {
                file.records().stream()
                        .filter(record -> file.global() || isGlobal(record))
                        .forEach(record -> withChildren(record).forEach(item -> addNames(item, names)));
            }
        }
        if (kind == NameKind.DATA) {
            program.data().stream()
                    .filter(Scope::isGlobal)
                    .forEach(record -> withChildren(record).forEach(item -> addNames(item, names)));
        }
        outer.ifPresent(scope -> names.addAll(scope.namesFromInside(kind)));
        return names;
    }

    private static Stream<DataItem> withChildren(DataItem item) {
        return Stream.concat(Stream.of(item), item.children().stream().flatMap(Scope::withChildren));
    }
}
