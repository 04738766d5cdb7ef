package dev.cobolwright.corpus.acceptance;

import dev.cobolwright.assist.Settings;
import dev.cobolwright.assist.Workspace;
import dev.cobolwright.assist.config.Configurations;
import dev.cobolwright.assist.files.SourceFiles;
import dev.cobolwright.corpus.acceptance.Judgement.Compiler;
import dev.cobolwright.corpus.compiler.GnuCobol;
import dev.cobolwright.corpus.compiler.GnuCobol.Options;
import dev.cobolwright.grammar.Cobol;
import dev.cobolwright.grammar.Copybooks;
import dev.cobolwright.grammar.Dialect;
import dev.cobolwright.grammar.Parse;
import dev.cobolwright.grammar.Problem;
import dev.cobolwright.grammar.Severity;
import dev.cobolwright.grammar.source.SourceFormat;
import dev.cobolwright.grammar.source.SourceText;
import dev.cobolwright.grammar.syntax.CopyStatement;
import dev.cobolwright.model.Cancellation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Parses programs of a repository, with the copybooks of the whole repository, and asks the compiler about them. Used by one thread. */
public final class Judge {
    private static final List<Dialect> DIALECTS = List.of(Dialect.IBM, Dialect.GNUCOBOL, Dialect.MF);
    private static final List<String> STANDARDS = List.of("default", "ibm", "mf");
    private static final Pattern EMBEDDED =
            Pattern.compile("(?i)\\bEXEC(UTE)?\\s+(SQL|CICS|DLI|ADO|HTML|JAVA|SQLIMS)\\b");
    /** A command line of the compiler takes not more folders than this. */
    private static final int MOST_FOLDERS = 120;

    private final String repository;
    private final Path root;
    private final Optional<GnuCobol> compiler;
    private final Verdicts verdicts;
    private final List<Path> folders;
    private final Workspace workspace;

    /**
     * @param root the checked out repository
     * @param verdicts what is known of the compiler's judgement; added to
     */
    public Judge(String repository, Path root, Optional<GnuCobol> compiler, Verdicts verdicts) throws IOException {
        this.repository = repository;
        this.root = root.toAbsolutePath().normalize();
        this.compiler = compiler;
        this.verdicts = verdicts;
        this.folders = foldersWithSources(this.root);
        this.workspace = new Workspace(Configurations.of(List.of(this.root), Settings.DEFAULTS));
        workspace.files().list(Cancellation.NEVER);
    }

    /** @throws IOException where the program cannot be read or the compiler cannot be run */
    public Judgement judge(String path) throws IOException {
        SourceText program = SourceFiles.read(root.resolve(path));
        Parse parse = parse(program, workspace.copybooks(root.resolve(path).toString()));
        List<Problem> errors = parse.problems().stream()
                .filter(p -> p.severity() == Severity.ERROR)
                .toList();
        List<String> unresolved = parse.copies().stream()
                .filter(c -> c.copybook().isEmpty())
                .map(CopyStatement::name)
                .distinct()
                .toList();
        return new Judgement(
                repository,
                path,
                program.lineCount(),
                parse.accepted(),
                errors.stream().map(Problem::code).distinct().sorted().toList(),
                errors.size(),
                unresolved,
                compiler(program, path, !unresolved.isEmpty()));
    }

    /** In the first dialect that accepts it, else in the one with the fewest errors. */
    private static Parse parse(SourceText program, Copybooks library) {
        List<Parse> parses = new ArrayList<>();
        for (Dialect dialect : DIALECTS) {
            Parse parse = Cobol.parse(program, library, dialect);
            if (parse.accepted()) {
                return parse;
            }
            parses.add(parse);
        }
        return parses.stream()
                .min((a, b) -> Integer.compare(a.problems().size(), b.problems().size()))
                .orElseThrow();
    }

    private Compiler compiler(SourceText program, String path, boolean incomplete) throws IOException {
        if (compiler.isEmpty() || incomplete || EMBEDDED.matcher(program.text()).find()) {
            return Compiler.CANNOT_JUDGE;
        }
        Optional<Compiler> known = verdicts.of(repository, path);
        if (known.isPresent()) {
            return known.get();
        }
        Set<SourceFormat> formats = new LinkedHashSet<>(List.of(program.format()));
        formats.addAll(List.of(SourceFormat.FIXED, SourceFormat.FREE, SourceFormat.VARIABLE));
        List<Options> candidates = formats.stream()
                .flatMap(format -> STANDARDS.stream().map(standard -> new Options(standard, format)))
                .toList();
        List<Path> nearestFirst = nearestFirst(root.resolve(path).getParent());
        boolean accepted =
                compiler.get().firstAccepting(program, candidates, nearestFirst).isPresent();
        verdicts.add(repository, path, accepted ? Compiler.ACCEPTS : Compiler.REJECTS);
        return accepted ? Compiler.ACCEPTS : Compiler.REJECTS;
    }

    private List<Path> nearestFirst(Path folder) {
        return folders.stream()
                .sorted((a, b) -> Integer.compare(common(b, folder), common(a, folder)))
                .limit(MOST_FOLDERS)
                .toList();
    }

    private static int common(Path a, Path b) {
        int i = 0;
        while (i < Math.min(a.getNameCount(), b.getNameCount()) && a.getName(i).equals(b.getName(i))) {
            i++;
        }
        return a.equals(b) ? Integer.MAX_VALUE : i;
    }

    private static List<Path> foldersWithSources(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(f -> SourceFiles.isCopybook(f) || SourceFiles.isProgram(f))
                    .map(Path::getParent)
                    .distinct()
                    .sorted()
                    .toList();
        }
    }
}
