package dev.cobolwright.assist.words;

import dev.cobolwright.assist.Snapshot;
import dev.cobolwright.assist.navigation.Names;
import dev.cobolwright.assist.references.References;
import dev.cobolwright.grammar.syntax.NameKind;
import java.util.Set;
import java.util.stream.Stream;

/** What the programs declare that copy a copybook, where they copy it. */
final class DeclaredByUsers {
    static final Set<NameKind> KINDS = Set.of(NameKind.DATA, NameKind.PROCEDURE, NameKind.FILE);

    /** Programs that are looked at, by their paths; each may have to be parsed while a person types. */
    private static final int MOST = 3;

    private DeclaredByUsers() {}

    /** Nothing where the file is a program. */
    static Stream<Names> of(Snapshot snapshot) {
        return programs(snapshot)
                .flatMap(user -> user.parse().copies().stream()
                        .filter(c -> c.copybook()
                                .filter(t -> t.path().equals(snapshot.path()))
                                .isPresent())
                        .findFirst()
                        .map(c -> Names.at(user.parse(), c.span().inMain().start()))
                        .stream());
    }

    /** The first programs that copy a copybook; none where the file is a program. */
    static Stream<Snapshot> programs(Snapshot snapshot) {
        if (!References.isCopybook(snapshot.parse())) {
            return Stream.empty();
        }
        return References.usersOf(snapshot).stream()
                .limit(MOST)
                .flatMap(path -> snapshot.other(path.toString()).stream())
                .filter(user -> !References.isCopybook(user.parse()));
    }
}
