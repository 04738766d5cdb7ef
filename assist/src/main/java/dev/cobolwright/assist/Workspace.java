package dev.cobolwright.assist;

import dev.cobolwright.assist.config.Configurations;
import dev.cobolwright.assist.config.SourceOptions;
import dev.cobolwright.assist.files.CopybookPath;
import dev.cobolwright.assist.files.FileIndex;
import dev.cobolwright.assist.files.FileKind;
import dev.cobolwright.assist.files.Progress;
import dev.cobolwright.assist.files.SourceCache;
import dev.cobolwright.grammar.Copybooks;
import dev.cobolwright.grammar.Parse;
import dev.cobolwright.grammar.source.SourceText;
import dev.cobolwright.model.Cancellation;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The one mutable host: the folders, the files on disk and the documents open in an editor, whose text goes before that on disk.
 * Features never see it, only {@link Snapshot}s. Safe for several threads.
 *
 * <p>A path is an absolute path of the file system; a document that is not a file may have any other name.
 */
public final class Workspace {
    private static final int SNAPSHOTS_OF_CLOSED_FILES = 32;
    /** Copybooks that copy copybooks are followed up so far to a program. */
    private static final int COPIED_THROUGH = 8;

    private final Map<String, Document> documents = new ConcurrentHashMap<>();
    private final Map<String, Document> closed = new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Document> eldest) {
            return size() > SNAPSHOTS_OF_CLOSED_FILES;
        }
    };
    private final AtomicInteger scans = new AtomicInteger();
    private final AtomicLong changes = new AtomicLong();
    private final AtomicLong onDisk = new AtomicLong();
    private volatile World world;

    /** What is replaced as a whole when settings or folders change. */
    private record World(Configurations configurations, SourceCache sources, FileIndex files) {
        static World of(Configurations configurations) {
            SourceCache sources = new SourceCache(configurations);
            return new World(configurations, sources, new FileIndex(configurations, sources));
        }
    }

    public Workspace(Configurations configurations) {
        world = World.of(configurations);
    }

    /** @param roots the folders of the workspace, without configuration files; may be empty */
    public Workspace(List<Path> roots, Settings settings) {
        this(Configurations.of(roots, settings));
    }

    /**
     * Takes other folders or settings.
     *
     * @return whether sources are found or read in another way now, so that a {@link #scan} should follow
     */
    public boolean configure(Configurations configurations) {
        changes.incrementAndGet();
        onDisk.incrementAndGet();
        World old = world;
        boolean sameFiles = old.configurations.readsAs(configurations);
        world = sameFiles ? new World(configurations, old.sources, old.files) : World.of(configurations);
        synchronized (closed) {
            closed.clear();
        }
        documents.values().forEach(Document::invalidate);
        return !sameFiles;
    }

    /** As above, for folders without configuration files. */
    public boolean configure(List<Path> roots, Settings settings) {
        return configure(Configurations.of(roots, settings));
    }

    /** A number that is another one after any file, document, setting or folder changed. */
    public long changes() {
        return changes.get();
    }

    /** As {@link #changes}, without what changes in open documents. */
    public long changesOnDisk() {
        return onDisk.get();
    }

    public List<Path> roots() {
        return world.configurations.paths();
    }

    public Settings settings() {
        return world.configurations.settings();
    }

    public Configurations configurations() {
        return world.configurations;
    }

    public FileIndex files() {
        return world.files;
    }

    /**
     * Finds the programs and copybooks of the folders by their names, which takes no reading. Until it is done, copybooks near a
     * program are found, others may not be.
     *
     * @return the open documents that find other copybooks now and should be looked at again
     */
    public List<String> list(Cancellation cancellation) {
        world.files.list(cancellation);
        return invalidateWhereCopyFindsAnother();
    }

    /** As {@link #list}, and reads what is new: from then on it is known what is a program and who copies what. */
    public List<String> scan(Progress progress, Cancellation cancellation) {
        world.files.scan(progress, cancellation);
        return invalidateWhereCopyFindsAnother();
    }

    /** Uses what {@link #keep} kept there at an earlier start, so that the first {@link #scan} reads only what changed since. */
    public void restore(Path place) {
        world.files.restore(place);
    }

    /**
     * Keeps what is known of the files, also after a scan that was cancelled.
     *
     * @throws IOException where it cannot be written
     */
    public void keep(Path place) throws IOException {
        world.files.keep(place);
    }

    private List<String> invalidateWhereCopyFindsAnother() {
        scans.incrementAndGet();
        changes.incrementAndGet();
        onDisk.incrementAndGet();
        List<String> affected = documents.values().stream()
                .filter(this::findsAnother)
                .map(d -> d.path)
                .toList();
        affected.forEach(path -> Optional.ofNullable(documents.get(path)).ifPresent(Document::invalidate));
        synchronized (closed) {
            closed.clear();
        }
        return affected;
    }

    private boolean findsAnother(Document document) {
        Parse parse = document.lastParse();
        if (parse == null) {
            return false;
        }
        FileIndex files = world.files;
        Path path = asFile(document.path).orElse(Path.of("/"));
        CopybookPath places = files.copybookPath(programOf(files, path));
        return parse.copies().stream().anyMatch(c -> {
            Path from = asFile(c.span().source().path()).orElse(path);
            Optional<String> now = files.copybook(
                            unquoted(c.name()), c.library().map(Workspace::unquoted), from, places)
                    .map(Path::toString);
            return !now.equals(c.copybook().map(SourceText::path));
        });
    }

    /** How often the folders were read: a copybook that was not found before may be found after. */
    int scans() {
        return scans.get();
    }

    /** A document was opened in an editor, maybe with a text that was never saved. @return the open documents it affects */
    public List<String> open(String path, int version, String text) {
        changes.incrementAndGet();
        asFile(path).ifPresent(world.files::lookAround);
        boolean asBefore = asFile(path)
                .filter(Files::isRegularFile)
                .flatMap(this::copybook)
                .filter(t -> t.text().equals(text))
                .isPresent();
        documents.put(path, new Document(path, version, world.sources.text(path, text)));
        forgetClosed(path);
        return asBefore ? List.of() : invalidateUsersOf(List.of(path));
    }

    /** A document has a new text. Unknown documents are opened. */
    public void change(String path, int version, String text) {
        Document document = documents.get(path);
        if (document == null) {
            open(path, version, text);
            return;
        }
        SourceText before = document.text();
        changes.incrementAndGet();
        document.replace(
                version, formatMayChange(before, text) ? world.sources.text(path, text) : before.withText(text));
    }

    /** A document was written to disk: what copies it is read again. @return the open documents it affects */
    public List<String> save(String path) {
        return changedOnDisk(List.of(path));
    }

    /** A document was closed: from now on the file counts. @return the open documents it affects */
    public List<String> close(String path) {
        documents.remove(path);
        return changedOnDisk(List.of(path));
    }

    /** Files were created, written or deleted. @return the open documents they affect */
    public List<String> changedOnDisk(Collection<String> paths) {
        changes.incrementAndGet();
        onDisk.incrementAndGet();
        FileIndex files = world.files;
        for (String path : paths) {
            asFile(path).ifPresent(files::changed);
            forgetClosed(path);
        }
        return invalidateUsersOf(paths);
    }

    /** Reads again what copies one of these files, or may be about to. @return the open documents it affects */
    public List<String> invalidateUsersOf(Collection<String> paths) {
        Set<String> changed = Set.copyOf(paths);
        synchronized (closed) {
            closed.values().removeIf(d -> mayUse(d, changed));
        }
        List<Document> affected =
                documents.values().stream().filter(d -> mayUse(d, changed)).toList();
        affected.forEach(Document::invalidate);
        return affected.stream().map(d -> d.path).toList();
    }

    /** The text of an open document. */
    public Optional<SourceText> text(String path) {
        return Optional.ofNullable(documents.get(path)).map(Document::text);
    }

    /** Paths of the open documents. */
    public List<String> openDocuments() {
        return documents.keySet().stream().sorted().toList();
    }

    /** The file as it is now; empty where it is neither open nor a readable text file of the workspace. */
    public Optional<Snapshot> snapshot(String path) {
        Document document = documents.get(path);
        return document != null
                ? Optional.of(document.snapshot(this))
                : asFile(path).flatMap(this::fromDisk);
    }

    /** What is known of the files of the workspace and of the open documents, of these as they are in the editor; in no order. */
    public List<FileIndex.Entry> entries() {
        Map<Path, FileIndex.Entry> open = new LinkedHashMap<>();
        documents.values().forEach(d -> asFile(d.path).ifPresent(p -> open.put(p, FileIndex.Entry.of(p, d.skim()))));
        return Stream.concat(
                        open.values().stream(), world.files.entries().stream().filter(e -> !open.containsKey(e.path())))
                .toList();
    }

    /** Copybooks as COPY of a program finds them: the editor's text before that on disk. */
    public Copybooks copybooks(String program) {
        FileIndex files = world.files;
        Path path = asFile(program).orElse(Path.of("/"));
        CopybookPath places = files.copybookPath(programOf(files, path));
        return (name, library, from) -> files.copybook(
                        unquoted(name),
                        library.map(Workspace::unquoted),
                        asFile(from.path()).orElse(path),
                        places)
                .flatMap(this::copybook);
    }

    /** What holds for a program, or for a copybook as for the first program that copies it. */
    public SourceOptions options(String program) {
        FileIndex files = world.files;
        return world.configurations.options(
                asFile(program).map(p -> programOf(files, p)).orElse(Path.of("/")));
    }

    private static Path programOf(FileIndex files, Path file) {
        Path at = file;
        for (int copied = 0; copied < COPIED_THROUGH; copied++) {
            boolean program =
                    files.entry(at).filter(e -> e.kind() == FileKind.PROGRAM).isPresent();
            List<Path> users = program ? List.of() : files.usersOf(at);
            if (users.isEmpty()) {
                return at;
            }
            at = users.getFirst();
        }
        return at;
    }

    private static String unquoted(String name) {
        return name.replace("\"", "").replace("'", "");
    }

    /** The file that a path names, if it names one. */
    public static Optional<Path> asFile(String path) {
        try {
            return Optional.of(Path.of(path)).filter(Path::isAbsolute);
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    private Optional<SourceText> copybook(Path file) {
        Document open = documents.get(file.toString());
        return open != null ? Optional.of(open.text()) : readable(file);
    }

    private Optional<Snapshot> fromDisk(Path file) {
        if (!world.files.isInside(file) || !Files.isRegularFile(file)) {
            return Optional.empty();
        }
        return readable(file).map(text -> {
            synchronized (closed) {
                Document known = closed.get(file.toString());
                if (known == null || known.text() != text) {
                    known = new Document(file.toString(), 0, text);
                    closed.put(file.toString(), known);
                }
                return known.snapshot(this);
            }
        });
    }

    /**
     * The text of a file on disk, decoded and in the format that hold for it.
     *
     * @throws IOException with a message for the user
     */
    public SourceText read(Path file) throws IOException {
        return world.sources.read(file);
    }

    /**
     * Another one where {@link #read} gives another text; quicker than to read it.
     *
     * @throws IOException with a message for the user
     */
    public String digest(Path file) throws IOException {
        return world.sources.digest(file);
    }

    private Optional<SourceText> readable(Path file) {
        try {
            return Optional.of(read(file));
        } catch (IOException e) {
            System.getLogger(Workspace.class.getName())
                    .log(Level.WARNING, () -> "Cannot read a file: " + e.getMessage());
            return Optional.empty();
        }
    }

    private void forgetClosed(String path) {
        synchronized (closed) {
            closed.remove(path);
        }
    }

    /** Whether a document copies another of some files, or one that COPY may find in its place now, as far as it is known. */
    private static boolean mayUse(Document document, Set<String> changed) {
        Set<String> others =
                changed.stream().filter(path -> !path.equals(document.path)).collect(Collectors.toSet());
        if (others.isEmpty()) {
            return false;
        }
        Parse parse = document.lastParse();
        Set<String> names = others.stream().map(Workspace::copyName).collect(Collectors.toSet());
        return document.isBeingRead()
                || parse != null
                        && parse.copies().stream()
                                .anyMatch(c -> names.contains(copyName(c.name()))
                                        || c.copybook()
                                                .filter(text -> others.contains(text.path()))
                                                .isPresent());
    }

    static boolean missesCopybooks(Parse parse) {
        return parse.copies().stream().anyMatch(c -> c.copybook().isEmpty());
    }

    /** A file, or what COPY calls it, without folders and extension. */
    private static String copyName(String written) {
        String name = unquoted(written).replace('\\', '/');
        name = name.substring(name.lastIndexOf('/') + 1);
        int dot = name.lastIndexOf('.');
        return (dot > 0 ? name.substring(0, dot) : name).toUpperCase(Locale.ROOT);
    }

    /** Whether the format of a text must be told anew: it was too short to tell, or a directive may have come or gone. */
    private static boolean formatMayChange(SourceText before, String text) {
        return before.length() < 400 || text.length() < 400 || hasDirective(before.text()) != hasDirective(text);
    }

    private static boolean hasDirective(String text) {
        String head = text.substring(0, Math.min(text.length(), 2_000));
        return head.contains(">>") || head.contains("$SET") || head.contains("$set");
    }
}
