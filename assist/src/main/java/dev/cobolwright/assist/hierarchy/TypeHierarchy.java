package dev.cobolwright.assist.hierarchy;

import dev.cobolwright.assist.Snapshot;
import dev.cobolwright.assist.Workspace;
import dev.cobolwright.assist.files.FileIndex;
import dev.cobolwright.assist.navigation.SymbolAt;
import dev.cobolwright.assist.references.DeclaredPlaces;
import dev.cobolwright.assist.references.References;
import dev.cobolwright.assist.references.Target;
import dev.cobolwright.assist.references.Target.Kind;
import dev.cobolwright.assist.references.Targets;
import dev.cobolwright.grammar.Parse;
import dev.cobolwright.grammar.source.Span;
import dev.cobolwright.grammar.syntax.DataItem;
import dev.cobolwright.grammar.syntax.Program;
import dev.cobolwright.model.Cancellation;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Above a copybook stand the copybooks it copies, below it the files that copy it; above an item stands what it redefines. */
public final class TypeHierarchy {
    private TypeHierarchy() {}

    /**
     * A copybook, program or data item.
     *
     * @param file the program that is looked at, which for an item of a copybook is not where it is declared
     */
    public record Item(Target target, String file, Span name) {}

    /** What the cursor is on; the copybook itself where it is on nothing of the kind. */
    public static List<Item> prepare(Snapshot snapshot, int offset, Cancellation cancellation) {
        List<Item> found = Targets.at(snapshot, offset, cancellation).stream()
                .flatMap(t -> t.targets().stream())
                .filter(t -> t.kind() == Kind.DATA || t.kind() == Kind.COPYBOOK || t.kind() == Kind.PROGRAM)
                .flatMap(t -> DeclaredPlaces.of(t, snapshot).stream()
                        .map(s -> new Item(
                                t.kind() == Kind.PROGRAM ? file(s.source().path(), Kind.PROGRAM, t.name()) : t,
                                snapshot.path(),
                                s)))
                .toList();
        boolean copybook =
                snapshot.parse().programs().stream().allMatch(p -> p.name().isEmpty());
        if (!found.isEmpty() || !copybook || Workspace.asFile(snapshot.path()).isEmpty()) {
            return found;
        }
        Target own = file(snapshot.path(), Kind.COPYBOOK, References.copybookName(snapshot.path()));
        return List.of(new Item(own, snapshot.path(), new Span(snapshot.source(), 0, 0)));
    }

    /** What a copybook or program copies; what an item redefines. */
    public static List<Item> supertypes(Target target, String file, Snapshot snapshot) {
        if (target.kind() == Kind.DATA) {
            return siblings(target, file, snapshot)
                    .filter(s -> s.item().redefines().isPresent())
                    .flatMap(s -> s.all().stream()
                            .filter(o -> o.name().equals(s.item().redefines().get())))
                    .map(o -> item(o, file))
                    .toList();
        }
        return snapshot.other(target.path()).stream()
                .flatMap(f -> f.parse().copies().stream()
                        .filter(c -> SymbolAt.isWrittenIn(c.span(), f.source()))
                        .flatMap(c -> c.copybook().stream()))
                .distinct()
                .map(text -> new Item(
                        file(text.path(), Kind.COPYBOOK, References.copybookName(text.path())),
                        text.path(),
                        new Span(text, 0, 0)))
                .toList();
    }

    /** What copies a copybook; what redefines an item. @throws java.util.concurrent.CancellationException where no longer wanted */
    public static List<Item> subtypes(Target target, String file, Snapshot snapshot, Cancellation cancellation) {
        if (target.kind() == Kind.DATA) {
            return siblings(target, file, snapshot)
                    .flatMap(s -> s.all().stream()
                            .filter(o ->
                                    o.redefines().equals(Optional.of(s.item().name()))))
                    .map(o -> item(o, file))
                    .toList();
        }
        List<Item> users = new ArrayList<>();
        Path copybook = Path.of(target.path());
        snapshot.entries().stream()
                .filter(e -> e.skim().copies().stream()
                        .anyMatch(c -> References.copybookName(c).equals(target.name())
                                && snapshot.files()
                                        .copybook(c, Optional.empty(), e.path())
                                        .equals(Optional.of(copybook))))
                .sorted((a, b) -> a.path().compareTo(b.path()))
                .forEach(e -> {
                    cancellation.check();
                    user(e, snapshot).ifPresent(users::add);
                });
        return users;
    }

    private static Optional<Item> user(FileIndex.Entry entry, Snapshot snapshot) {
        String path = entry.path().toString();
        return snapshot.other(path).map(other -> {
            boolean program = !entry.skim().programIds().isEmpty();
            String name = program ? entry.skim().programIds().getFirst() : References.copybookName(path);
            Span start = new Span(other.source(), 0, 0);
            Span span = program
                    ? DeclaredPlaces.programs(name, other).stream()
                            .filter(s -> s.source().path().equals(path))
                            .findFirst()
                            .orElse(start)
                    : start;
            return new Item(file(path, program ? Kind.PROGRAM : Kind.COPYBOOK, name), path, span);
        });
    }

    /** @param all the items of its group, or of its section */
    private record Sibling(DataItem item, List<DataItem> all) {}

    private static Stream<Sibling> siblings(Target target, String file, Snapshot snapshot) {
        return snapshot.other(file).map(Snapshot::parse).stream()
                .flatMap(TypeHierarchy::groups)
                .flatMap(all -> all.stream()
                        .filter(i -> i.name().equals(target.name())
                                && i.nameSpan().start() == target.offset()
                                && i.nameSpan().source().path().equals(target.path()))
                        .map(i -> new Sibling(i, all)));
    }

    private static Stream<List<DataItem>> groups(Parse parse) {
        return programs(parse.programs())
                .flatMap(p -> Stream.concat(
                        Stream.concat(Stream.of(p.data()), p.files().stream().map(f -> f.records())),
                        p.allData().map(DataItem::children)));
    }

    private static Stream<Program> programs(List<Program> programs) {
        return programs.stream().flatMap(p -> Stream.concat(Stream.of(p), programs(p.nested())));
    }

    private static Item item(DataItem item, String file) {
        Span name = item.nameSpan();
        return new Item(new Target(Kind.DATA, item.name(), name.source().path(), name.start()), file, name);
    }

    private static Target file(String path, Kind kind, String name) {
        return new Target(kind, name, path, 0);
    }
}
