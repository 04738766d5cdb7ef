package dev.cobolwright.assist;

import dev.cobolwright.assist.files.FileIndex;
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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * The one mutable host: the folders, the files on disk and the documents open in an editor, whose text goes before that on disk.
 * Features never see it, only {@link Snapshot}s. Safe for several threads.
 *
 * <p>A path is an absolute path of the file system; a document that is not a file may have any other name.
 */
public final class Workspace {
    private static final int SNAPSHOTS_OF_CLOSED_FILES = 32;

    private final Map<String, Document> documents = new ConcurrentHashMap<>();
    private final Map<String, Document> closed = new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Document> eldest) {
            return size() > SNAPSHOTS_OF_CLOSED_FILES;
        }
    };
    private volatile World world;

    /** What is replaced as a whole when settings or folders change. */
    private record World(List<Path> roots, Settings settings, SourceCache sources, FileIndex files) {
        static World of(List<Path> roots, Settings settings) {
            SourceCache sources = new SourceCache(settings.sources());
            return new World(roots, settings, sources, new FileIndex(roots, settings.sources(), sources));
        }
    }

    /** @param roots the folders of the workspace; may be empty */
    public Workspace(List<Path> roots, Settings settings) {
        world = World.of(List.copyOf(roots), settings);
    }

    /** Takes other folders or settings. Where folders or the settings of sources differ, a {@link #scan} should follow. */
    public void configure(List<Path> roots, Settings settings) {
        World old = world;
        boolean sameFiles = old.roots.equals(roots) && old.settings.sources().equals(settings.sources());
        world = sameFiles
                ? new World(old.roots, settings, old.sources, old.files)
                : World.of(List.copyOf(roots), settings);
        synchronized (closed) {
            closed.clear();
        }
        documents.values().forEach(Document::invalidate);
    }

    public List<Path> roots() {
        return world.roots;
    }

    public Settings settings() {
        return world.settings;
    }

    public FileIndex files() {
        return world.files;
    }

    /**
     * Finds the programs and copybooks of the folders. Until it is done, copybooks near a program are found, others may not be.
     *
     * @return the open documents whose copybooks may be found now and that should be looked at again
     */
    public List<String> scan(Progress progress, Cancellation cancellation) {
        world.files.scan(progress, cancellation);
        List<String> affected = documents.values().stream()
                .filter(d -> d.lastParse() != null
                        && d.lastParse().copies().stream()
                                .anyMatch(c -> c.copybook().isEmpty()))
                .map(d -> d.path)
                .toList();
        affected.forEach(path -> documents.get(path).invalidate());
        return affected;
    }

    /** A document was opened in an editor. */
    public void open(String path, int version, String text) {
        asFile(path).ifPresent(world.files::lookAround);
        documents.put(path, new Document(path, version, world.sources.text(path, text)));
        forgetClosed(path);
    }

    /** A document has a new text. Unknown documents are opened. */
    public void change(String path, int version, String text) {
        Document document = documents.get(path);
        if (document == null) {
            open(path, version, text);
            return;
        }
        SourceText before = document.text();
        document.replace(
                version, formatMayChange(before, text) ? world.sources.text(path, text) : before.withText(text));
    }

    /** A document was written to disk: what copies it is read again. @return the open documents it affects */
    public List<String> save(String path) {
        return changedOnDisk(path);
    }

    /** A document was closed: from now on the file counts. @return the open documents it affects */
    public List<String> close(String path) {
        documents.remove(path);
        return changedOnDisk(path);
    }

    /** A file was created, written or deleted. @return the open documents it affects */
    public List<String> changedOnDisk(String path) {
        asFile(path).ifPresent(world.files::changed);
        forgetClosed(path);
        return invalidateUsersOf(path);
    }

    /** Reads again what copies a document. @return the open documents it affects */
    public List<String> invalidateUsersOf(String path) {
        List<String> affected = documents.values().stream()
                .filter(d -> !d.path.equals(path) && d.lastParse() != null && copies(d.lastParse(), path))
                .map(d -> d.path)
                .toList();
        affected.forEach(user -> Optional.ofNullable(documents.get(user)).ifPresent(Document::invalidate));
        return affected;
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

    /** Copybooks as COPY finds them: the editor's text before that on disk. */
    public Copybooks copybooks() {
        return (name, library, from) -> world.files
                .copybook(name, library, asFile(from.path()).orElse(Path.of("/")))
                .flatMap(this::copybook);
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
        return open != null ? Optional.of(open.text()) : read(file);
    }

    private Optional<Snapshot> fromDisk(Path file) {
        if (!world.files.isInside(file) || !Files.isRegularFile(file)) {
            return Optional.empty();
        }
        return read(file).map(text -> {
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

    private Optional<SourceText> read(Path file) {
        try {
            return Optional.of(world.sources.read(file));
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

    private static boolean copies(Parse parse, String path) {
        return parse.copies().stream()
                .anyMatch(
                        c -> c.copybook().map(text -> text.path().equals(path)).orElseGet(() -> mayBe(c.name(), path)));
    }

    /** Whether a missing copybook may be the file that just changed. */
    private static boolean mayBe(String copyName, String path) {
        return asFile(path)
                .map(p -> p.getFileName().toString().toUpperCase().startsWith(copyName.toUpperCase()))
                .orElse(false);
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
