package dev.cobolwright.assist.rename;

import dev.cobolwright.assist.Snapshot;
import dev.cobolwright.assist.Workspace;
import dev.cobolwright.assist.references.References;
import dev.cobolwright.assist.references.References.Search;
import dev.cobolwright.assist.references.Target;
import dev.cobolwright.assist.references.Target.Kind;
import dev.cobolwright.assist.references.Targets;
import dev.cobolwright.model.Cancellation;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Renames what stands under a cursor, in all files that name it, or says why not. */
public final class Rename {
    private Rename() {}

    /** Whether something can be renamed, before the new name is known. */
    public sealed interface Prepared {}

    /** @param start of the word, inclusive @param end exclusive */
    public record Renameable(String name, int start, int end) implements Prepared {}

    /** What came of it. */
    public sealed interface Outcome {}

    /**
     * @param changes those of a file do not overlap
     * @param move the file that gets another name too, and that name
     */
    public record Renamed(List<Change> changes, Optional<Move> move) implements Outcome {}

    public record Move(Path from, Path to) {}

    /** @param reason one sentence for the user */
    public record Refused(String reason) implements Prepared, Outcome {}

    public static Prepared prepare(Snapshot snapshot, int offset, Cancellation cancellation) {
        try {
            Targets targets = targets(snapshot, offset, cancellation);
            Target target = only(targets, snapshot);
            return new Renameable(spelled(snapshot, targets, target), targets.start(), targets.end());
        } catch (NotSafe e) {
            return new Refused(e.getMessage());
        }
    }

    /** @throws java.util.concurrent.CancellationException where it is no longer wanted */
    public static Outcome of(Snapshot snapshot, int offset, String newName, Search search) {
        try {
            Target target = only(targets(snapshot, offset, search.cancellation()), snapshot);
            String name = newName.strip();
            NewName.check(name, target, snapshot.parse().dialect());
            List<Change> changes = new Renaming(target, name, snapshot, search).changes();
            Optional<Move> move = target.kind() == Kind.COPYBOOK
                    ? Workspace.asFile(target.path()).map(p -> new Move(p, p.resolveSibling(moved(p, name))))
                    : Optional.empty();
            return new Renamed(changes, move);
        } catch (NotSafe e) {
            return new Refused(e.getMessage());
        }
    }

    /** The changes in the users of a copybook whose file is about to get another name; none where its COPY name stays. */
    public static Outcome ofCopybook(Snapshot copybook, Path to, Search search) {
        Path from = Path.of(copybook.path());
        String oldName = References.copybookName(from.getFileName().toString());
        String written = to.getFileName().toString();
        String newName = written.lastIndexOf('.') > 0 ? written.substring(0, written.lastIndexOf('.')) : written;
        if (oldName.equalsIgnoreCase(newName)) {
            return new Renamed(List.of(), Optional.empty());
        }
        try {
            Target target = new Target(Kind.COPYBOOK, oldName, copybook.path(), 0);
            NewName.check(newName, target, copybook.parse().dialect());
            return new Renamed(new Renaming(target, newName, copybook, search).changes(), Optional.empty());
        } catch (NotSafe e) {
            return new Refused(e.getMessage());
        }
    }

    private static Targets targets(Snapshot snapshot, int offset, Cancellation cancellation) throws NotSafe {
        return Targets.at(snapshot, offset, cancellation)
                .orElseThrow(() -> new NotSafe("There is no name here that can be changed."));
    }

    private static Target only(Targets targets, Snapshot snapshot) throws NotSafe {
        List<Target> all = targets.targets();
        Target target = all.getFirst();
        if (all.size() > 1) {
            throw new NotSafe(
                    all.stream().map(Target::name).distinct().count() > 1
                            ? "REPLACING makes several names of this one; rename it where it is replaced."
                            : target.name() + " can mean " + all.size() + " things here; qualify it first.");
        }
        switch (target.kind()) {
            case PREDEFINED -> throw new NotSafe(target.name() + " is a name of the system.");
            case UNDECLARED -> throw new NotSafe("Nothing declares " + target.name() + ".");
            case COPYBOOK -> {
                if (target.path().isEmpty()) {
                    throw new NotSafe("The copybook " + target.name() + " was not found in the workspace.");
                }
            }
            default -> {}
        }
        String written = snapshot.source().text().substring(targets.start(), targets.end());
        if (target.kind() != Kind.COPYBOOK && !written.strip().equalsIgnoreCase(target.name())) {
            throw new NotSafe(target.name() + " is made by REPLACING; rename it where it is replaced.");
        }
        return target;
    }

    private static String spelled(Snapshot snapshot, Targets targets, Target target) {
        return target.kind() == Kind.COPYBOOK
                ? target.name()
                : snapshot.source()
                        .text()
                        .substring(targets.start(), targets.end())
                        .strip();
    }

    private static String moved(Path file, String name) {
        String old = file.getFileName().toString();
        int dot = old.lastIndexOf('.');
        return dot > 0 ? name + old.substring(dot) : name;
    }

    /** The last part of a path. */
    static String shortName(String path) {
        return path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
    }
}
