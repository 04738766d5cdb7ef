package dev.cobolwright.cli.review;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The folder that reports name files from, so that they are the same on all machines.
 *
 * @param root absolute
 */
public record SourceTree(Path root) {
    /** The nearest folder around the working folder with {@code .git}, else the working folder itself. */
    public static SourceTree around(Path workingFolder) {
        Path start = workingFolder.toAbsolutePath().normalize();
        for (Path here = start; here != null; here = here.getParent()) {
            if (Files.exists(here.resolve(".git"))) {
                return new SourceTree(here);
            }
        }
        return new SourceTree(start);
    }

    boolean has(String path) {
        return absolute(path).startsWith(root);
    }

    /** Relative to the root with slashes; a file outside as it is. */
    public String name(String path) {
        Path file = absolute(path);
        return (file.startsWith(root) ? root.relativize(file) : file).toString().replace('\\', '/');
    }

    /** As {@link #name}, with what a URI does not allow escaped. */
    String uri(String path) {
        try {
            return has(path)
                    ? new URI(null, null, name(path), null).getRawPath()
                    : absolute(path).toUri().toString();
        } catch (URISyntaxException e) {
            return absolute(path).toUri().toString();
        }
    }

    private static Path absolute(String path) {
        return Path.of(path).toAbsolutePath().normalize();
    }
}
