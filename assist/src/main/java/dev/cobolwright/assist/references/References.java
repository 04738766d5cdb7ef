package dev.cobolwright.assist.references;

import dev.cobolwright.assist.Snapshot;
import dev.cobolwright.assist.Workspace;
import dev.cobolwright.assist.files.FileIndex;
import dev.cobolwright.assist.files.Progress;
import dev.cobolwright.assist.references.Target.Kind;
import dev.cobolwright.grammar.Parse;
import dev.cobolwright.grammar.source.Span;
import dev.cobolwright.model.Cancellation;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** All places of the workspace that name what stands under a cursor. */
public final class References {
    private References() {}

    /** How a search is followed and given up. */
    public record Search(Cancellation cancellation, Progress progress) {
        public static final Search QUIET = new Search(Cancellation.NEVER, Progress.NONE);
    }

    /**
     * In order of files and their text, each place once.
     *
     * @param declarations whether the places that declare it are wanted too
     * @param found told of the places of each file as it is done; all together are the result
     * @throws java.util.concurrent.CancellationException where it is no longer wanted
     */
    public static List<Span> of(
            Snapshot snapshot, int offset, boolean declarations, Search search, Consumer<List<Span>> found) {
        Optional<Targets> targets = Targets.at(snapshot, offset, search.cancellation());
        List<Span> all = new ArrayList<>();
        Set<Place> seen = new HashSet<>();
        for (Target target : targets.map(Targets::targets).orElse(List.of())) {
            files(target, snapshot, search, (file, mentions) -> {
                List<Span> fresh = mentions.stream()
                        .filter(m -> declarations || !m.declaration())
                        .map(Mention::span)
                        .filter(s -> seen.add(Place.of(s)))
                        .toList();
                all.addAll(fresh);
                if (!fresh.isEmpty()) {
                    found.accept(fresh);
                }
            });
        }
        return all;
    }

    /** The mentions in one file, those that mean something else among several things included. */
    public static List<Mention> in(Parse parse, Target target) {
        return in(parse, target, new UnreadMentions(target.name()));
    }

    /** The mentions written in one file; in a copybook, with what the first program knows that copies it and means the target too. */
    public static List<Mention> writtenIn(Snapshot file, Target target, Cancellation cancellation) {
        List<Mention> own = writtenIn(file.path(), in(file.parse(), target));
        if (!Targets.isCopybook(file.parse())) {
            return own;
        }
        UnreadMentions unread = new UnreadMentions(target.name());
        for (Path user : Targets.usersOf(file)) {
            cancellation.check();
            List<Mention> known = file.other(user.toString())
                    .map(u -> writtenIn(file.path(), in(u.parse(), target, unread)))
                    .orElse(List.of());
            if (!known.isEmpty()) {
                return Stream.concat(own.stream(), known.stream()).toList();
            }
        }
        return own;
    }

    private static List<Mention> writtenIn(String path, List<Mention> mentions) {
        return mentions.stream()
                .filter(m -> m.span().source().path().equals(path))
                .toList();
    }

    /** Takes the mentions in a program or copybook with its copybooks. */
    @FunctionalInterface
    public interface Taker {
        void take(Snapshot file, List<Mention> mentions);
    }

    /** All mentions of the workspace, file by file; a place in a copybook comes with each program that copies it. */
    public static void files(Target target, Snapshot snapshot, Search search, Taker taker) {
        Collection<Path> files = candidates(target, snapshot);
        UnreadMentions unread = new UnreadMentions(target.name());
        if (files.isEmpty() || Workspace.asFile(snapshot.path()).isEmpty() && isLocal(target)) {
            take(snapshot, target, unread, taker);
        }
        int done = 0;
        for (Path file : files) {
            search.cancellation().check();
            snapshot.other(file.toString()).ifPresent(other -> take(other, target, unread, taker));
            search.progress().report(++done, files.size(), "Looking for " + target.name());
        }
    }

