package dev.cobolwright.assist.references;

import dev.cobolwright.assist.Snapshot;
import dev.cobolwright.assist.Workspace;
import dev.cobolwright.assist.navigation.SymbolAt;
import dev.cobolwright.assist.navigation.Word;
import dev.cobolwright.assist.references.Target.Kind;
import dev.cobolwright.grammar.Parse;
import dev.cobolwright.grammar.source.SourceText;
import dev.cobolwright.grammar.syntax.CopyStatement;
import dev.cobolwright.model.Cancellation;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What stands under a cursor.
 *
 * @param targets one; several where the name is not unique, or where the programs that copy this copybook disagree
 * @param start of the word in the file, inclusive
 * @param end exclusive
 */
public record Targets(List<Target> targets, int start, int end) {
    private static final int MOST_USERS_ASKED = 200;

    /** Empty where the cursor is on no name, or on one that nothing is known of. */
    public static Optional<Targets> at(Snapshot snapshot, int offset, Cancellation cancellation) {
        Parse parse = snapshot.parse();
        SourceText source = snapshot.source();
        for (CopyStatement copy : parse.copies()) {
            if (SymbolAt.isWrittenIn(copy.span(), source) && copy.nameSpan().touches(offset)) {
                return Optional.of(new Targets(
                        List.of(Mentions.target(copy)),
                        copy.nameSpan().start(),
                        copy.nameSpan().end()));
            }
        }
        Optional<Word> word = Word.at(source, offset);
        if (word.isEmpty()) {
            return Optional.empty();
        }
        List<Target> here = meanings(parse, source.path(), offset, word.get());
        boolean known = here.stream().anyMatch(t -> t.kind() != Kind.UNDECLARED && t.kind() != Kind.PREDEFINED);
        if ((!known || touchesTag(source, word.get())) && isCopybook(parse)) {
            List<Target> fromUsers = fromUsers(snapshot, offset, word.get(), cancellation);
            here = fromUsers.isEmpty() ? here : fromUsers;
        }
        return here.isEmpty()
                ? Optional.empty()
                : Optional.of(new Targets(here, word.get().start(), word.get().end()));
    }

    private static List<Target> meanings(Parse parse, String path, int offset, Word word) {
        String name = word.text().strip().toUpperCase(Locale.ROOT);
        List<Mention> read = word.literal() ? List.of() : Mentions.at(parse, path, offset, name);
        if (read.isEmpty()) {
            read = new UnreadMentions(name)
                    .in(parse, List.of()).stream()
                            .filter(m -> m.span().source().path().equals(path)
                                    && m.span().start() <= offset
                                    && offset <= m.span().end())
                            .toList();
        }
        List<Target> targets =
                read.stream().flatMap(m -> m.targets().stream()).distinct().toList();
        boolean declared = read.stream().anyMatch(Mention::declaration);
        return declared
                ? read.stream()
                        .filter(Mention::declaration)
                        .flatMap(m -> m.targets().stream())
                        .distinct()
                        .toList()
                : targets;
    }

    /** What the word means in the programs that copy the file. */
    private static List<Target> fromUsers(Snapshot copybook, int offset, Word word, Cancellation cancellation) {
        List<Target> found = new ArrayList<>();
        for (Path user : usersOf(copybook)) {
            cancellation.check();
            copybook.other(user.toString())
                    .map(u -> meanings(u.parse(), copybook.path(), offset, word))
                    .ifPresent(found::addAll);
        }
        List<Target> known = found.stream()
                .filter(t -> t.kind() != Kind.UNDECLARED)
                .distinct()
                .toList();
        return known;
    }

    /** Programs that copy a file, the first few hundred. */
    static List<Path> usersOf(Snapshot copybook) {
        return Workspace.asFile(copybook.path()).stream()
                .flatMap(p -> new Users(copybook.entries()).of(p).stream())
                .limit(MOST_USERS_ASKED)
                .toList();
    }

    static boolean isCopybook(Parse parse) {
        return parse.programs().stream().allMatch(p -> p.name().isEmpty());
    }

    /** Whether REPLACING may make another word of it, as of {@code :TAG:-NAME}. */
    private static boolean touchesTag(SourceText source, Word word) {
        return charAt(source, word.start() - 1) == ':' || charAt(source, word.end()) == ':';
    }

    private static char charAt(SourceText source, int offset) {
        return offset < 0 || offset >= source.length() ? ' ' : source.text().charAt(offset);
    }
}
