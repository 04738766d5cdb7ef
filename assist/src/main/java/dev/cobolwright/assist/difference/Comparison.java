package dev.cobolwright.assist.difference;

import dev.cobolwright.assist.codebase.CodeBase;
import dev.cobolwright.assist.difference.Change.How;
import dev.cobolwright.assist.difference.Change.Kind;
import dev.cobolwright.assist.explain.facts.JobFacts;
import dev.cobolwright.assist.explain.facts.Place;
import dev.cobolwright.assist.explain.run.SourceFile;
import dev.cobolwright.grammar.symbols.Resolution;
import dev.cobolwright.grammar.syntax.DataItem;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Compares two revisions once. */
final class Comparison {
    private static final int MOST_PLACES = 12;

    private final CodeBase before;
    private final CodeBase after;
    private final Difference.Extent extent;
    private final ChangedFiles files;
    private final Changes changes = new Changes();
    private final Set<String> notes = new TreeSet<>();

    Comparison(CodeBase before, CodeBase after, Difference.Extent extent) {
        this.before = before;
        this.after = after;
        this.extent = extent;
        this.files = new ChangedFiles(before, after);
    }

    Difference difference() {
        Map<String, List<Version>> was = versions(before);
        List<Version> is =
                versions(after).values().stream().flatMap(List::stream).toList();
        for (Version version : is) {
            Optional<Version> earlier = earlier(was, version);
            earlier.ifPresentOrElse(e -> program(e, version), () -> whole(version, How.ADDED));
        }
        was.values().forEach(left -> left.forEach(v -> whole(v, How.REMOVED)));
        JobDifference.tell(jobs(before), jobs(after), changes);
        files.copybooks().forEach(f -> reach(f, is));
        before.unread().forEach(u -> notes.add("not read in the earlier revision: " + u));
        after.unread().forEach(u -> notes.add("not read in the later revision: " + u));
        return new Difference(changes.all(), files.count(), List.copyOf(notes));
    }

    private Map<String, List<Version>> versions(CodeBase code) {
        Map<String, List<Version>> versions = new LinkedHashMap<>();
        for (String file : code.files(SourceFile.Kind.PROGRAM)) {
            if (extent == Difference.Extent.ALL || files.touches(file)) {
                Version.of(code, file)
                        .forEach(v -> versions.computeIfAbsent(v.key(), k -> new ArrayList<>())
                                .add(v));
            }
        }
        return versions;
    }

    /** Takes away the program of this name that is compared: that of the same file, else the first. */
    private static Optional<Version> earlier(Map<String, List<Version>> was, Version version) {
        List<Version> named = was.getOrDefault(version.key(), List.of());
        Optional<Version> found = named.stream()
                .filter(v -> v.facts().file().equals(version.facts().file()))
                .findFirst()
                .or(() -> named.stream().findFirst());
        found.ifPresent(named::remove);
        return found;
    }

    private void whole(Version version, How how) {
        String name = version.facts().name();
        List<Place> place = List.of(version.facts().identified());
        changes.in(name)
                .add(
                        Kind.PROGRAM,
                        how,
                        "the program " + name + (how == How.ADDED ? " is new" : " is gone"),
                        how == How.ADDED ? List.of() : place,
                        how == How.ADDED ? place : List.of());
    }

    private void program(Version was, Version is) {
        Changes.In in = changes.in(is.facts().name());
        if (!was.facts().file().equals(is.facts().file())) {
            in.add(
                    Kind.PROGRAM,
                    How.CHANGED,
                    "it is in the file " + is.facts().file() + ", before "
                            + was.facts().file(),
                    List.of(was.facts().identified()),
                    List.of(is.facts().identified()));
        }
        int known = changes.size();
        Renames renames = new Renames();
        List<DataItem> described = LayoutDifference.tell(was, is, renames, in);
        ParagraphDifference.tell(was, is, renames, in);
        FlowDifference.tell(was, is, renames, in);
        ResourceDifference.tell(was, is, renames, in);
        named(is, described, in);
        if (changes.size() > known) {
            uncertain(was, "earlier");
            uncertain(is, "later");
        }
    }

    private void uncertain(Version version, String revision) {
        if (!version.parse().accepted() || !version.facts().certain()) {
            notes.add(version.facts().name() + " of the " + revision
                    + " revision has errors or something missing; what is said of it may be incomplete");
        }
    }

    /** The statements that name an item whose description changed. */
    private static void named(Version version, List<DataItem> described, Changes.In in) {
        Set<DataItem> items = Collections.newSetFromMap(new IdentityHashMap<>());
        items.addAll(described);
        Map<String, List<Place>> uses = new LinkedHashMap<>();
        version.scope().program().references().forEach(reference -> {
            if (!items.isEmpty()
                    && version.scope().resolve(reference) instanceof Resolution.Data data
                    && items.contains(data.item())) {
                uses.computeIfAbsent(data.item().name(), n -> new ArrayList<>()).add(version.place(reference.span()));
            }
        });
        uses.forEach((name, places) -> {
            List<Place> distinct = places.stream().distinct().toList();
            in.add(
                    Kind.REACH,
                    How.CHANGED,
                    "it names " + name + ", which is described otherwise, in " + distinct.size()
                            + (distinct.size() == 1 ? " place" : " places"),
                    List.of(),
                    distinct.stream().limit(MOST_PLACES).toList());
        });
    }

    /** The programs that copy a changed copybook, directly or through others. */
    private void reach(String copybook, List<Version> versions) {
        Set<String> programs = new TreeSet<>();
        List<Place> places = new ArrayList<>();
        LineRange range = LineRange.between(
                before.text(copybook).orElseThrow(), after.text(copybook).orElseThrow());
        places.add(new Place(copybook, range.firstAfter(), range.lastAfter()));
        for (Version version : versions) {
            version.parse().copies().stream()
                    .filter(c -> c.copybook()
                            .filter(t -> after.shown(t.path()).equals(copybook))
                            .isPresent())
                    .filter(c -> version.facts().outer().isEmpty())
                    .forEach(c -> {
                        programs.add(version.facts().name());
                        places.add(version.place(c.span()));
                    });
        }
        String reached = programs.isEmpty()
                ? "no program copies it"
                : "it reaches " + programs.size() + (programs.size() == 1 ? " program: " : " programs: ")
                        + String.join(", ", programs);
        changes.in(ChangedFiles.stem(copybook))
                .add(
                        Kind.COPYBOOK,
                        How.CHANGED,
                        "the copybook " + copybook + " changed; " + reached,
                        List.of(new Place(copybook, range.firstBefore(), range.lastBefore())),
                        places);
    }

    private List<JobFacts> jobs(CodeBase code) {
        return code.jobs().stream()
                .filter(j -> extent == Difference.Extent.ALL || files.differs(j.file()))
                .toList();
    }
}
