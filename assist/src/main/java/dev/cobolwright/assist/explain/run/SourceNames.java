package dev.cobolwright.assist.explain.run;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;

/** How files are called on pages: from the root of the sources on, with slashes. */
public final class SourceNames {
    private SourceNames() {}

    public static String shown(String path, Path root) {
        try {
            Path absolute = Path.of(path).toAbsolutePath().normalize();
            Path shown = absolute.startsWith(root) ? root.relativize(absolute) : absolute;
            return shown.toString().replace('\\', '/');
        } catch (InvalidPathException e) {
            return path;
        }
    }

    /** The folder that all paths have in common. */
    public static Path root(List<Path> paths) {
        Path root = null;
        for (Path path : paths) {
            Path absolute = path.toAbsolutePath().normalize();
            Path folder = java.nio.file.Files.isDirectory(absolute) ? absolute : absolute.getParent();
            if (root == null) {
                root = folder;
            }
            while (!folder.startsWith(root)) {
                root = root.getParent();
            }
        }
        return root == null ? Path.of("").toAbsolutePath() : root;
    }
}
