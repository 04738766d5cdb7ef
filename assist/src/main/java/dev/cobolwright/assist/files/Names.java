package dev.cobolwright.assist.files;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Files by name, letter case ignored. Safe for several threads. */
final class Names {
    private final Map<String, Set<Path>> files = new ConcurrentHashMap<>();
    /** Sorted when it is asked for; null once a name came or went. */
    private List<String> sorted;

    synchronized void add(String name, Path file) {
        files.computeIfAbsent(name.toUpperCase(Locale.ROOT), n -> {
                    sorted = null;
                    return ConcurrentHashMap.newKeySet(1);
                })
                .add(file);
    }

    synchronized void remove(String name, Path file) {
        files.computeIfPresent(name.toUpperCase(Locale.ROOT), (n, paths) -> {
            paths.remove(file);
            sorted = paths.isEmpty() ? null : sorted;
            return paths.isEmpty() ? null : paths;
        });
    }

    Set<Path> get(String name) {
        return files.getOrDefault(name.toUpperCase(Locale.ROOT), Set.of());
    }

    /** The names, upper case, sorted. */
    synchronized List<String> all() {
        if (sorted == null) {
            sorted = files.keySet().stream().sorted().toList();
        }
        return sorted;
    }
}
