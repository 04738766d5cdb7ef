package dev.cobolwright.assist.rename;

import dev.cobolwright.assist.Snapshot;
import dev.cobolwright.assist.Workspace;
import dev.cobolwright.assist.files.FileIndex;
import dev.cobolwright.assist.references.Mention;
import dev.cobolwright.assist.references.References;
import dev.cobolwright.assist.references.References.Search;
import dev.cobolwright.assist.references.Target;
import dev.cobolwright.assist.references.Target.Kind;
import dev.cobolwright.grammar.Parse;
import dev.cobolwright.grammar.source.SourceText;
import dev.cobolwright.grammar.source.Span;
import dev.cobolwright.grammar.syntax.CopyStatement;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** One renaming: collects the places, changes them within their columns, and checks what becomes of each program. */
final class Renaming {
    private final Target target;
    private final String newName;
    private final String upper;
    private final Snapshot snapshot;
    private final Search search;
    /** Changes of words by path and offset. */
    private final Map<String, TreeMap<Integer, Change>> words = new LinkedHashMap<>();

    private final Map<String, Snapshot> programs = new LinkedHashMap<>();

    Renaming(Target target, String newName, Snapshot snapshot, Search search) {
        this.target = target;
        this.newName = newName;
        this.upper = newName.toUpperCase(Locale.ROOT);
        this.snapshot = snapshot;
        this.search = search;
    }

    List<Change> changes() throws NotSafe {
        collect();
        for (String path : words.keySet()) {
            checkWritable(path);
        }
        checkNewName();
        checkOtherUsers();
        List<Change> all = new ArrayList<>();
        Map<String, SourceText> changed = new LinkedHashMap<>();
        for (Map.Entry<String, TreeMap<Integer, Change>> file : words.entrySet()) {
            SourceText source = file.getValue().firstEntry().getValue().source();
            List<Change> fitted =
                    LineFit.fit(source, List.copyOf(file.getValue().values()));
            all.addAll(fitted);
            changed.put(file.getKey(), source.withText(Change.apply(source, fitted)));
        }
        SameMeaning meaning = new SameMeaning(changed, target, upper);
        for (Snapshot program : programs.values()) {
            search.cancellation().check();
            meaning.check(program);
        }
        return all;
    }

    private void collect() throws NotSafe {
        List<String> refusals = new ArrayList<>();
        References.files(target, snapshot, search, (file, mentions) -> {
            programs.put(file.path(), file);
            Optional<String> doubt = missingCopybook(file.parse());
            for (Mention mention : mentions) {
                try {
                    Change word = word(mention.span());
                    Optional<String> why = doubt(mention, file.parse()).or(() -> doubt);
                    TreeMap<Integer, Change> ofFile =
                            words.computeIfAbsent(word.source().path(), p -> new TreeMap<>());
                    checkSameText(word, ofFile);
                    ofFile.putIfAbsent(word.start(), why.map(word::doubted).orElse(word));
                } catch (NotSafe e) {
                    refusals.add(e.getMessage());
                }
            }
        });
        if (!refusals.isEmpty()) {
            throw new NotSafe(refusals.getFirst());
        }
        if (words.isEmpty()) {
            throw new NotSafe("No place names " + target.name() + ".");
        }
    }

    /** Files are looked at one after the other; one that was edited meanwhile has other offsets. */
    private static void checkSameText(Change word, TreeMap<Integer, Change> others) throws NotSafe {
        if (!others.isEmpty()
                && !others.firstEntry()
                        .getValue()
                        .source()
                        .text()
                        .equals(word.source().text())) {
            throw new NotSafe(Rename.shortName(word.source().path()) + " was changed meanwhile; try again.");
        }
    }

    private Change word(Span span) throws NotSafe {
        String written = span.text();
        if (target.kind() == Kind.COPYBOOK) {
            int at = written.toUpperCase(Locale.ROOT).lastIndexOf(target.name());
            if (at >= 0) {
                int start = span.start() + at;
                return new Change(span.source(), start, start + target.name().length(), spelledLike(written));
            }
        }
        if (written.equalsIgnoreCase(target.name())) {
            return new Change(span.source(), span.start(), span.end(), newName);
        }
        throw new NotSafe(
                written.indexOf('\n') >= 0
                        ? at(span) + " writes " + target.name() + " over two lines; join it first."
                        : at(span) + " is made " + target.name() + " by REPLACING; rename it where it is replaced.");
    }

