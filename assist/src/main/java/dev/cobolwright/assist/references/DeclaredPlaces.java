package dev.cobolwright.assist.references;

import dev.cobolwright.assist.Snapshot;
import dev.cobolwright.assist.files.CodeWords;
import dev.cobolwright.assist.files.FileIndex;
import dev.cobolwright.assist.navigation.Word;
import dev.cobolwright.assist.references.NamedWords.Hit;
import dev.cobolwright.assist.references.NamedWords.Role;
import dev.cobolwright.grammar.source.SourceText;
import dev.cobolwright.grammar.source.Span;
import dev.cobolwright.grammar.syntax.CopyStatement;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Where targets are declared. */
public final class DeclaredPlaces {
    private DeclaredPlaces() {}

    /** Spans of names; the start of the file for a copybook and for a program known by its file's name only. */
    public static List<Span> of(Target target, Snapshot snapshot) {
        return switch (target.kind()) {
            case DATA, CONDITION_NAME, PARAGRAPH, SECTION, FILE ->
                text(target.path(), snapshot).map(t -> name(t, target.offset())).stream()
                        .toList();
            case INDEX ->
                text(target.path(), snapshot).flatMap(t -> index(t, target)).stream()
                        .toList();
            case COPYBOOK ->
                text(target.path(), snapshot).map(t -> new Span(t, 0, 0)).stream()
                        .toList();
            case PROGRAM -> programs(target.name(), snapshot);
            case CURSOR ->
                hits(target, snapshot)
                        .filter(h -> h.role() == Role.CURSOR_DECLARED)
                        .map(DeclaredPlaces::span)
                        .toList();
            case OTHER ->
                hits(target, snapshot).map(DeclaredPlaces::span).limit(1).toList();
            case PREDEFINED, UNDECLARED -> List.of();
        };
    }

    /** Where a program begins: its PROGRAM-ID, or an ENTRY; else the start of files with its name. */
    public static List<Span> programs(String name, Snapshot snapshot) {
        List<Span> declared = Stream.concat(
                        Stream.of(snapshot),
                        snapshot.entries().stream()
                                .filter(e -> e.skim().programIds().contains(name)
                                        || e.skim().entries().contains(name))
                                .map(FileIndex.Entry::path)
                                .sorted()
                                .map(Path::toString)
                                .filter(p -> !p.equals(snapshot.path()))
                                .flatMap(p -> snapshot.other(p).stream()))
                .flatMap(file -> NamedWords.find(file.source(), name).stream())
                .filter(h -> h.role() == Role.PROGRAM_DECLARED)
                .map(DeclaredPlaces::span)
                .toList();
        return declared.isEmpty()
                ? snapshot.files().programs(name).stream()
                        .flatMap(p -> text(p.toString(), snapshot).stream())
                        .map(text -> new Span(text, 0, 0))
                        .toList()
                : declared;
    }

    private static Stream<Hit> hits(Target target, Snapshot snapshot) {
        return snapshot.other(target.path()).or(() -> Optional.of(snapshot)).stream()
                .flatMap(file -> Stream.concat(
                        Stream.of(file.source()),
                        file.parse().copies().stream()
                                .map(CopyStatement::copybook)
                                .flatMap(Optional::stream)))
                .flatMap(text -> NamedWords.find(text, target.name()).stream());
    }

    private static Optional<SourceText> text(String path, Snapshot snapshot) {
        return path.equals(snapshot.path())
                ? Optional.of(snapshot.source())
                : snapshot.other(path).map(Snapshot::source);
    }

    /** The name at an offset, with the colons of a partial word. */
    private static Span name(SourceText text, int offset) {
        int end = offset;
        while (end < text.length()
                && (Word.isWord(text.text().charAt(end)) || text.text().charAt(end) == ':')) {
            end++;
        }
        return new Span(text, Math.min(offset, text.length()), end);
    }

    private static Optional<Span> index(SourceText text, Target target) {
        CodeWords words = CodeWords.after(text, target.offset());
        while (words.next() && !words.is('.')) {
            if (words.is(target.name())) {
                return Optional.of(new Span(text, words.start(), words.end()));
            }
        }
        return Optional.empty();
    }

    private static Span span(Hit hit) {
        return new Span(hit.source(), hit.start(), hit.end());
    }
}
