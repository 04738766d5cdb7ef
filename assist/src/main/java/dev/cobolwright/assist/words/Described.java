package dev.cobolwright.assist.words;

import dev.cobolwright.assist.Snapshot;
import dev.cobolwright.assist.Workspace;
import dev.cobolwright.assist.hover.Hover;
import dev.cobolwright.assist.navigation.Names;
import dev.cobolwright.assist.navigation.Symbol;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a person may want to read about an offered word before taking it: how it is declared, what a copybook says. */
public final class Described {
    private static final int MOST_LINES = 20;

    private Described() {}

    /** Markdown; empty for keywords and for names that nothing declares. @param offset where the word was offered */
    public static Optional<String> of(Snapshot snapshot, Offer.Kind kind, String text, int offset) {
        List<String> parts = Arrays.asList(text.toUpperCase(Locale.ROOT).split(" OF "));
        String name = parts.getFirst();
        List<String> qualifiers = parts.subList(1, parts.size());
        Names names = Names.at(snapshot.parse(), offset);
        List<Symbol> symbols = switch (kind) {
            case DATA, CONDITION_NAME -> names.data(name, qualifiers);
            case PARAGRAPH, SECTION -> names.procedures(name, qualifiers);
            case FILE -> names.files(name);
            case PROGRAM -> List.of(new Symbol.CalledProgram(name.replaceAll("['\"]", "")));
            case COPYBOOK, KEYWORD, TABLE, COLUMN, CURSOR -> List.of();
        };
        return kind == Offer.Kind.COPYBOOK
                ? copybook(snapshot, text)
                : symbols.stream().findFirst().map(s -> Hover.describe(s, snapshot));
    }

    private static Optional<String> copybook(Snapshot snapshot, String name) {
        Path from = Workspace.asFile(snapshot.path()).orElse(Path.of("/"));
        return snapshot.files()
                .copybook(name, Optional.empty(), from)
                .flatMap(path -> snapshot.other(path.toString()))
                .map(s ->
                        Hover.fence(s.source().text().lines().limit(MOST_LINES).collect(Collectors.joining("\n")))
                                + "\n`" + snapshot.files().shown(s.path()) + "`");
    }
}
