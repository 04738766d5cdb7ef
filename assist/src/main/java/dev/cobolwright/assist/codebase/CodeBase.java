package dev.cobolwright.assist.codebase;

import dev.cobolwright.assist.explain.facts.ApplicationFacts;
import dev.cobolwright.assist.explain.facts.CopybookCard;
import dev.cobolwright.assist.explain.facts.CopybookFacts;
import dev.cobolwright.assist.explain.facts.CopybookReader;
import dev.cobolwright.assist.explain.facts.FactsReader;
import dev.cobolwright.assist.explain.facts.JobFacts;
import dev.cobolwright.assist.explain.facts.JobReader;
import dev.cobolwright.assist.explain.facts.Place;
import dev.cobolwright.assist.explain.facts.ProgramCard;
import dev.cobolwright.assist.explain.facts.ProgramFacts;
import dev.cobolwright.assist.explain.run.SourceAccess;
import dev.cobolwright.assist.explain.run.SourceFile;
import dev.cobolwright.assist.explain.run.SourceNames;
import dev.cobolwright.grammar.Cobol;
import dev.cobolwright.grammar.Copybooks;
import dev.cobolwright.grammar.Parse;
import dev.cobolwright.grammar.source.CodeText;
import dev.cobolwright.grammar.source.SourceText;
import dev.cobolwright.grammar.source.Span;
import java.io.IOException;
import java.lang.ref.SoftReference;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * The sources of one application at one moment. Files are read and parsed when first asked for; parses are given up when memory is short and
 * made again. May be shared between threads.
 */
public final class CodeBase {
    private final Path root;
    private final SourceAccess access;
    private final Map<String, SourceFile> files = new TreeMap<>();
    private final Map<String, SoftReference<Parse>> parses = new ConcurrentHashMap<>();
    private final List<String> unread = Collections.synchronizedList(new ArrayList<>());
    private final Map<String, Known> known = new ConcurrentHashMap<>();
    private List<ProgramFacts> programs;
    private List<JobFacts> jobs;
    private List<CopybookFacts> copybooks;

    /** @param copies names of the copybooks that were looked for, upper case, without folders and extension */
    private record Known(List<ProgramFacts> programs, Set<String> copies) {
        static Known of(Parse parse, List<ProgramFacts> programs) {
            return new Known(
                    programs, parse.copies().stream().map(c -> stem(c.name())).collect(Collectors.toSet()));
        }
    }

    /** @param root absolute; files are named from there */
    public CodeBase(Path root, List<SourceFile> files, SourceAccess access) {
        this.root = root;
        this.access = access;
        files.forEach(f -> this.files.put(shown(f.path().toString()), f));
    }

    /**
     * The sources after some of them changed. What is known of programs is kept unless they, or copybooks that they copy, are among
     * those.
     *
     * @param now all files there are
     * @param changed files that came, went or have another text, by the names they are shown with
     */
    public CodeBase after(List<SourceFile> now, SourceAccess by, Set<String> changed) {
        CodeBase after = new CodeBase(root, now, by);
        Set<String> stems = changed.stream().map(CodeBase::stem).collect(Collectors.toSet());
        known.forEach((file, facts) -> {
            if (!changed.contains(file) && Collections.disjoint(stems, facts.copies())) {
                after.known.put(file, facts);
                Optional.ofNullable(parses.get(file)).ifPresent(p -> after.parses.put(file, p));
            }
        });
        return after;
    }

    /**
     * The same as someone sees it who may see only some files: nothing that is asked of it depends on the others, copybooks included.
     *
     * @param file whether a file may be seen, by the name it is shown with
     * @param comments whether comments may be seen; else they are blank
     */
    public CodeBase seenBy(Predicate<String> file, boolean comments) {
        UnaryOperator<SourceText> seen = comments ? text -> text : WithoutComments::of;
        SourceAccess.Read read = path -> {
            if (!file.test(shown(path.toString()))) {
                throw new IOException("it may not be seen");
            }
            return seen.apply(access.read().text(path));
        };
        Function<SourceText, Copybooks> copybooks = text -> {
            Copybooks all = access.copybooks().apply(text);
            return (name, library, from) -> all.find(name, library, from)
                    .filter(found -> file.test(shown(found.path())))
                    .map(seen);
        };
        List<SourceFile> left = files.entrySet().stream()
                .filter(f -> file.test(f.getKey()))
                .map(Map.Entry::getValue)
                .toList();
        return new CodeBase(root, left, new SourceAccess(read, copybooks, access.dialect()));
    }

