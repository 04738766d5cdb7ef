package dev.cobolwright.assist.config;

import dev.cobolwright.retrieval.SourceWalk;
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

/** Configuration files that hold for the folder they lie in, wherever that is in a workspace folder. */
public final class NestedFiles {
    /** Names that the path of such a file may have, its own included. */
    private static final int DEEPEST = 4;

    private static final int MOST_FOLDERS = 4_000;

    private NestedFiles() {}

    /** Relative to the folder, {@code /} between names, the innermost first; of folders that cannot be read, none. */
    public static List<String> of(Path folder, String name) {
        Search search = new Search(folder, name);
        try {
            Files.walkFileTree(folder, Set.of(), DEEPEST, search);
        } catch (IOException unreadable) {
            return List.of();
        }
        return search.found.stream()
                .sorted(Comparator.comparing(Path::getNameCount).reversed().thenComparing(Comparator.naturalOrder()))
                .map(file -> file.toString().replace('\\', '/'))
                .toList();
    }

    private static final class Search extends SimpleFileVisitor<Path> {
        private final Path folder;
        private final String name;
        private final List<Path> found = new ArrayList<>();
        private int folders;

        Search(Path folder, String name) {
            this.folder = folder;
            this.name = name;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path at, BasicFileAttributes attributes) {
            if (++folders > MOST_FOLDERS) {
                return FileVisitResult.TERMINATE;
            }
            return !at.equals(folder) && SourceWalk.leavesOut(at)
                    ? FileVisitResult.SKIP_SUBTREE
                    : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (attributes.isRegularFile() && file.endsWith(name)) {
                found.add(folder.relativize(file));
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException unreadable) {
            return FileVisitResult.CONTINUE;
        }
    }
}
