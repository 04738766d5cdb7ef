package dev.cobolwright.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Which folder a file's sources belong to. */
final class WorkspaceFolder {
    private static final List<String> MARKS =
            List.of("cobolwright.json", ".cobolplugin", "zapp.yaml", "zapp.yml", "zapp.json", "superbol.toml", ".git");

    private WorkspaceFolder() {}

    /** Whether a file or folder of this name marks a workspace: its configuration. */
    static boolean isMark(String name) {
        return MARKS.contains(name);
    }

    /** The nearest folder, at or above this one, that is marked as a workspace. */
    static Optional<Path> marked(Path folder) {
        for (Path here = folder; here != null; here = here.getParent()) {
            Path at = here;
            if (MARKS.stream().anyMatch(mark -> Files.exists(at.resolve(mark)))) {
                return Optional.of(here);
            }
        }
        return Optional.empty();
    }

    /** The nearest folder above a file that is marked as a workspace; else the folder of the file. */
    static Path around(Path file) {
        return marked(file.getParent()).orElse(file.getParent());
    }
}