    private static String stem(String file) {
        String name = file.substring(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
        int dot = name.lastIndexOf('.');
        return (dot > 0 ? name.substring(0, dot) : name).toUpperCase(Locale.ROOT);
    }

    public Path root() {
        return root;
    }

    /** How a file is called in answers. */
    public String shown(String path) {
        return SourceNames.shown(path, root);
    }

    public Place place(Span span) {
        return Place.of(span, this::shown);
    }

    /** The names of all files, in order. */
    public List<String> files() {
        return List.copyOf(files.keySet());
    }

    public List<String> files(SourceFile.Kind kind) {
        return files.values().stream()
                .filter(f -> f.kind() == kind)
                .map(f -> shown(f.path().toString()))
                .sorted()
                .toList();
    }

    public Optional<SourceFile.Kind> kind(String file) {
        return Optional.ofNullable(files.get(file)).map(SourceFile::kind);
    }

    /** What could not be read, with the reason. */
    public List<String> unread() {
        return List.copyOf(unread);
    }

    /** The text of a file by the name it is called in answers. Files that no search found, such as copybooks elsewhere, are read too. */
    public Optional<SourceText> text(String file) {
        try {
            SourceFile known = files.get(file);
            return Optional.of(access.read().text(known == null ? root.resolve(file) : known.path()));
        } catch (IOException e) {
            String message = file + ": " + e.getMessage();
            if (!unread.contains(message)) {
                unread.add(message);
            }
            return Optional.empty();
        }
    }

    /** Empty where the file cannot be read. */
    public Optional<Parse> parse(String file) {
        SoftReference<Parse> kept = parses.get(file);
        Parse known = kept == null ? null : kept.get();
        return known != null
                ? Optional.of(known)
                : text(file).map(text -> {
                    Parse parse = Cobol.parse(
                            text,
                            access.copybooks().apply(text),
                            access.dialect().apply(text));
                    parses.put(file, new SoftReference<>(parse));
                    return parse;
                });
    }

    /** All programs, in order of their files. */
    public synchronized List<ProgramFacts> programs() {
        if (programs == null) {
            programs = files(SourceFile.Kind.PROGRAM).parallelStream()
                    .flatMap(f -> programsOf(f).stream())
                    .toList();
        }
        return programs;
    }

    private List<ProgramFacts> programsOf(String file) {
        Known before = known.get(file);
        if (before == null) {
            Optional<Parse> parse = parse(file);
            before = parse.map(p -> Known.of(p, FactsReader.programs(p, this::shown)))
                    .orElse(new Known(List.of(), Set.of()));
            if (parse.isPresent()) {
                known.put(file, before);
            }
        }
        return before.programs();
    }

    public synchronized List<JobFacts> jobs() {
        if (jobs == null) {
            jobs = files(SourceFile.Kind.JOB).stream()
                    .flatMap(f -> text(f).stream())
                    .flatMap(t -> JobReader.jobs(t, this::shown).stream())
                    .toList();
        }
        return jobs;
    }

    /** What the copybooks say by themselves. */
    public synchronized List<CopybookFacts> copybooks() {
        if (copybooks == null) {
            copybooks = files(SourceFile.Kind.COPYBOOK).stream()
                    .flatMap(f -> text(f).stream())
                    .map(t -> CopybookReader.read(
                            t, access.copybooks().apply(t), access.dialect().apply(t), this::shown))
                    .toList();
        }
        return copybooks;
    }

    public ApplicationFacts application() {
        return new ApplicationFacts(
                String.valueOf(root.getFileName()),
                programs().stream().map(ProgramCard::of).toList(),
                copybooks().stream().map(CopybookCard::of).toList(),
                jobs());
    }

    /** The program of a name, or the first of a file. */
    public Optional<ProgramFacts> program(String name) {
        return programs().stream()
                .filter(p -> p.name().equalsIgnoreCase(name))
                .findFirst()
                .or(() -> programs().stream()
                        .filter(p -> p.file().equalsIgnoreCase(name)
                                || p.file().toLowerCase(Locale.ROOT).endsWith("/" + name.toLowerCase(Locale.ROOT)))
                        .findFirst());
    }

    public Optional<CopybookFacts> copybook(String name) {
        return copybooks().stream()
                .filter(c -> c.name().equalsIgnoreCase(name) || c.file().equalsIgnoreCase(name))
                .findFirst();
    }

    /** The code of a line, without what stands beside the program text and in one line. */
    public static String code(SourceText source, int line) {
        return line < 0 || line >= source.lineCount()
                ? ""
                : CodeText.line(source.line(line), source.format()).strip().replaceAll("\\s+", " ");
    }
}
