package dev.cobolwright.assist.references;

import dev.cobolwright.assist.files.CodeWords;
import dev.cobolwright.assist.references.Target.Kind;
import dev.cobolwright.grammar.Parse;
import dev.cobolwright.grammar.source.Span;
import dev.cobolwright.grammar.symbols.Resolution;
import dev.cobolwright.grammar.symbols.Scope;
import dev.cobolwright.grammar.syntax.CopyStatement;
import dev.cobolwright.grammar.syntax.DataItem;
import dev.cobolwright.grammar.syntax.FileDescription;
import dev.cobolwright.grammar.syntax.NameReference;
import dev.cobolwright.grammar.syntax.Program;
import dev.cobolwright.grammar.syntax.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.stream.Stream;

/** The mentions in a parsed text that the parser knows of: declarations, uses and their qualifiers, COPY statements. */
final class Mentions {
    private final Parse parse;
    private final BiPredicate<String, Span> wanted;
    private final List<Mention> found = new ArrayList<>();
    private Scope scope;

    private Mentions(Parse parse, BiPredicate<String, Span> wanted) {
        this.parse = parse;
        this.wanted = wanted;
    }

    /** All of them. */
    static List<Mention> of(Parse parse) {
        return of(parse, (name, span) -> true);
    }

    /** Those of a name, as the program sees it; upper case. */
    static List<Mention> named(Parse parse, String name) {
        return of(parse, (n, span) -> n.equals(name));
    }

    /**
     * Those at a place; several in a copybook that was copied more than once.
     *
     * @param word the word there, upper case
     */
    static List<Mention> at(Parse parse, String path, int offset, String word) {
        BiPredicate<String, Span> there = (name, span) -> touches(span, path, offset) || name.equals(word);
        return of(parse, there).stream()
                .filter(m -> touches(m.span(), path, offset))
                .toList();
    }

    private static boolean touches(Span span, String path, int offset) {
        return span.start() <= offset
                && offset <= span.end()
                && span.source().path().equals(path);
    }

    private static List<Mention> of(Parse parse, BiPredicate<String, Span> wanted) {
        Mentions mentions = new Mentions(parse, wanted);
        for (Scope scope : Scope.all(parse)) {
            mentions.scope = scope;
            mentions.program(scope.program());
        }
        parse.copies().forEach(mentions::copy);
        return mentions.found;
    }

    private void program(Program program) {
        for (FileDescription file : program.files()) {
            declare(file.name(), file.nameSpan(), Kind.FILE);
            file.records().forEach(this::item);
        }
        program.data().forEach(this::item);
        for (Section section : program.sections()) {
            if (!section.name().isEmpty()) {
                declare(section.name(), section.nameSpan(), Kind.SECTION);
            }
            section.paragraphs().stream()
                    .filter(p -> !p.name().isEmpty())
                    .forEach(p -> declare(p.name(), p.nameSpan(), Kind.PARAGRAPH));
        }
        program.references().forEach(this::reference);
    }

    private void item(DataItem item) {
        if (!item.isFiller()) {
            declare(item.name(), item.nameSpan(), kind(item));
        }
        item.occurs().ifPresent(occurs -> occurs.indexes().forEach(index -> index(index, item)));
        item.children().forEach(this::item);
    }

    private void declare(String name, Span span, Kind kind) {
        if (wanted.test(name, span)) {
            found.add(Mention.declared(span, target(kind, name, span)));
        }
    }

    /** The parser keeps no place of an index-name: it is looked for among the words of its entry. */
    private void index(String name, DataItem table) {
        if (!wanted.test(name, table.span())) {
            return;
        }
        CodeWords words = CodeWords.after(table.span().source(), table.span().start());
        boolean indexed = false;
        while (words.next() && words.start() < table.span().end()) {
            indexed |= words.is("INDEXED");
            if (indexed && words.is(name)) {
                Span span = within(table.span(), words.start(), words.end());
                found.add(Mention.declared(span, target(Kind.INDEX, name, table.nameSpan())));
                return;
            }
        }
    }

    private void reference(NameReference reference) {
        boolean wantsName = wanted.test(reference.name(), reference.span());
        boolean wantsQualifier = reference.qualifiers().stream().anyMatch(q -> wanted.test(q, reference.span()));
        if (!wantsName && !wantsQualifier) {
            return;
        }
        Resolution meaning = scope.resolve(reference);
        if (wantsName) {
            found.add(new Mention(reference.span(), targets(meaning, reference), false, true, Optional.of(reference)));
        }
        if (!reference.qualifiers().isEmpty()) {
            qualifiers(reference, meaning);
        }
    }

