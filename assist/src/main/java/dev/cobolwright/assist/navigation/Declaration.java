package dev.cobolwright.assist.navigation;

import dev.cobolwright.assist.Snapshot;
import dev.cobolwright.assist.references.Mention;
import dev.cobolwright.assist.references.References;
import dev.cobolwright.assist.references.Target;
import dev.cobolwright.assist.references.Target.Kind;
import dev.cobolwright.assist.references.Targets;
import dev.cobolwright.grammar.source.Span;
import dev.cobolwright.model.Cancellation;
import java.util.List;
import java.util.Set;

/**
 * Where a program makes the name at a cursor known: the SELECT of a file, the COPY statement of what a copybook defines; else the
 * definition.
 */
public final class Declaration {
    private static final Set<String> BEFORE_FILES = Set.of("SELECT", "OPTIONAL");

    private Declaration() {}

    /** @return spans of names and of names in COPY statements */
    public static List<Span> of(Snapshot snapshot, int offset) {
        List<Span> here = Targets.at(snapshot, offset, Cancellation.NEVER).stream()
                .flatMap(t -> t.targets().stream())
                .flatMap(t -> here(t, snapshot).stream())
                .distinct()
                .toList();
        return here.isEmpty() ? Definition.of(snapshot, offset) : here;
    }

    private static List<Span> here(Target target, Snapshot snapshot) {
        List<Mention> mentions = References.in(snapshot.parse(), target);
        return target.kind() == Kind.FILE
                ? mentions.stream()
                        .map(Mention::span)
                        .filter(s -> BEFORE_FILES.contains(Word.before(s.source(), s.start())))
                        .toList()
                : mentions.stream()
                        .filter(m -> m.declaration() && m.span().isCopied())
                        .flatMap(m -> copyName(m.span().inMain(), snapshot).stream())
                        .toList();
    }

    private static List<Span> copyName(Span statement, Snapshot snapshot) {
        return snapshot.parse().copies().stream()
                .filter(c -> c.span().equals(statement))
                .map(c -> c.nameSpan())
                .toList();
    }
}