    /** A copybook's name as the statement spells it: all small where the old one was. */
    private String spelledLike(String written) {
        return written.equals(written.toLowerCase(Locale.ROOT)) ? newName.toLowerCase(Locale.ROOT) : newName;
    }

    private Optional<String> doubt(Mention mention, Parse parse) {
        if (mention.targets().size() > 1) {
            return Optional.of(at(mention.span()) + " may mean something else of that name.");
        }
        return mention.certain() || parse.accepted()
                ? Optional.empty()
                : Optional.of(at(mention.span()) + " may stand in code that could not be read.");
    }

    private Optional<String> missingCopybook(Parse parse) {
        return target.kind() == Kind.COPYBOOK || target.kind() == Kind.PROGRAM
                ? Optional.empty()
                : parse.copies().stream()
                        .filter(c -> c.copybook().isEmpty())
                        .map(CopyStatement::name)
                        .findFirst()
                        .map(name -> Rename.shortName(parse.source().path()) + " copies " + name
                                + ", which was not found and may use the name too.");
    }

    private void checkWritable(String path) throws NotSafe {
        Optional<Path> file = Workspace.asFile(path);
        if (file.isPresent() && !snapshot.files().isInside(file.get())) {
            throw new NotSafe(Rename.shortName(path) + " lies outside of the workspace.");
        }
        if (file.isPresent() && FileIndex.isReadOnly(file.get())) {
            throw new NotSafe(Rename.shortName(path) + " is read-only.");
        }
    }

    /** The new name must be free wherever the old one is seen. */
    private void checkNewName() throws NotSafe {
        if (upper.equals(target.name())) {
            return;
        }
        if (target.kind() == Kind.COPYBOOK) {
            Optional<Path> other = snapshot.files().copybook(newName, Optional.empty(), Path.of(target.path()));
            if (other.isPresent()) {
                throw new NotSafe("There is a copybook " + upper + " already: "
                        + snapshot.files().shown(other.get().toString()) + ".");
            }
            return;
        }
        if (target.kind() == Kind.PROGRAM) {
            List<Path> others = snapshot.files().programs(upper);
            if (!others.isEmpty()) {
                throw new NotSafe("There is a program " + upper + " already: "
                        + snapshot.files().shown(others.getFirst().toString()) + ".");
            }
        }
        References.seeing(target, upper, snapshot).forEach(other -> programs.putIfAbsent(other.path(), other));
        for (Snapshot program : programs.values()) {
            Optional<Mention> clash = References.read(program.parse(), upper).stream()
                    .filter(m -> m.targets().stream().noneMatch(t -> t.kind() == Kind.COPYBOOK))
                    .findFirst();
            if (clash.isPresent()) {
                throw new NotSafe(upper + " is "
                        + (clash.get().declaration() ? "declared" : "used") + " already: "
                        + at(clash.get().span())
                        + ".");
            }
            if (program.parse().programs().stream().anyMatch(p -> p.otherNames().contains(upper))) {
                throw new NotSafe(upper + " is used already in the ENVIRONMENT DIVISION of "
                        + Rename.shortName(program.path()) + ".");
            }
        }
    }

    /** A copybook that changes must mean the same in all programs that copy it. */
    private void checkOtherUsers() throws NotSafe {
        if (target.kind() == Kind.COPYBOOK || target.kind() == Kind.PROGRAM) {
            return;
        }
        for (Map.Entry<String, TreeMap<Integer, Change>> file : words.entrySet()) {
            for (Snapshot user : References.usersOf(file.getKey(), target.name(), snapshot)) {
                search.cancellation().check();
                programs.putIfAbsent(user.path(), user);
                for (Mention mention : References.read(user.parse())) {
                    boolean touched = mention.span().source().path().equals(file.getKey())
                            && file.getValue().containsKey(mention.span().start());
                    if (touched && !mention.means(target)) {
                        throw new NotSafe(at(mention.span()) + " is copied by " + Rename.shortName(user.path())
                                + " too, where it means something else.");
                    }
                }
            }
        }
    }

    private static String at(Span span) {
        return "Line " + (span.startLine() + 1) + " of "
                + Rename.shortName(span.source().path());
    }
}
