package dev.cobolwright.assist.files;

import dev.cobolwright.grammar.Copybooks;
import dev.cobolwright.grammar.source.SourceText;
import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * Copybooks in a list of folders, searched with all their subfolders: by file name with or without extension, ignoring case; the
 * folder of the COPY statement first, then the folders in their order. {@code COPY x IN lib} takes a copybook below a folder
 * named {@code lib} where there is one. Only files inside the folders are read. Each folder is listed once; safe for threads.
 */
public final class CopybookFolders implements Copybooks {
    private static final int DEEPEST = 12;

    private final List<Path> folders;
    private final Map<Path, Map<String, List<Path>>> listings = new ConcurrentHashMap<>();
    private final Map<Path, Optional<SourceText>> texts = new ConcurrentHashMap<>();

    public CopybookFolders(List<Path> folders) {
        this.folders = folders.stream()
                .map(f -> f.toAbsolutePath().normalize())
                .distinct()
                .toList();
    }

    @Override
    public Optional<SourceText> find(String name, Optional<String> library, SourceText from) {
        String wanted = name.replace("\"", "").replace("'", "").toLowerCase(Locale.ROOT);
        Path here = Path.of(from.path()).toAbsolutePath().normalize().getParent();
        List<Path> candidates = new ArrayList<>();
        for (Path folder : folders) {
            candidates.addAll(
                    listings.computeIfAbsent(folder, CopybookFolders::list).getOrDefault(wanted, List.of()));
        }
        return candidates.stream()
                .min((a, b) -> Integer.compare(rank(a, library, here), rank(b, library, here)))
                .flatMap(this::text);
    }

    private static int rank(Path file, Optional<String> library, Path here) {
        Path folder = file.getParent();
        boolean inLibrary = library.isPresent()
                && folder.getFileName()
                        .toString()
                        .equalsIgnoreCase(library.get().replace("\"", "").replace("'", ""));
        return (inLibrary ? 0 : 4) + (folder.equals(here) ? 0 : 2) + (SourceFiles.isCopybook(file) ? 0 : 1);
    }

    private Optional<SourceText> text(Path file) {
        return texts.computeIfAbsent(file, f -> {
            try {
                return Optional.of(SourceFiles.read(f));
            } catch (IOException unreadable) {
                return Optional.empty();
            }
        });
    }

    private static Map<String, List<Path>> list(Path folder) {
        Map<String, List<Path>> byName = new HashMap<>();
        try (Stream<Path> files = Files.walk(folder, DEEPEST, new FileVisitOption[0])) {
            files.filter(Files::isRegularFile).sorted().forEach(file -> {
                String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
                byName.computeIfAbsent(name, n -> new ArrayList<>()).add(file);
                int dot = name.lastIndexOf('.');
                if (dot > 0) {
                    byName.computeIfAbsent(name.substring(0, dot), n -> new ArrayList<>())
                            .add(file);
                }
            });
        } catch (IOException | java.io.UncheckedIOException unreadable) {
            return byName;
        }
        return byName;
    }
}
