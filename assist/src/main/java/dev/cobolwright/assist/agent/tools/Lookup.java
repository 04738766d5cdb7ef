package dev.cobolwright.assist.agent.tools;

import dev.cobolwright.assist.codebase.CodeBase;
import dev.cobolwright.assist.explain.facts.CopybookFacts;
import dev.cobolwright.assist.explain.facts.ParagraphFact;
import dev.cobolwright.assist.explain.facts.ProgramFacts;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds what arguments name, or says what there is instead. */
final class Lookup {
    private static final int MOST_NAMED = 30;

    private Lookup() {}

    static ProgramFacts program(CodeBase code, String name) throws WrongArgument {
        Optional<ProgramFacts> found = code.program(name);
        if (found.isEmpty()) {
            throw new WrongArgument("there is no program " + name + "; there are "
                    + named(code.programs().stream().map(ProgramFacts::name)));
        }
        return found.get();
    }

    /** That one, or all where none is asked for. */
    static List<ProgramFacts> programs(CodeBase code, Optional<String> name) throws WrongArgument {
        return name.isEmpty() ? code.programs() : List.of(program(code, name.get()));
    }

    static ParagraphFact paragraph(ProgramFacts program, String name) throws WrongArgument {
        Optional<ParagraphFact> found = program.paragraphs().stream()
                .filter(p -> p.name().equalsIgnoreCase(name))
                .findFirst();
        if (found.isEmpty()) {
            throw new WrongArgument(program.name() + " has no paragraph " + name + "; it has "
                    + named(program.paragraphs().stream().map(ParagraphFact::name)));
        }
        return found.get();
    }

    static CopybookFacts copybook(CodeBase code, String name) throws WrongArgument {
        Optional<CopybookFacts> found = code.copybook(name);
        if (found.isEmpty()) {
            throw new WrongArgument("there is no copybook " + name + "; there are "
                    + named(code.copybooks().stream().map(CopybookFacts::name)));
        }
        return found.get();
    }

    /**
     * A file of the code base, by its name from the root on. Only files that the code base lists are known, so no other can be read,
     * however it is written.
     */
    static String file(CodeBase code, String name) throws WrongArgument {
        List<String> files = code.files();
        try {
            Path path = Path.of(name);
            String shown = path.isAbsolute()
                    ? code.shown(name)
                    : path.normalize().toString().replace('\\', '/');
            if (files.contains(shown)) {
                return shown;
            }
        } catch (InvalidPathException e) {
            throw new WrongArgument("not the name of a file: " + name);
        }
        String end = "/" + name.toLowerCase(Locale.ROOT);
        List<String> matching = files.stream()
                .filter(f ->
                        f.equalsIgnoreCase(name) || f.toLowerCase(Locale.ROOT).endsWith(end))
                .toList();
        if (matching.size() == 1 && !name.contains("..")) {
            return matching.getFirst();
        }
        throw new WrongArgument(
                matching.size() > 1
                        ? name + " is more than one file: " + named(matching.stream())
                        : "no file " + name + " in this workspace; list_files names those there are");
    }

    private static String named(Stream<String> names) {
        List<String> all = names.filter(n -> !n.isEmpty()).distinct().sorted().toList();
        return String.join(", ", all.stream().limit(MOST_NAMED).toList())
                + (all.size() > MOST_NAMED ? " and " + (all.size() - MOST_NAMED) + " more" : "");
    }
}
