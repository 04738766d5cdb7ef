package dev.cobolwright.assist.navigation;

import dev.cobolwright.assist.Snapshot;
import dev.cobolwright.assist.Workspace;
import dev.cobolwright.assist.references.DeclaredPlaces;
import dev.cobolwright.assist.references.Targets;
import dev.cobolwright.grammar.Parse;
import dev.cobolwright.grammar.source.SourceText;
import dev.cobolwright.grammar.source.Span;
import dev.cobolwright.model.Cancellation;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where the name at a cursor is defined: data and indexes in their entry, procedures in their text, files in their FD, cursors in
 * their DECLARE, COPY in the copybook, CALL in the program.
 */
public final class Definition {
    private static final int MOST_USERS_ASKED = 8;

    private Definition() {}

    /** @return spans of names; several where a name is not unique, none where nothing is known */
    public static List<Span> of(Snapshot snapshot, int offset) {
        List<Span> known = Targets.at(snapshot, offset, Cancellation.NEVER).stream()
                .flatMap(t -> t.targets().stream())
                .flatMap(t -> DeclaredPlaces.of(t, snapshot).stream())
                .distinct()
                .toList();
        return known.isEmpty()
                ? SymbolAt.find(snapshot.parse(), offset).stream()
                        .flatMap(at -> at.symbols().stream())
                        .flatMap(s -> places(s, snapshot))
                        .distinct()
                        .toList()
                : known;
    }

    /**
     * What a word of a copybook means in the programs that copy it, where the copybook itself does not declare it. The nearest few
     * programs are asked, the first that knows the word answers.
     */
    public static Stream<Symbol> fromUsers(Snapshot copybook, int offset) {
        SourceText source = copybook.source();
        Optional<Word> word = Word.at(source, offset).filter(w -> !w.literal());
        boolean program =
                copybook.parse().programs().stream().anyMatch(p -> !p.name().isEmpty());
        if (word.isEmpty() || program) {
            return Stream.empty();
        }
        return Workspace.asFile(copybook.path()).stream()
                .flatMap(path -> copybook.files().usersOf(path).stream().limit(MOST_USERS_ASKED))
                .flatMap(user -> copybook.other(user.toString()).stream())
                .map(user -> meaning(user.parse(), word.get().text()))
                .filter(symbols -> !symbols.isEmpty())
                .findFirst()
                .stream()
                .flatMap(List::stream);
    }

    private static List<Symbol> meaning(Parse user, String name) {
        Names names = Names.at(user, user.source().length());
        return Stream.of(names.data(name, List.of()), names.procedures(name, List.of()), names.files(name))
                .filter(l -> !l.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private static Stream<Span> places(Symbol symbol, Snapshot snapshot) {
        return switch (symbol) {
            case Symbol.Copy copy -> copy.statement().copybook().stream().map(text -> new Span(text, 0, 0));
            case Symbol.CalledProgram called -> DeclaredPlaces.programs(called.name(), snapshot).stream();
            default -> symbol.declaration().stream();
        };
    }
}
