package dev.cobolwright.cli;

import dev.cobolwright.assist.codebase.CodeBase;
import dev.cobolwright.assist.explain.run.SourceAccess;
import dev.cobolwright.assist.explain.run.SourceFile;
import dev.cobolwright.grammar.Copybooks;
import dev.cobolwright.grammar.source.SourceText;
import dev.cobolwright.retrieval.SourceWalk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * The code of a workspace for questions. Only regular files below the folder are read, and copybooks that COPY finds by the configuration;
 * links and paths that lead elsewhere are not.
 */
final class WorkspaceCode {
    private static final Duration LOOKED_AGAIN = Duration.ofSeconds(2);

    private final Path root;
    private final Path realRoot;
    private final List<Path> copybooks;
    private List<SourceWalk.Found> found = List.of();
    private CodeBase code;
    private long looked;

    private WorkspaceCode(Path root, List<Path> copybooks) throws IOException {
        this.root = root.toAbsolutePath().normalize();
        this.realRoot = this.root.toRealPath();
        this.copybooks = copybooks;
    }

    /** @throws IOException where it is no folder or has no sources */
    static WorkspaceCode in(Path folder, List<Path> copybooks) throws IOException {
        if (!Files.exists(folder)) {
            throw new NoSuchFileException(folder.toString());
        }
        if (!Files.isDirectory(folder)) {
            throw new Failure(folder + " is not a folder; give the folder that has the sources");
        }
        return new WorkspaceCode(folder, copybooks);
    }

    /** As it is on disk, looked at again after two seconds at the earliest; where a file changed, what has to do with it is read anew. */
    synchronized CodeBase now() throws IOException {
        long now = System.nanoTime();
        if (code != null && now - looked < LOOKED_AGAIN.toNanos()) {
            return code;
        }
        List<SourceWalk.Found> there =
                SourceWalk.of(root, SourceFile::isSource, () -> false).found();
        if (code == null || !there.equals(found)) {
            Set<SourceWalk.Found> changed = new HashSet<>(found);
            changed.removeAll(new HashSet<>(there));
            Set<SourceWalk.Found> before = new HashSet<>(found);
            there.stream().filter(f -> !before.contains(f)).forEach(changed::add);
            code = read(there, changed);
            found = there;
        }
        looked = System.nanoTime();
        return code;
    }

    private CodeBase read(List<SourceWalk.Found> there, Set<SourceWalk.Found> changed) {
        Sources sources = Sources.in(
                List.of(root), new Sources.Options(copybooks, Optional.empty(), Optional.empty(), Optional.empty()));
        List<SourceFile> files = there.stream()
                .map(f -> f.path().toAbsolutePath().normalize())
                .map(SourceFile::of)
                .toList();
        Set<Path> copied = ConcurrentHashMap.newKeySet();
        SourceAccess access = new SourceAccess(
                file -> read(sources, file, copied),
                text -> recorded(sources.copybooks(text), copied),
                sources::dialect);
        return code == null
                ? new CodeBase(root, files, access)
                : code.after(
                        files,
                        access,
                        changed.stream()
                                .map(f -> code.shown(f.path().toString()))
                                .collect(Collectors.toSet()));
    }

    private SourceText read(Sources sources, Path file, Set<Path> copied) throws IOException {
        Path absolute = file.toAbsolutePath().normalize();
        if (!copied.contains(absolute) && !absolute.toRealPath().startsWith(realRoot)) {
            throw new IOException("it lies outside the workspace and is not read");
        }
        return sources.read(absolute);
    }

    private static Copybooks recorded(Copybooks copybooks, Set<Path> copied) {
        return (name, library, from) -> {
            Optional<SourceText> found = copybooks.find(name, library, from);
            found.ifPresent(t -> copied.add(Path.of(t.path()).toAbsolutePath().normalize()));
            return found;
        };
    }
}
