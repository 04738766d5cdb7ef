package dev.cobolwright.retrieval;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;

/**
 * The COBOL files below a folder, by name order. Hidden folders and folders of build tools are left out. Symbolic links are not
 * followed: what they show inside the folder is found under its own name, and what lies outside does not belong to it.
 */
final class SourceWalk {
    private static final Set<String> LEFT_OUT = Set.of("node_modules", "target", "build", "out", "dist");

    private final Path root;
    private final Path realRoot;
    private final BooleanSupplier cancelled;
    private final List<Path> files = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    private SourceWalk(Path root, Path realRoot, BooleanSupplier cancelled) {
        this.root = root;
        this.realRoot = realRoot;
        this.cancelled = cancelled;
    }

    /**
     * Walks a folder, or takes a single file.
     *
     * @throws IOException where the root itself cannot be read
     */
    static SourceWalk of(Path root, BooleanSupplier cancelled) throws IOException {
        SourceWalk walk = new SourceWalk(root, root.toRealPath(), cancelled);
        if (Files.isRegularFile(walk.realRoot)) {
            walk.files.add(root);
        } else {
            Files.walkFileTree(walk.realRoot, walk.new Visitor());
            walk.files.sort(Comparator.naturalOrder());
        }
        return walk;
    }

    /** Named below the root as it was given, even where the root is a link. */
    List<Path> files() {
        return files;
    }

    /** What was left out and why, one sentence each. */
    List<String> notes() {
        return notes;
    }

    private Path named(Path real) {
        return root.resolve(realRoot.relativize(real));
    }

    private final class Visitor extends SimpleFileVisitor<Path> {
        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            String name = String.valueOf(folder.getFileName());
            boolean leftOut = !folder.equals(realRoot) && (name.startsWith(".") || LEFT_OUT.contains(name));
            if (cancelled.getAsBoolean()) {
                return FileVisitResult.TERMINATE;
            }
            return leftOut ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (attributes.isRegularFile() && SourceFile.hasCobolName(file)) {
                files.add(named(file));
            } else if (attributes.isSymbolicLink() && leadsOutside(file)) {
                notes.add(named(file)
                        + ": a link that leads out of the workspace; add its target as a folder to index it");
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException problem) {
            notes.add(named(file) + ": could not be read (" + problem.getMessage() + ")");
            return FileVisitResult.CONTINUE;
        }

        private boolean leadsOutside(Path link) {
            try {
                Path target = link.toRealPath();
                return !target.startsWith(realRoot) && (Files.isDirectory(target) || SourceFile.hasCobolName(link));
            } catch (IOException dangling) {
                return false;
            }
        }
    }
}