    /** The words after OF and IN, each with the group, file or section it means. */
    private void qualifiers(NameReference reference, Resolution meaning) {
        CodeWords words =
                CodeWords.after(reference.span().source(), reference.span().end());
        int group = 0;
        for (String qualifier : reference.qualifiers()) {
            if (!words.next() || !(words.is("OF") || words.is("IN")) || !words.next() || !words.is(qualifier)) {
                return;
            }
            Optional<Target> target = Optional.empty();
            if (meaning instanceof Resolution.Data data) {
                while (group < data.groups().size()
                        && !data.groups().get(group).name().equals(qualifier)) {
                    group++;
                }
                target = group < data.groups().size()
                        ? Optional.of(target(data.groups().get(group)))
                        : scope.program().files().stream()
                                .filter(f -> f.name().equals(qualifier))
                                .findFirst()
                                .map(f -> target(Kind.FILE, f.name(), f.nameSpan()));
            } else if (meaning instanceof Resolution.ToParagraph paragraph) {
                Section section = paragraph.section();
                target = Optional.of(target(Kind.SECTION, section.name(), section.nameSpan()));
            }
            Span span = within(reference.span(), words.start(), words.end());
            target.filter(t -> wanted.test(qualifier, span))
                    .ifPresent(t -> found.add(new Mention(span, List.of(t), false, true, Optional.empty())));
        }
    }

    private void copy(CopyStatement copy) {
        String name = copybookName(copy.name());
        if (wanted.test(name, copy.nameSpan())) {
            found.add(new Mention(copy.nameSpan(), List.of(target(copy)), false, true, Optional.empty()));
        }
    }

    private List<Target> targets(Resolution meaning, NameReference reference) {
        return switch (meaning) {
            case Resolution.Data data -> List.of(target(data.item()));
            case Resolution.Index index ->
                List.of(target(Kind.INDEX, index.name(), index.table().nameSpan()));
            case Resolution.ToParagraph p ->
                List.of(target(
                        Kind.PARAGRAPH, p.paragraph().name(), p.paragraph().nameSpan()));
            case Resolution.ToSection s ->
                List.of(target(Kind.SECTION, s.section().name(), s.section().nameSpan()));
            case Resolution.ToFile f ->
                List.of(target(Kind.FILE, f.file().name(), f.file().nameSpan()));
            case Resolution.Predefined p -> List.of(ofProgram(p.name()));
            case Resolution.Ambiguous ambiguous ->
                ambiguous.candidates().stream()
                        .flatMap(c -> targets(c, reference).stream())
                        .distinct()
                        .toList();
            case Resolution.Undeclared undeclared ->
                List.of(new Target(
                        Kind.UNDECLARED, reference.name(), parse.source().path(), 0));
        };
    }

    private Target ofProgram(String name) {
        boolean environment = scope.program().otherNames().contains(name);
        return new Target(
                environment ? Kind.OTHER : Kind.PREDEFINED, name, parse.source().path(), 0);
    }

    static Target target(CopyStatement copy) {
        return copy.copybook()
                .map(text -> new Target(Kind.COPYBOOK, copybookName(copy.name()), text.path(), 0))
                .orElseGet(() -> new Target(Kind.COPYBOOK, copybookName(copy.name()), "", 0));
    }

    /** The last part of a text-name that is a path, without extension, upper case. */
    static String copybookName(String written) {
        String last = written.substring(Math.max(written.lastIndexOf('/'), written.lastIndexOf('\\')) + 1);
        int dot = last.lastIndexOf('.');
        return (dot > 0 ? last.substring(0, dot) : last).toUpperCase(java.util.Locale.ROOT);
    }

    static Target target(DataItem item) {
        return target(kind(item), item.name(), item.nameSpan());
    }

    static Target target(Kind kind, String name, Span declared) {
        return new Target(kind, name, declared.source().path(), declared.start());
    }

    private static Kind kind(DataItem item) {
        return item.isConditionName() ? Kind.CONDITION_NAME : Kind.DATA;
    }

    private static Span within(Span span, int start, int end) {
        return new Span(span.source(), start, end, span.copiedBy());
    }

    /** The declarations of a text by their targets. */
    static Stream<Target> declared(Parse parse) {
        return of(parse).stream().filter(Mention::declaration).flatMap(m -> m.targets().stream());
    }
}
