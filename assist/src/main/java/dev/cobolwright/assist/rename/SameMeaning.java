package dev.cobolwright.assist.rename;

import dev.cobolwright.assist.Snapshot;
import dev.cobolwright.assist.references.Mention;
import dev.cobolwright.assist.references.References;
import dev.cobolwright.assist.references.Target;
import dev.cobolwright.grammar.Cobol;
import dev.cobolwright.grammar.Copybooks;
import dev.cobolwright.grammar.Parse;
import dev.cobolwright.grammar.Problem;
import dev.cobolwright.grammar.Severity;
import dev.cobolwright.grammar.source.SourceText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Parses what a renaming makes of a program: it must have no new errors, and each name must mean what it meant. */
final class SameMeaning {
    private final Map<String, SourceText> changed;
    private final Target target;
    private final String newName;

    /**
     * @param changed new texts by path
     * @param newName upper case
     */
    SameMeaning(Map<String, SourceText> changed, Target target, String newName) {
        this.changed = changed;
        this.target = target;
        this.newName = newName;
    }

    /** @throws NotSafe where it is not so */
    void check(Snapshot program) throws NotSafe {
        Parse before = program.parse();
        Copybooks unchanged = program.copybooks();
        Copybooks copybooks = (name, library, from) ->
                unchanged.find(oldCopybook(name), library, from).map(text -> changed.getOrDefault(text.path(), text));
        SourceText text = changed.getOrDefault(before.source().path(), before.source());
        Parse after = Cobol.parse(text, copybooks, before.dialect());
        Map<String, Long> old = errors(before);
        for (Map.Entry<String, Long> error : errors(after).entrySet()) {
            if (error.getValue() > old.getOrDefault(error.getKey(), 0L)) {
                String message = after.problems().stream()
                        .filter(p -> p.code().equals(error.getKey()))
                        .map(Problem::message)
                        .reduce("", (a, b) -> b);
                throw new NotSafe(Rename.shortName(text.path()) + " would have a new error: " + message + ".");
            }
        }
        if (!meanings(before, Function.identity()).equals(meanings(after, this::oldName))) {
            throw new NotSafe("Some name in " + Rename.shortName(text.path()) + " would mean something else.");
        }
    }

    private String oldCopybook(String name) {
        return target.kind() == Target.Kind.COPYBOOK
                        && References.copybookName(name).equals(newName)
                ? target.name()
                : name;
    }

    private String oldName(String name) {
        return name.equals(newName) ? target.name() : name;
    }

    private static Map<String, Long> errors(Parse parse) {
        return parse.problems().stream()
                .filter(p -> p.severity() == Severity.ERROR)
                .collect(Collectors.groupingBy(Problem::code, Collectors.counting()));
    }

    /** What each name of a program means, by the order of the declarations. */
    private static List<String> meanings(Parse parse, Function<String, String> name) {
        List<Mention> mentions = References.read(parse);
        Map<Target, Integer> declared = new HashMap<>();
        mentions.stream()
                .filter(Mention::declaration)
                .forEach(m -> m.targets().forEach(t -> declared.putIfAbsent(t, declared.size())));
        List<String> out = new ArrayList<>();
        for (Mention mention : mentions) {
            out.add(mention.targets().stream()
                    .map(t -> Optional.ofNullable(declared.get(t))
                            .map(String::valueOf)
                            .orElseGet(() -> t.kind() + " " + name.apply(t.name())))
                    .collect(Collectors.joining(",")));
        }
        return out;
    }
}
