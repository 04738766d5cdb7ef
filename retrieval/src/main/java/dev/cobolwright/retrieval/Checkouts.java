package dev.cobolwright.retrieval;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The git working trees that files lie in, each read when it is first met. For one thread. */
final class Checkouts {
    private final Map<Path, Optional<Checkout>> known = new HashMap<>();

    /** The commit that is checked out where this file lies, if it has the file with these bytes; else empty. */
    String commitOf(Path file, byte[] bytes) {
        return around(file.toAbsolutePath().normalize().getParent())
                .map(checkout -> checkout.commitOf(file.toAbsolutePath().normalize(), bytes))
                .orElse("");
    }

    /** The commit that is checked out where a folder lies; empty where git knows none. */
    String commitAround(Path folder) {
        return around(folder).map(Checkout::commit).orElse("");
    }

    private Optional<Checkout> around(Path folder) {
        if (folder == null) {
            return Optional.empty();
        }
        Optional<Checkout> found = known.get(folder);
        if (found == null) {
            found = Files.exists(folder.resolve(".git")) ? read(folder) : around(folder.getParent());
            known.put(folder, found);
        }
        return found;
    }

    private static Optional<Checkout> read(Path folder) {
        try {
            return Checkout.read(folder);
        } catch (IOException | RuntimeException unreadable) {
            System.getLogger(Checkouts.class.getName())
                    .log(System.Logger.Level.DEBUG, "no commit is known of files in " + folder, unreadable);
            return Optional.empty();
        }
    }
}
