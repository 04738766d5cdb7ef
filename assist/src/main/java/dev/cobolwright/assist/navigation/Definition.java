package dev.cobolwright.assist.navigation;

import dev.cobolwright.assist.Snapshot;
import dev.cobolwright.assist.Workspace;
import dev.cobolwright.grammar.Parse;
import dev.cobolwright.grammar.source.SourceText;
import dev.cobolwright.grammar.source.Span;
import dev.cobolwright.grammar.syntax.Program;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Where the name at a cursor is declared: data, procedures and files in their text, COPY in the copybook, CALL in the program. */
public final class Definition {
    private static final int MOST_USERS_ASKED = 8;

    private Definition() {}

    /** @return spans of names; several where a name is not unique, none where nothing is known */
    public static List<Span> of(Snapshot snapshot, int offset) {
        Optional<SymbolAt> found = SymbolAt.find(snapshot.parse(), offset);
        return found.map(at -> at.symbols().stream()
                        .flatMap(s -> places(s, snapshot))
                        .distinct()
                        .toList())
                .orElseGet(() -> fromUsers(snapshot, offset)
                        .flatMap(s -> places(s, snapshot))
                        .distinct()
                        .toList());
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
            case Symbol.CalledProgram called ->
                snapshot.files().programs(called.name()).stream()
                        .flatMap(path -> programName(path, called.name(), snapshot).stream());
            default -> symbol.declaration().stream();
        };
    }

    private static Optional<Span> programName(Path path, String name, Snapshot snapshot) {
        return snapshot.other(path.toString())
                .map(other -> withNested(other.parse().programs())
                        .filter(p -> p.name().equals(name))
                        .findFirst()
                        .map(p -> new Span(
                                other.source(), p.span().start(), p.span().start()))
                        .orElseGet(() -> new Span(other.source(), 0, 0)));
    }

    private static Stream<Program> withNested(List<Program> programs) {
        return programs.stream().flatMap(p -> Stream.concat(Stream.of(p), withNested(p.nested())));
    }
}
