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
import java.util.function.Predicate;

/**
 * The files below a folder, by name order: the one walk of all searches for sources. Hidden folders and folders of build tools are
 * left out. Symbolic links are not followed: what they show inside the folder is found under its own name, and what lies outside
 * does not belong to it.
 */
public final class SourceWalk {
    /** A workspace of more files is read up to here. */
    private static final int MOST_FILES = 400_000;

    private static final Set<String> LEFT_OUT = Set.of("node_modules", "target", "build", "out", "dist");

    private final Path root;
    private final Path realRoot;
    private final Predicate<Path> wanted;
    private final BooleanSupplier cancelled;
    private final List<Found> found = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    /**
     * A file as the walk saw it.
     *
     * @param path below the root as it was given, even where the root is a link
     * @param modified milliseconds since 1970
     * @param size bytes
     */
    public record Found(Path path, long modified, long size) {
        static Found of(Path path, BasicFileAttributes attributes) {
            return new Found(path, attributes.lastModifiedTime().toMillis(), attributes.size());
        }
    }

    private SourceWalk(Path root, Path realRoot, Predicate<Path> wanted, BooleanSupplier cancelled) {
        this.root = root;
        this.realRoot = realRoot;
        this.wanted = wanted;
        this.cancelled = cancelled;
    }

    /**
     * Walks a folder, or takes a single file, whatever its name.
     *
     * @param wanted told a path below the root
     * @param cancelled asked at each folder; then the walk ends with what it has
     * @throws IOException where the root itself cannot be read
     */
    public static SourceWalk of(Path root, Predicate<Path> wanted, BooleanSupplier cancelled) throws IOException {
        SourceWalk walk = new SourceWalk(root, root.toRealPath(), wanted, cancelled);
        BasicFileAttributes attributes = Files.readAttributes(walk.realRoot, BasicFileAttributes.class);
        if (attributes.isRegularFile()) {
            walk.found.add(Found.of(root, attributes));
        } else {
            Files.walkFileTree(walk.realRoot, walk.new Visitor());
            walk.found.sort(Comparator.comparing(Found::path));
        }
        return walk;
    }

    /** Whether a folder of this name, inside another, is not searched. */
    public static boolean leavesOut(Path folder) {
        String name = String.valueOf(folder.getFileName());
        return name.startsWith(".") || LEFT_OUT.contains(name);
    }

    public List<Found> found() {
        return found;
    }

    public List<Path> files() {
        return found.stream().map(Found::path).toList();
    }

    /** What was left out and why, one sentence each. */
    public List<String> notes() {
        return notes;
    }

    private Path named(Path real) {
        return root.resolve(realRoot.relativize(real));
    }

    private final class Visitor extends SimpleFileVisitor<Path> {
        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            boolean leftOut = !folder.equals(realRoot) && leavesOut(folder);
            if (cancelled.getAsBoolean()) {
                return FileVisitResult.TERMINATE;
            }
            return leftOut ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (attributes.isRegularFile() && wanted.test(named(file))) {
                found.add(Found.of(named(file), attributes));
            } else if (attributes.isSymbolicLink() && leadsOutside(file)) {
                notes.add(named(file)
                        + ": a link that leads out of the workspace; add its target as a folder to index it");
            }
            return found.size() < MOST_FILES ? FileVisitResult.CONTINUE : FileVisitResult.TERMINATE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException problem) {
            notes.add(named(file) + ": could not be read (" + problem.getMessage() + ")");
            return FileVisitResult.CONTINUE;
        }

        private boolean leadsOutside(Path link) {
            try {
                Path target = link.toRealPath();
                return !target.startsWith(realRoot) && (Files.isDirectory(target) || wanted.test(named(link)));
            } catch (IOException dangling) {
                return false;
            }
        }
    }
}
