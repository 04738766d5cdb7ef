package dev.cobolwright.retrieval;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * An index that names files below a folder, its root, by their way from there ({@code ./cobol/A.cbl}), so that it holds on every machine and
 * wherever the folder is. Who uses it sees absolute paths; files elsewhere keep their names.
 */
final class RootedIndex implements CodeIndex {
    private static final String BELOW = "./";

    private final CodeIndex index;
    private final Path root;

    /** @param root absolute */
    RootedIndex(CodeIndex index, Path root) {
        this.index = index;
        this.root = root.normalize();
    }

    @Override
    public Change update(IndexedFile file, List<Chunk> chunks) throws IndexException {
        return index.update(inside(file), chunks);
    }

    @Override
    public boolean remove(String path) throws IndexException {
        return index.remove(inside(path));
    }

    @Override
    public boolean removeUnlessFor(String path, Set<String> groups) throws IndexException {
        return index.removeUnlessFor(inside(path), groups);
    }

    @Override
    public boolean isCurrent(IndexedFile file) throws IndexException {
        return index.isCurrent(inside(file));
    }

    @Override
    public Set<String> paths() throws IndexException {
        return index.paths().stream().map(this::outside).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public int chunkCount(Filter filter) throws IndexException {
        return index.chunkCount(inside(filter));
    }

    @Override
    public List<Hit> search(String query, int k, Filter filter) throws IndexException {
        return outside(index.search(query, k, inside(filter)));
    }

    @Override
    public List<Hit> similar(String unfinishedCode, int k, Filter filter) throws IndexException {
        return outside(index.similar(unfinishedCode, k, inside(filter)));
    }

    @Override
    public void commit() throws IndexException {
        index.commit();
    }

    @Override
    public void refresh() throws IndexException {
        index.refresh();
    }

    @Override
    public void close() throws IndexException {
        index.close();
    }

    private IndexedFile inside(IndexedFile file) {
        return new IndexedFile(inside(file.path()), file.hash(), file.groups(), file.commit());
    }

    private Filter inside(Filter filter) {
        return new Filter(
                filter.groups(),
                filter.kinds(),
                filter.excluded().stream()
                        .map(e -> new Filter.Exclusion(inside(e.path()), e.startLine(), e.endLine()))
                        .toList());
    }

    private List<Hit> outside(List<Hit> hits) {
        return hits.stream()
                .map(hit -> new Hit(hit.chunk().in(outside(hit.path())), hit.score(), hit.commit()))
                .toList();
    }

    private String inside(String path) {
        try {
            Path file = Path.of(path);
            return file.startsWith(root) && !file.equals(root)
                    ? BELOW
                            + root.relativize(file)
                                    .toString()
                                    .replace(root.getFileSystem().getSeparator(), "/")
                    : path;
        } catch (InvalidPathException noPath) {
            return path;
        }
    }

    /** A name that leads out of the root, which only a forged index has, stays what it is. */
    private String outside(String name) {
        try {
            Path file = name.startsWith(BELOW) ? root.resolve(name).normalize() : root;
            return file.startsWith(root) && !file.equals(root) ? file.toString() : name;
        } catch (InvalidPathException noPath) {
            return name;
        }
    }
}
