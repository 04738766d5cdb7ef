package dev.cobolwright.retrieval;

import dev.cobolwright.grammar.source.SourceText;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

/**
 * Brings an index up to date with folders: reads what changed, forgets what is gone. A run that was cancelled or killed goes on
 * where it was, because unchanged files are not indexed again.
 */
public final class Indexer {
    private static final Duration BETWEEN_COMMITS = Duration.ofSeconds(10);

    private final CodeIndex index;
    private final Function<SourceText, List<Chunk>> chunker;
    private final AccessRules rules;

    /** @param chunker the chunks of a file, such as {@link Chunker#read} */
    public Indexer(CodeIndex index, Function<SourceText, List<Chunk>> chunker) {
        this(index, chunker, AccessRules.NONE);
    }

    /** @param rules say who may see a file */
    public Indexer(CodeIndex index, Function<SourceText, List<Chunk>> chunker, AccessRules rules) {
        this.index = index;
        this.chunker = chunker;
        this.rules = rules;
    }

    /** Whether a file's name says that it is COBOL or JCL. */
    public static boolean isSource(Path file) {
        return SourceFile.hasSourceName(file);
    }

    /** Told after each file, on the thread that indexes. */
    @FunctionalInterface
    public interface Progress {
        Progress NONE = (done, total, path) -> {};

        void at(int done, int total, String path);
    }

    /**
     * What a run did.
     *
     * @param indexed files read anew
     * @param unchanged files left as they were
     * @param removed files that are gone
     * @param chunks indexed anew
     * @param notes files left out and why, one sentence each
     * @param completed false where it was cancelled
     */
    public record Report(
            int indexed, int unchanged, int removed, int chunks, long lines, List<String> notes, boolean completed) {}

    /**
     * Indexes files and folders. Paths in the index are absolute.
     *
     * @param cancelled asked between files
     * @throws IndexException where the index fails; a file that cannot be read is only a note
     */
    public Report index(List<Path> roots, Progress progress, BooleanSupplier cancelled) throws IndexException {
        Run run = new Run();
        List<Path> files = new ArrayList<>();
        List<Path> walked = new ArrayList<>();
        for (Path root : roots) {
            try {
                SourceWalk walk = SourceWalk.of(absolute(root), SourceFile::hasSourceName, cancelled);
                files.addAll(walk.files());
                run.notes.addAll(walk.notes());
                walked.add(absolute(root));
            } catch (IOException e) {
                run.notes.add(root + ": could not be read (" + e.getMessage() + ")");
            }
        }
        long lastCommit = System.nanoTime();
        for (int i = 0; i < files.size() && !cancelled.getAsBoolean(); i++) {
            run.file(files.get(i));
            progress.at(i + 1, files.size(), files.get(i).toString());
            if (System.nanoTime() - lastCommit > BETWEEN_COMMITS.toNanos()) {
                index.commit();
                lastCommit = System.nanoTime();
            }
        }
        boolean completed = !cancelled.getAsBoolean();
        if (completed) {
            run.forgetMissing(files, walked);
        }
        index.commit();
        index.refresh();
        return new Report(
                run.indexed, run.unchanged, run.removed, run.chunks, run.lines, List.copyOf(run.notes), completed);
    }

    /** Indexes the text of one file, as after a save. */
    public CodeIndex.Change save(Path file, String text) throws IndexException {
        String path = absolute(file).toString();
        IndexedFile saved = IndexedFile.of(path, Chunk.hashOf(text)).visibleTo(rules.groups(file));
        return index.update(saved, chunker.apply(SourceText.of(path, text)));
    }

    private static Path absolute(Path path) {
        return path.toAbsolutePath().normalize();
    }

    private final class Run {
        private final Checkouts checkouts = new Checkouts();
        private final List<String> notes = new ArrayList<>();
        private int indexed;
        private int unchanged;
        private int removed;
        private int chunks;
        private long lines;

        void file(Path file) throws IndexException {
            Set<String> groups = rules.groups(file);
            SourceFile read;
            try {
                read = SourceFile.read(file);
            } catch (NoSuchFileException gone) {
                removed += index.remove(file.toString()) ? 1 : 0;
                return;
            } catch (IOException e) {
                notes.add(file + ": " + e.getMessage());
                // what was read before the rules changed must not stay for those who saw it then
                removed += index.removeUnlessFor(file.toString(), groups) ? 1 : 0;
                return;
            }
            IndexedFile next =
                    new IndexedFile(file.toString(), read.hash(), groups, checkouts.commitOf(file, read.bytes()));
            if (index.isCurrent(next)) {
                unchanged++;
                return;
            }
            List<Chunk> found = chunker.apply(SourceText.of(file.toString(), read.text()));
            chunks += index.update(next, found).added();
            indexed++;
            lines += found.stream().mapToInt(Chunk::endLine).max().orElse(0);
        }

        /** Only below folders that could be walked: a folder that is not mounted today is not gone. */
        void forgetMissing(List<Path> files, List<Path> walked) throws IndexException {
            Set<String> present = new HashSet<>();
            files.forEach(file -> present.add(file.toString()));
            for (String path : index.paths()) {
                boolean below = walked.stream().anyMatch(root -> Path.of(path).startsWith(root));
                if (below && !present.contains(path)) {
                    removed += index.remove(path) ? 1 : 0;
                }
            }
        }
    }
}
