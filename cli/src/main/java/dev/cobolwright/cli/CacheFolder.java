package dev.cobolwright.cli;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where this user's machine keeps what can be made again. */
final class CacheFolder {
    private CacheFolder() {}

    /** @param what of one command */
    static Path of(String what) {
        String home = System.getProperty("user.home", ".");
        String local = System.getenv("LOCALAPPDATA");
        String xdg = System.getenv("XDG_CACHE_HOME");
        Path base = xdg != null && !xdg.isBlank()
                ? Path.of(xdg)
                : local != null && !local.isBlank() ? Path.of(local) : Path.of(home, ".cache");
        return base.resolve("cobolwright").resolve(what);
    }

    /** Tells one build from another: by the jar that has a class. */
    static String build(Class<?> part) {
        try {
            Path jar = Path.of(
                    part.getProtectionDomain().getCodeSource().getLocation().toURI());
            return Version.NUMBER
                    + (Files.isRegularFile(jar) ? " " + Files.size(jar) + " " + Files.getLastModifiedTime(jar) : "");
        } catch (URISyntaxException | IOException e) {
            return Version.NUMBER;
        }
    }
}
