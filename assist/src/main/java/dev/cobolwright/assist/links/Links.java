package dev.cobolwright.assist.links;

import dev.cobolwright.assist.Snapshot;
import dev.cobolwright.assist.navigation.SymbolAt;
import dev.cobolwright.assist.references.DeclaredPlaces;
import dev.cobolwright.assist.references.ProgramCalls;
import dev.cobolwright.grammar.source.Span;
import dev.cobolwright.grammar.syntax.CopyStatement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** COPY, EXEC SQL INCLUDE and the programs that are called by a literal. */
public final class Links {
    private Links() {}

    /**
     * A word that leads to another file.
     *
     * @param target where to; empty where it is not known yet or was not found
     * @param note what to show beside it: where it leads, or where it was looked for; empty where it is not known yet
     * @param program the name of a program that is still to be looked for
     */
    public record Link(int start, int end, Optional<Span> target, String note, Optional<String> program) {}

    /** In order of their kinds and text; programs are left to be looked for. */
    public static List<Link> of(Snapshot snapshot) {
        List<Link> links = new ArrayList<>();
        for (CopyStatement copy : snapshot.parse().copies()) {
            if (SymbolAt.isWrittenIn(copy.nameSpan(), snapshot.source())) {
                links.add(copybook(copy, snapshot));
            }
        }
        for (ProgramCalls.ProgramCall call : ProgramCalls.in(snapshot.source())) {
            links.add(new Link(call.span().start(), call.span().end(), Optional.empty(), "", Optional.of(call.name())));
        }
        return links;
    }

    /** Looks for the program of a link. */
    public static Link program(Link link, String name, Snapshot snapshot) {
        Optional<Span> found = DeclaredPlaces.programs(name, snapshot).stream().findFirst();
        String note = found.map(s -> "Program " + name + ": "
                        + snapshot.files().shown(s.source().path()))
                .orElseGet(() -> "Program " + name + " is not in the workspace" + lookedIn(snapshot));
        return new Link(link.start(), link.end(), found, note, Optional.empty());
    }

    private static Link copybook(CopyStatement copy, Snapshot snapshot) {
        Span name = copy.nameSpan();
        Optional<Span> target = copy.copybook().map(text -> new Span(text, 0, 0));
        String note = target.map(
                        s -> "Copybook " + snapshot.files().shown(s.source().path()))
                .orElseGet(() -> "Copybook " + copy.name() + " was not found" + lookedIn(snapshot));
        return new Link(name.start(), name.end(), target, note, Optional.empty());
    }

    private static String lookedIn(Snapshot snapshot) {
        List<String> folders = snapshot.files().folders();
        return folders.isEmpty()
                ? "; no folder is open."
                : "; it was looked for in " + String.join(", ", folders) + " and below.";
    }
}
