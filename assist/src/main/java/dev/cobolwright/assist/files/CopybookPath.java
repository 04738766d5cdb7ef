package dev.cobolwright.assist.files;

import dev.cobolwright.assist.config.Configurations;
import dev.cobolwright.assist.config.Glob;
import dev.cobolwright.assist.config.Library;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Where COPY of one program looks. The one search of all features, in this order:
 *
 * <ol>
 *   <li>{@code COPY name IN lib}: the libraries configured under that name, in their order; then a folder called {@code lib}, one
 *       below a configured library first; then as without IN;
 *   <li>{@code COPY name}: the libraries configured without a name, in their order;
 *   <li>what is not found in any: the file nearest to the one with the COPY statement, measured by the folders they have in
 *       common; a copybook before a program.
 * </ol>
 *
 * In one library a file that is called exactly as written goes before one with an extension appended, and these follow the
 * order of the extensions. A name with folders in it, {@code COPY "pay/RATES.cpy"}, fits files that end so, before others.
 */
public final class CopybookPath {
    private static final long CALLED_SO_IN_LIBRARY = 1L << 40;
    private static final long CALLED_SO = 1L << 41;
    private static final long NOWHERE = Long.MAX_VALUE;

    private final List<Place> places;
    private final FileNames names;

    /** @param folders its glob once for each folder of the workspace, of which the first that fits counts */
    private record Place(Library library, List<Glob> folders) {
        boolean isCalled(String name) {
            return library.name().equalsIgnoreCase(name);
        }

        /** Below which folder of the workspace a folder is meant by this library; -1 for none. */
        int isIn(Path folder) {
            for (int i = 0; folder != null && i < folders.size(); i++) {
                if (folders.get(i).matches(folder)) {
                    return i;
                }
            }
            return -1;
        }
    }

    private CopybookPath(List<Place> places, FileNames names) {
        this.places = places;
        this.names = names;
    }

    /** @param program absolute; also a copybook, for what holds for its folder */
    static CopybookPath of(Configurations configurations, Path program, FileNames names) {
        List<Path> folders = configurations.pathsFor(program);
        return new CopybookPath(
                configurations.options(program).libraries().stream()
                        .map(l -> new Place(l, l.places(program, folders)))
                        .toList(),
                names);
    }

    /**
     * @param name text name as written, without quotes; a path is taken by its last parts
     * @param candidates all files with that name, with or without extension
     * @param from the file with the COPY statement
     */
    Optional<Path> find(String name, Optional<String> library, Collection<FileIndex.Entry> candidates, Path from) {
        String written = name.replace('\\', '/');
        return candidates.stream()
                .filter(e -> !e.path().equals(from))
                .min(Comparator.comparingLong((FileIndex.Entry e) -> inNamedLibrary(library, e.path(), written))
                        .thenComparing(e -> written.contains("/") && !e.path().endsWith(written))
                        .thenComparingLong(e -> inLibrary("", e.path(), written))
                        .thenComparing(e -> e.kind() != FileKind.COPYBOOK)
                        .thenComparing(e -> -commonParts(e.path(), from))
                        .thenComparing(e -> names.extensionRank(FileNames.of(e.path())))
                        .thenComparing(e -> e.path().toString()))
                .map(FileIndex.Entry::path);
    }

    private long inNamedLibrary(Optional<String> library, Path file, String written) {
        if (library.isEmpty()) {
            return NOWHERE;
        }
        long configured = inLibrary(library.get(), file, written);
        Path folder = file.getParent();
        if (configured < NOWHERE || !FileNames.of(folder).equalsIgnoreCase(library.get())) {
            return configured;
        }
        boolean below = places.stream().anyMatch(p -> p.isCalled("") && p.isIn(folder.getParent()) >= 0);
        return below ? CALLED_SO_IN_LIBRARY : CALLED_SO;
    }

    /** Which of the libraries of that name, and which of its extensions; or {@link #NOWHERE}. */
    private long inLibrary(String name, Path file, String written) {
        Path folder = file;
        for (String part : written.split("/")) {
            folder = folder == null || part.isEmpty() ? folder : folder.getParent();
        }
        String last = written.substring(written.lastIndexOf('/') + 1);
        for (int i = 0; i < places.size(); i++) {
            Place place = places.get(i);
            int in = place.isCalled(name) ? place.isIn(folder) : -1;
            int extension = in < 0 ? -1 : extension(place.library(), FileNames.of(file), last);
            if (extension >= 0) {
                return ((long) i << 20) + ((long) Math.min(in, 255) << 12) + Math.min(extension, 4095);
            }
        }
        return NOWHERE;
    }

    /** 0 for the name as written, then by the order of the extensions; -1 for none of them. */
    private int extension(Library library, String name, String written) {
        if (name.equalsIgnoreCase(written)) {
            return 0;
        }
        if (library.extensions().isEmpty()) {
            int rank = names.extensionRank(name);
            return rank == Integer.MAX_VALUE ? -1 : rank + 1;
        }
        int rank = library.extensions().indexOf(FileNames.extension(name));
        return rank < 0 ? -1 : rank + 1;
    }

    private static int commonParts(Path a, Path b) {
        int i = 0;
        while (i < Math.min(a.getNameCount(), b.getNameCount()) && a.getName(i).equals(b.getName(i))) {
            i++;
        }
        return i;
    }
}
