package dev.cobolwright.assist.explain;

import dev.cobolwright.assist.explain.run.Explanation;
import dev.cobolwright.assist.explain.run.SourceAccess;
import dev.cobolwright.assist.explain.run.SourceFile;
import dev.cobolwright.assist.files.SourceFiles;
import dev.cobolwright.grammar.Copybooks;
import dev.cobolwright.grammar.Dialect;
import dev.cobolwright.grammar.source.SourceText;
import dev.cobolwright.model.Cancellation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Runs explanations in tests: of a folder whose copybooks lie in {@code copy}. */
final class Explained {
    static final Path BANK = Path.of("../samples/bank").toAbsolutePath().normalize();

    private Explained() {}

    static Explanation.Report run(Path sources, Path out, Explanation.Format format, int threads) throws IOException {
        return explanation(sources, out, format, threads)
                .run(page -> page.page().sentences().size() + "\n");
    }

    static Explanation explanation(Path sources, Path out, Explanation.Format format, int threads) throws IOException {
        return new Explanation(
                new Explanation.Options(
                        "test", sources, files(sources), out, format, List.of(sources.toString()), List.of(), threads),
                access(sources),
                (done, total, what) -> {},
                Cancellation.NEVER);
    }

    static SourceAccess access(Path sources) {
        return new SourceAccess(SourceFiles::read, text -> copybooks(sources), text -> Dialect.IBM);
    }

    static Copybooks copybooks(Path sources) {
        return (name, library, from) -> Stream.of(name + ".cpy", name)
                .map(n -> sources.resolve("copy").resolve(n))
                .filter(Files::isRegularFile)
                .findFirst()
                .map(Explained::read);
    }

    static SourceText read(Path file) {
        try {
            return SourceFiles.read(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<SourceFile> files(Path sources) throws IOException {
        try (Stream<Path> all = Files.walk(sources)) {
            return all.filter(Files::isRegularFile)
                    .sorted()
                    .flatMap(f -> kind(f).map(k -> new SourceFile(f, k)).stream())
                    .toList();
        }
    }

    private static Optional<SourceFile.Kind> kind(Path file) {
        String name = file.toString();
        return name.endsWith(".cbl")
                ? Optional.of(SourceFile.Kind.PROGRAM)
                : name.endsWith(".cpy")
                        ? Optional.of(SourceFile.Kind.COPYBOOK)
                        : name.endsWith(".jcl") ? Optional.of(SourceFile.Kind.JOB) : Optional.empty();
    }

    /** All files of a folder with their text. */
    static TreeMap<String, String> content(Path folder) throws IOException {
        TreeMap<String, String> found = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                found.put(folder.relativize(file).toString(), Files.readString(file));
            }
        }
        return found;
    }

    static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path file : all.toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
        }
    }
}