    private static void take(Snapshot file, Target target, UnreadMentions unread, Taker taker) {
        List<Mention> mentions = in(file.parse(), target, unread);
        if (!mentions.isEmpty()) {
            taker.take(file, mentions);
        }
    }

    /** All mentions in a program that the parser knows of. */
    public static List<Mention> read(Parse parse) {
        return Mentions.of(parse);
    }

    /** Those of a name, upper case. */
    public static List<Mention> read(Parse parse, String name) {
        return Mentions.named(parse, name);
    }

    /** Programs that see a target's declaration and may mention another name: they, or a copybook of theirs. */
    public static Stream<Snapshot> seeing(Target target, String name, Snapshot snapshot) {
        return candidates(new Target(target.kind(), name, target.path(), target.offset()), snapshot).stream()
                .flatMap(p -> snapshot.other(p.toString()).stream());
    }

    /** Programs that copy a file, the first few hundred. */
    public static List<Path> usersOf(Snapshot copybook) {
        return Targets.usersOf(copybook);
    }

    /** Whether a file is no program but a part of some. */
    public static boolean isCopybook(Parse parse) {
        return Targets.isCopybook(parse);
    }

    /** Programs that copy a file and may mention a name. */
    public static List<Snapshot> usersOf(String path, String name, Snapshot snapshot) {
        return Workspace.asFile(path).stream()
                .flatMap(p -> new Users(snapshot.entries()).of(p, name).stream())
                .flatMap(p -> snapshot.other(p.toString()).stream())
                .toList();
    }

    /** The name COPY uses for a file or text-name: the last part without extension, upper case. */
    public static String copybookName(String written) {
        return Mentions.copybookName(written);
    }

    private static List<Mention> in(Parse parse, Target target, UnreadMentions unread) {
        List<Mention> read = Mentions.named(parse, target.name());
        return Stream.concat(read.stream(), unread.in(parse, read).stream())
                .filter(m -> m.means(target))
                .toList();
    }

    private static boolean isLocal(Target target) {
        return target.kind() != Kind.PROGRAM && target.kind() != Kind.COPYBOOK;
    }

    /** The files that have to be parsed to find all mentions: the declaring one first. */
    static Collection<Path> candidates(Target target, Snapshot snapshot) {
        List<FileIndex.Entry> entries = snapshot.entries();
        return switch (target.kind()) {
            case PROGRAM -> mentioning(entries, target.name());
            case COPYBOOK -> copying(entries, target.name());
            case OTHER, CURSOR, UNDECLARED, PREDEFINED ->
                Workspace.asFile(target.path()).stream().toList();
            case DATA, CONDITION_NAME, INDEX, PARAGRAPH, SECTION, FILE -> usersOf(target, entries);
        };
    }

    private static Collection<Path> usersOf(Target target, List<FileIndex.Entry> entries) {
        Set<Path> files = new LinkedHashSet<>();
        Workspace.asFile(target.path()).ifPresent(declaring -> {
            files.add(declaring);
            files.addAll(new Users(entries).of(declaring, target.name()));
        });
        return files;
    }

    private static List<Path> mentioning(List<FileIndex.Entry> entries, String word) {
        return entries.stream()
                .filter(e -> e.skim().words().mayContain(word)
                        || e.skim().programIds().contains(word))
                .map(FileIndex.Entry::path)
                .sorted()
                .toList();
    }

    private static List<Path> copying(List<FileIndex.Entry> entries, String copybook) {
        return entries.stream()
                .filter(e -> e.skim().copies().stream()
                        .anyMatch(c -> Mentions.copybookName(c).equals(copybook)))
                .map(FileIndex.Entry::path)
                .sorted()
                .toList();
    }

    /** A place in a file. */
    record Place(String path, int start) {
        static Place of(Span span) {
            return new Place(span.source().path(), span.start());
        }
    }
}
