package dev.cobolwright.assist.files;

import dev.cobolwright.assist.config.Configurations;
import dev.cobolwright.grammar.source.SourceText;
import dev.cobolwright.model.Cancellation;
import dev.cobolwright.retrieval.SourceWalk;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Which programs and copybooks a workspace has, and under which names they are asked for. Filled by {@link #scan}, kept by
 * {@link #changed}; may be asked at any time by any thread and then answers from what is known so far. No question looks at
 * all files: names are kept as files come and go.
 */
public final class FileIndex {
    private static final Logger LOG = System.getLogger(FileIndex.class.getName());

    private final List<Path> roots;
    private final Configurations configurations;
    private final FileNames names;
    private final SourceCache files;
    private final Map<Path, Entry> entries = new ConcurrentHashMap<>();
    private final Map<Path, Stamp> skimmed = new ConcurrentHashMap<>();
    private final Names named = new Names();
    private final Names copybooks = new Names();
    private final Names programs = new Names();
    private final Names programIds = new Names();
    private final Names users = new Names();
    /** Of an earlier start, until the scan is done. */
    private final Map<Path, KeptFiles.Kept> kept = new ConcurrentHashMap<>();

    private final AtomicInteger unkept = new AtomicInteger();

    /** What tells that a file changed. @param content hash of its text, 0 where it was not read */
    private record Stamp(long modified, long size, long content) {
        boolean isAs(Stamp found) {
            return found != null && modified == found.modified && size == found.size;
        }
    }

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

    public FileIndex(Configurations configurations, SourceCache files) {
        this.configurations = configurations;
        this.roots = configurations.searched();
        this.names = new FileNames(configurations);
        this.files = files;
    }

    /**
     * Finds all files under the roots by name, then skims those that are new or changed, and forgets those that are gone. What
     * was found before a cancellation stays known, so a second scan has less to read.
     *
     * @throws java.util.concurrent.CancellationException where it is no longer wanted
     */
    public void scan(Progress progress, Cancellation cancellation) {
        Map<Path, Stamp> found = walk(cancellation);
        int done = 0;
        for (Map.Entry<Path, Stamp> file : found.entrySet()) {
            cancellation.check();
            if (!file.getValue().isAs(skimmed.get(file.getKey()))) {
                read(file.getKey(), file.getValue());
            }
            progress.report(++done, found.size(), "Reading the workspace");
        }
        kept.clear();
    }

    /** Uses what an earlier start kept, as far as the files are as they were then: only others are read by the next {@link #scan}. */
    public void restore(Path place) {
        if (skimmed.isEmpty()) {
            KeptFiles.read(place, configurations.key())
                    .forEach(k -> kept.put(k.entry().path(), k));
        }
    }

    /**
     * Keeps what is known for a later start, unless nothing was read since the last time.
     *
     * @throws IOException where it cannot be written
     */
    public void keep(Path place) throws IOException {
        if (unkept.getAndSet(0) > 0) {
            List<KeptFiles.Kept> files = new ArrayList<>(kept.values());
            skimmed.forEach((path, stamp) -> entry(path)
                    .filter(e -> !kept.containsKey(path))
                    .ifPresent(e -> files.add(new KeptFiles.Kept(e, stamp.modified, stamp.size, stamp.content))));
            KeptFiles.write(place, configurations.key(), files);
        }
    }

    /**
     * Finds all files under the roots by name, without reading any: enough to find copybooks.
     *
     * @throws java.util.concurrent.CancellationException where it is no longer wanted
     */
    public void list(Cancellation cancellation) {
        walk(cancellation);
    }

    /**
     * The files under the roots as they are on disk.
     *
     * @param text another one where a file came or went, or has another time or size
     * @param newest the latest time of change, milliseconds since 1970; 0 for no files
     */
    public record State(String text, long newest) {}

    /**
     * Lists as {@link #list} does, and tells what there is.
     *
     * @param counts told a path; whether it is of interest
     */
    public State state(Predicate<Path> counts, Cancellation cancellation) {
        StringBuilder text = new StringBuilder();
        long newest = 0;
        for (Map.Entry<Path, Stamp> file : walk(cancellation).entrySet()) {
            if (counts.test(file.getKey())) {
                Stamp stamp = file.getValue();
                text.append(file.getKey()).append(' ').append(stamp.modified).append(' ');
                text.append(stamp.size).append('\n');
                newest = Math.max(newest, stamp.modified);
            }
        }
        return new State(text.toString(), newest);
    }

    private Map<Path, Stamp> walk(Cancellation cancellation) {
        Map<Path, Stamp> found = new LinkedHashMap<>();
        Set<Path> walked = new HashSet<>();
        for (Path root : roots) {
            try {
                SourceWalk.of(root, f -> names.kind(f).isPresent(), cancellation::isCancelled)
                        .found()
                        .forEach(f -> found.putIfAbsent(f.path(), new Stamp(f.modified(), f.size(), 0)));
                walked.add(root);
            } catch (IOException e) {
                LOG.log(Level.WARNING, () -> "Cannot read the folder " + root + ": " + e.getMessage());
            }
        }
        cancellation.check();
        found.keySet().forEach(this::know);
        entries.keySet().stream()
                .filter(f -> !found.containsKey(f) && walked.stream().anyMatch(f::startsWith))
                .filter(f -> !Files.exists(f, LinkOption.NOFOLLOW_LINKS))
                .toList()
                .forEach(this::remove);
        return found;
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
                .forEach(this::know);
    }

    /** Takes note of a file that was written, created or deleted. */
    public void changed(Path file) {
        Path path = absolute(file);
        files.forget(path);
        if (isInside(path) && names.kind(path).isPresent() && Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
            skim(path, stamp(path), null);
        } else {
            remove(path);
        }
    }

    /** Where COPY of a program looks. */
    public CopybookPath copybookPath(Path program) {
        return CopybookPath.of(configurations, program, names);
    }

    /**
     * The copybook that COPY means.
     *
     * @param name text name as written, without quotes
     * @param library after IN or OF
     * @param from the file with the COPY statement
     * @param path where its program looks
     */
    public Optional<Path> copybook(String name, Optional<String> library, Path from, CopybookPath path) {
        String written = name.replace('\\', '/');
        List<Entry> candidates = named.get(written.substring(written.lastIndexOf('/') + 1)).stream()
                .flatMap(p -> entry(p).stream())
                .toList();
        return path.find(written, library, candidates, from);
    }

    /** As above, for a program with a COPY statement of its own. */
    public Optional<Path> copybook(String name, Optional<String> library, Path from) {
        return copybook(name, library, from, copybookPath(from));
    }

    /** Files with that PROGRAM-ID, or where there is none, programs whose file has that name. */
    public List<Path> programs(String programId) {
        Set<Path> declared = programIds.get(programId);
        return (declared.isEmpty() ? programs.get(programId) : declared)
                .stream().sorted().toList();
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
        return copybooks.all();
    }

    /** PROGRAM-IDs of the workspace, sorted. */
    public List<String> programIds() {
        return programIds.all();
    }

    /** Whether a file lies under a root or a configured folder. */
    public boolean isInside(Path file) {
        return roots.stream().anyMatch(file::startsWith);
    }

    /** The folders that are searched, with all below them. */
    public List<String> folders() {
        return roots.stream().map(Path::toString).toList();
    }

    /** Whether a file exists and cannot be written. */
    public static boolean isReadOnly(Path file) {
        return Files.exists(file) && !Files.isWritable(file);
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

    private void read(Path file, Stamp found) {
        KeptFiles.Kept known = kept.remove(file);
        if (known != null && known.modified() == found.modified && known.size() == found.size) {
            put(known.entry(), new Stamp(found.modified, found.size, known.content()));
        } else {
            skim(file, found, known);
        }
    }

    /** @param known of the file at an earlier time; or null */
    private void skim(Path file, Stamp stamp, KeptFiles.Kept known) {
        try {
            SourceText text = files.read(file);
            long content = hash(text.text());
            boolean same = known != null && known.content() == content;
            Entry read = same ? known.entry() : Entry.of(file, Skim.of(text));
            put(read, new Stamp(stamp.modified, stamp.size, content));
            unkept.incrementAndGet();
        } catch (IOException e) {
            LOG.log(Level.DEBUG, () -> "Skipped: " + e.getMessage());
            remove(file);
        }
    }

    /** FNV-1a of 64 bits over UTF-16 units. */
    private static long hash(String text) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
        }
        return hash;
    }

    private synchronized void put(Entry read, Stamp stamp) {
        put(read);
        skimmed.put(read.path(), stamp);
    }

    private synchronized void know(Path file) {
        if (!entries.containsKey(file)) {
            names.kind(file).ifPresent(kind -> put(new Entry(file, kind, Skim.NOTHING)));
        }
    }

    private void put(Entry entry) {
        remove(entry.path());
        entries.put(entry.path(), entry);
        String name = FileNames.of(entry.path());
        String stem = FileNames.stem(name);
        named.add(name, entry.path());
        named.add(stem, entry.path());
        (entry.kind() == FileKind.COPYBOOK ? copybooks : programs).add(stem, entry.path());
        entry.skim().programIds().forEach(id -> programIds.add(id, entry.path()));
        entry.skim().copies().forEach(copy -> users.add(copy, entry.path()));
    }

    private synchronized void remove(Path path) {
        skimmed.remove(path);
        Entry old = entries.remove(path);
        if (old != null) {
            String name = FileNames.of(path);
            String stem = FileNames.stem(name);
            named.remove(name, path);
            named.remove(stem, path);
            (old.kind() == FileKind.COPYBOOK ? copybooks : programs).remove(stem, path);
            old.skim().programIds().forEach(id -> programIds.remove(id, path));
            old.skim().copies().forEach(copy -> users.remove(copy, path));
        }
    }

    private static Stamp stamp(Path file) {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            return new Stamp(attributes.lastModifiedTime().toMillis(), attributes.size(), 0);
        } catch (IOException gone) {
            return new Stamp(0, -1, 0);
        }
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
