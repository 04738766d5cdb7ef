package dev.cobolwright.assist.files;

import dev.cobolwright.assist.Settings;
import dev.cobolwright.model.Cancellation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * Which programs and copybooks a workspace has, and under which names they are asked for. Filled by {@link #scan}, kept by
 * {@link #changed}; may be asked at any time by any thread and then answers from what is known so far.
 */
public final class FileIndex {
    private final List<Path> roots;
    private final FileNames names;
    private final SourceCache files;
    private final Map<Path, Entry> entries = new ConcurrentHashMap<>();
    private final Names copybooks = new Names();
    private final Names programs = new Names();
    private final Names users = new Names();

    /**
     * A file of the workspace.
     *
     * @param skim what it declares and copies; nothing for files found by name only
     */
    public record Entry(Path path, FileKind kind, Skim skim) {
        /** A file that was skimmed: what has a PROGRAM-ID is a program. */
        public static Entry of(Path path, Skim skim) {
            return new Entry(path, skim.programIds().isEmpty() ? FileKind.COPYBOOK : FileKind.PROGRAM, skim);
        }
    }

    /** @param roots absolute folders */
    public FileIndex(List<Path> roots, Settings.Sources settings, SourceCache files) {
        this.roots = Stream.concat(roots.stream(), configured(roots, settings))
                .map(FileIndex::absolute)
                .distinct()
                .toList();
        this.names = new FileNames(settings);
        this.files = files;
    }

    /**
     * Finds and skims all files under the roots. What was found before a cancellation stays known, so a second scan has less to
     * read.
     *
     * @throws java.util.concurrent.CancellationException where it is no longer wanted
     */
    public void scan(Progress progress, Cancellation cancellation) {
        List<Path> found = new FolderWalk(cancellation)
                .files(roots).stream().filter(f -> names.kind(f).isPresent()).toList();
        AtomicInteger done = new AtomicInteger();
        for (Path file : found) {
            cancellation.check();
            Entry known = entries.get(file);
            if (known == null || known.skim() == Skim.NOTHING) { // found by name only
                add(file);
            }
            progress.report(done.incrementAndGet(), found.size(), "Reading the workspace");
        }
    }

    /** Makes the copybooks beside and below a file's folder known by name, at once and unread, while the scan is still under way. */
    public void lookAround(Path file) {
        Path folder = file.getParent();
        if (folder == null || !isInside(folder)) {
            return;
        }
        Path above = folder.getParent();
        Stream.concat(Stream.of(folder), above != null && isInside(above) ? subfolders(above) : subfolders(folder))
                .filter(f -> f.equals(folder) || names.isCopybookFolder(f))
                .distinct()
                .flatMap(FileIndex::list)
                .map(FileIndex::absolute)
                .filter(f -> !entries.containsKey(f) && names.kind(f).equals(Optional.of(FileKind.COPYBOOK)))
                .filter(f -> Files.isRegularFile(f, LinkOption.NOFOLLOW_LINKS))
                .limit(20_000)
                .forEach(f -> put(new Entry(f, FileKind.COPYBOOK, Skim.NOTHING)));
    }

    /** Takes note of a file that was written, created or deleted. */
    public void changed(Path file) {
        Path path = absolute(file);
        files.forget(path);
        remove(path);
        if (isInside(path) && names.kind(path).isPresent() && Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
            add(path);
        }
    }

    /**
     * The copybook that COPY means.
     *
     * @param name text name as written, without quotes; a path is taken by its last parts
     * @param library after IN or OF: the name of the folder, preferred where it exists
     * @param from the file with the COPY statement; a nearer copybook is preferred
     */
    public Optional<Path> copybook(String name, Optional<String> library, Path from) {
        String[] parts = name.replace('\\', '/').split("/");
        return copybooks.get(parts[parts.length - 1]).stream()
                .filter(p -> !p.equals(from))
                .min(Comparator.comparing((Path p) -> library.isPresent()
                                && !FileNames.of(p.getParent()).equalsIgnoreCase(library.get()))
                        .thenComparing(p -> parts.length > 1 && !p.endsWith(name.replace('\\', '/')))
                        .thenComparing(p -> -commonParts(p, from))
                        .thenComparing(p -> names.extensionRank(FileNames.of(p)))
                        .thenComparing(Path::toString));
    }

    /** Files with that PROGRAM-ID, or where there is none, programs whose file has that name. */
    public List<Path> programs(String programId) {
        List<Path> declared = programs.get(programId).stream()
                .filter(p -> entries.get(p) instanceof Entry e
                        && e.skim().programIds().contains(programId.toUpperCase(Locale.ROOT)))
                .sorted()
                .toList();
        return declared.isEmpty() ? programs.get(programId).stream().sorted().toList() : declared;
    }

    /** Files that copy a copybook of that file name, sorted. */
    public List<Path> usersOf(Path copybook) {
        return users.get(FileNames.stem(FileNames.of(copybook))).stream()
                .sorted()
                .toList();
    }

    /** What is known of a file. */
    public Optional<Entry> entry(Path file) {
        return Optional.ofNullable(entries.get(absolute(file)));
    }

    /** All that is known, in no order. */
    public Collection<Entry> entries() {
        return List.copyOf(entries.values());
    }

    /** Names COPY can use, upper case, sorted. */
    public List<String> copybookNames() {
        return entries.values().stream()
                .filter(e -> e.kind() == FileKind.COPYBOOK)
                .map(e -> FileNames.stem(FileNames.of(e.path())).toUpperCase(Locale.ROOT))
                .distinct()
                .sorted()
                .toList();
    }

    /** PROGRAM-IDs of the workspace, sorted. */
    public List<String> programIds() {
        return entries.values().stream()
                .flatMap(e -> e.skim().programIds().stream())
                .distinct()
                .sorted()
                .toList();
    }

    /** Whether a file lies under a root or a configured folder. */
    public boolean isInside(Path file) {
        return roots.stream().anyMatch(file::startsWith);
    }

    /** How a file is shown to people: from its root on. */
    public String shown(String path) {
        return roots.stream()
                .map(root -> root + root.getFileSystem().getSeparator())
                .filter(path::startsWith)
                .map(root -> path.substring(root.length()))
                .findFirst()
                .orElse(path);
    }

    private void add(Path file) {
        try {
            put(Entry.of(file, Skim.of(files.read(file))));
        } catch (IOException e) {
            System.getLogger(FileIndex.class.getName())
                    .log(System.Logger.Level.DEBUG, () -> "Skipped: " + e.getMessage());
        }
    }

    private void put(Entry entry) {
        remove(entry.path());
        entries.put(entry.path(), entry);
        String name = FileNames.of(entry.path());
        if (entry.kind() == FileKind.COPYBOOK) {
            copybooks.add(FileNames.stem(name), entry.path());
            copybooks.add(name, entry.path());
        } else {
            programs.add(FileNames.stem(name), entry.path());
            entry.skim().programIds().forEach(id -> programs.add(id, entry.path()));
        }
        entry.skim().copies().forEach(copy -> users.add(copy, entry.path()));
    }

    private void remove(Path path) {
        Entry old = entries.remove(path);
        if (old != null) {
            copybooks.remove(FileNames.stem(FileNames.of(path)), path);
            copybooks.remove(FileNames.of(path), path);
            programs.remove(FileNames.stem(FileNames.of(path)), path);
            old.skim().programIds().forEach(id -> programs.remove(id, path));
            old.skim().copies().forEach(copy -> users.remove(copy, path));
        }
    }

    private static int commonParts(Path a, Path b) {
        int i = 0;
        while (i < Math.min(a.getNameCount(), b.getNameCount()) && a.getName(i).equals(b.getName(i))) {
            i++;
        }
        return i;
    }

    private static Stream<Path> configured(List<Path> roots, Settings.Sources settings) {
        return settings.copybookFolders().stream()
                .filter(f -> !f.isBlank() && f.indexOf('\0') < 0)
                .flatMap(f -> roots.isEmpty()
                        ? Stream.of(Path.of(f)).filter(Path::isAbsolute)
                        : roots.stream().map(r -> r.resolve(f)));
    }

    private static Stream<Path> subfolders(Path folder) {
        return list(folder).filter(f -> Files.isDirectory(f, LinkOption.NOFOLLOW_LINKS));
    }

    private static Stream<Path> list(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList().stream();
        } catch (IOException | UncheckedIOException e) {
            return Stream.empty();
        }
    }

    private static Path absolute(Path path) {
        return path.toAbsolutePath().normalize();
    }
}
