package dev.cobolwright.assist.files;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Files by name, letter case ignored. Safe for several threads. */
final class Names {
    private final Map<String, Set<Path>> files = new ConcurrentHashMap<>();

    void add(String name, Path file) {
        files.computeIfAbsent(name.toUpperCase(Locale.ROOT), n -> ConcurrentHashMap.newKeySet())
                .add(file);
    }

    void remove(String name, Path file) {
        files.computeIfPresent(name.toUpperCase(Locale.ROOT), (n, paths) -> {
            paths.remove(file);
            return paths.isEmpty() ? null : paths;
        });
    }

    Set<Path> get(String name) {
        return files.getOrDefault(name.toUpperCase(Locale.ROOT), Set.of());
    }
}
