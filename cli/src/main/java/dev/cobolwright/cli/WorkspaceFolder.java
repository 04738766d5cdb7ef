package dev.cobolwright.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Which folder a file's sources belong to. */
final class WorkspaceFolder {
    private static final List<String> MARKS =
            List.of("cobolwright.json", ".cobolplugin", "zapp.yaml", "zapp.yml", "zapp.json", "superbol.toml", ".git");

    private WorkspaceFolder() {}

    /** The nearest folder above a file that is marked as a workspace; else the folder of the file. */
    static Path around(Path file) {
        for (Path folder = file.getParent(); folder != null; folder = folder.getParent()) {
            Path here = folder;
            if (MARKS.stream().anyMatch(mark -> Files.exists(here.resolve(mark)))) {
                return folder;
            }
        }
        return file.getParent();
    }
}
