package dev.cobolwright.assist.files;

import dev.cobolwright.model.Cancellation;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Collects the regular files below folders. Links, hidden folders and folders of build tools are left out; unreadable ones are skipped. */
final class FolderWalk extends SimpleFileVisitor<Path> {
    private static final Set<String> LEFT_OUT = Set.of("node_modules", "target", "build", "dist");
    private static final int MOST_FILES = 400_000;

    private final Cancellation cancellation;
    private final Set<Path> files = new TreeSet<>();
    private Path root;
    private Path realRoot;

    FolderWalk(Cancellation cancellation) {
        this.cancellation = cancellation;
    }

    Collection<Path> files(List<Path> roots) {
        for (Path root : roots) {
            try {
                this.root = root;
                this.realRoot = root.toRealPath();
                Files.walkFileTree(realRoot, this);
            } catch (IOException e) {
                System.getLogger(FolderWalk.class.getName())
                        .log(
                                System.Logger.Level.WARNING,
                                () -> "Cannot read the folder " + root + ": " + e.getMessage());
            }
        }
        return files;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
        cancellation.check();
        String name = folder.getFileName() == null ? "" : folder.getFileName().toString();
        return !folder.equals(realRoot) && (name.startsWith(".") || LEFT_OUT.contains(name))
                ? FileVisitResult.SKIP_SUBTREE
                : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
        if (attributes.isRegularFile()) {
            files.add(root.resolve(realRoot.relativize(file)));
        }
        return files.size() < MOST_FILES ? FileVisitResult.CONTINUE : FileVisitResult.TERMINATE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) {
        return FileVisitResult.CONTINUE;
    }
}
