package dev.cobolwright.assist.calls;

import dev.cobolwright.assist.Snapshot;
import dev.cobolwright.assist.calls.CallGraph.Call;
import dev.cobolwright.assist.files.FileIndex;
import dev.cobolwright.assist.references.DeclaredPlaces;
import dev.cobolwright.assist.references.ProgramCalls;
import dev.cobolwright.assist.references.References;
import dev.cobolwright.assist.references.References.Search;
import dev.cobolwright.assist.references.Target;
import dev.cobolwright.assist.references.Target.Kind;
import dev.cobolwright.assist.references.Targets;
import dev.cobolwright.grammar.Parse;
import dev.cobolwright.grammar.source.Span;
import dev.cobolwright.grammar.syntax.Paragraph;
import dev.cobolwright.model.Cancellation;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Paragraphs and sections by PERFORM, GO TO and running into the next; programs by CALL, LINK and XCTL, across files. */
public final class CallHierarchy {
    private CallHierarchy() {}

    /**
     * A paragraph, section or program.
     *
     * @param file the program that is looked at, which for a paragraph of a copybook is not where it is declared
     * @param name where it is declared
     */
    public record Item(Target target, String file, Span name) {}

    /**
     * What an item calls or is called by.
     *
     * @param ways how, a few words
     * @param places of the calls, in the file of the caller's declaration
     */
    public record Related(Item item, String ways, List<Span> places) {}

    /** What the cursor is on; else the paragraph it is in. */
    public static List<Item> prepare(Snapshot snapshot, int offset, Cancellation cancellation) {
        List<Item> named = Targets.at(snapshot, offset, cancellation).stream()
                .flatMap(t -> t.targets().stream())
                .filter(t -> t.kind() == Kind.PARAGRAPH || t.kind() == Kind.SECTION || t.kind() == Kind.PROGRAM)
                .flatMap(t -> item(t, snapshot, file(t, snapshot)).stream())
                .toList();
        return named.isEmpty() ? around(snapshot, offset).stream().toList() : named;
    }

    /** @throws java.util.concurrent.CancellationException where it is no longer wanted */
    public static List<Related> outgoing(Target target, String file, Snapshot snapshot) {
        return snapshot.other(file)
                .map(program -> group(
                        CallGraph.of(program.parse()).stream()
                                .filter(c -> isFrom(c, target, program.parse()))
                                .toList(),
                        Call::to,
                        program,
                        target))
                .orElse(List.of());
    }

    /** @throws java.util.concurrent.CancellationException where it is no longer wanted */
    public static List<Related> incoming(Target target, String file, Snapshot snapshot, Search search) {
        if (target.kind() == Kind.PROGRAM) {
            return callers(target, snapshot, search);
        }
        return snapshot.other(file)
                .map(program -> group(
                        CallGraph.of(program.parse()).stream()
                                .filter(c -> c.to().equals(target))
                                .toList(),
                        Call::from,
                        program,
                        null))
                .orElse(List.of());
    }

    private static boolean isFrom(Call call, Target target, Parse parse) {
        return switch (target.kind()) {
            case SECTION ->
                call.section().equals(Optional.of(target)) || call.from().equals(target);
            case PROGRAM ->
                call.from().equals(target)
                        || call.how() == CallGraph.How.CALL
                                && parse.programs().stream()
                                        .anyMatch(p -> p.name().equals(target.name()));
            default -> call.from().equals(target);
        };
    }

    private static List<Related> callers(Target target, Snapshot snapshot, Search search) {
        List<Related> found = new ArrayList<>();
        List<FileIndex.Entry> callers = snapshot.entries().stream()
                .filter(e -> e.skim().calls().contains(target.name()))
                .sorted((a, b) -> a.path().compareTo(b.path()))
                .toList();
        for (FileIndex.Entry caller : callers) {
            search.cancellation().check();
            String path = caller.path().toString();
            List<Span> places = snapshot.other(path).stream()
                    .flatMap(f -> ProgramCalls.in(f.source()).stream())
                    .filter(c -> c.name().equals(target.name()))
                    .map(ProgramCalls.ProgramCall::span)
                    .toList();
            if (!places.isEmpty()) {
                item(caller, snapshot).ifPresent(item -> found.add(new Related(item, "CALL", places)));
            }
        }
        return found;
    }

    /** The program of a file, or the file itself where it is a copybook. */
    private static Optional<Item> item(FileIndex.Entry file, Snapshot snapshot) {
        String path = file.path().toString();
        return snapshot.other(path).map(other -> {
            String name = file.skim().programIds().isEmpty()
                    ? References.copybookName(path)
                    : file.skim().programIds().getFirst();
            Target target = new Target(Kind.PROGRAM, name, "", 0);
            Span span = DeclaredPlaces.programs(name, other).stream()
                    .filter(s -> s.source().path().equals(path))
                    .findFirst()
                    .orElseGet(() -> new Span(other.source(), 0, 0));
            return new Item(target, path, span);
        });
    }

    private static List<Related> group(
            List<Call> calls, java.util.function.Function<Call, Target> end, Snapshot program, Target caller) {
        Map<Target, List<Call>> byEnd = new LinkedHashMap<>();
        calls.forEach(
                c -> byEnd.computeIfAbsent(end.apply(c), t -> new ArrayList<>()).add(c));
        List<Related> out = new ArrayList<>();
        byEnd.forEach((target, of) -> item(target, program, program.path()).ifPresent(item -> {
            Target from = caller == null ? target : caller;
            String callersFile = from.path().isEmpty() ? program.path() : from.path();
            Set<String> ways = new TreeSet<>();
            of.forEach(c -> ways.add(way(c.how())));
            out.add(new Related(
                    item,
                    String.join(", ", ways),
                    of.stream()
                            .map(c -> c.at().source().path().equals(callersFile) ? c.at() : c.at().inMain())
                            .filter(s -> s.source().path().equals(callersFile))
                            .distinct()
                            .toList()));
        }));
        return out;
    }

    private static String way(CallGraph.How how) {
        return switch (how) {
            case PERFORM -> "PERFORM";
            case GO_TO -> "GO TO";
            case RUNS_INTO -> "runs into";
            case CALL -> "CALL";
        };
    }

    private static Optional<Item> item(Target target, Snapshot snapshot, String file) {
        return DeclaredPlaces.of(target, snapshot).stream()
                .findFirst()
                .map(s -> new Item(
                        target, target.kind() == Kind.PROGRAM ? s.source().path() : file, s));
    }

    /** The program a procedure is looked at in. */
    private static String file(Target target, Snapshot snapshot) {
        boolean program =
                snapshot.parse().programs().stream().anyMatch(p -> !p.name().isEmpty());
        return program || target.path().isEmpty()
                ? snapshot.path()
                : References.usersOf(snapshot).stream()
                        .findFirst()
                        .map(Path::toString)
                        .orElse(snapshot.path());
    }

    private static Optional<Item> around(Snapshot snapshot, int offset) {
        return snapshot.parse().programs().stream()
                .flatMap(p -> p.paragraphs())
                .filter(p ->
                        !p.name().isEmpty() && !p.span().isCopied() && p.span().touches(offset))
                .reduce((a, b) -> b)
                .map(Paragraph::nameSpan)
                .map(s -> new Item(
                        new Target(
                                Kind.PARAGRAPH,
                                s.text().toUpperCase(java.util.Locale.ROOT),
                                s.source().path(),
                                s.start()),
                        snapshot.path(),
                        s));
    }
}
