package dev.cobolwright.assist.config;

import dev.cobolwright.assist.Settings;
import dev.cobolwright.retrieval.SourceWalk;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The configurations of all folders of a workspace. A file has that of the innermost folder it lies in; a file of no folder that of
 * the first.
 *
 * @param folders in the order the user gave them; may be empty
 * @param settings those that are not about sources, or hold where there is no folder
 */
public record Configurations(List<Configuration> folders, Settings settings) {
    /** Folders are not searched from the root of a file system on, whatever a configuration says. */
    private static final int LEAST_DEPTH = 2;

    /** Without configuration files. */
    public static Configurations of(List<Path> folders, Settings settings) {
        return new Configurations(
                folders.stream()
                        .map(f -> Configuration.of(f.toAbsolutePath().normalize(), settings))
                        .toList(),
                settings);
    }

    /** The folders of the workspace, absolute. */
    public List<Path> paths() {
        return folders.stream().map(Configuration::folder).toList();
    }

    /** The configuration a file has. */
    public Configuration of(Path file) {
        return folders.stream()
                .filter(c -> file.startsWith(c.folder()))
                .max(Comparator.comparing(c -> c.folder().getNameCount()))
                .or(() -> folders.stream().findFirst())
                .orElseGet(() -> Configuration.of(file.getParent() == null ? file : file.getParent(), settings));
    }

    /** What holds for a program. */
    public SourceOptions options(Path program) {
        return of(program).of(program);
    }

    /** The encoding of a file. */
    public Said<String> encoding(Path file, boolean copybook) {
        return of(file).encoding(file, copybook, pathsFor(file));
    }

    /** The folders of the workspace as a file searches them: its own first. */
    public List<Path> pathsFor(Path file) {
        Path own = of(file).folder();
        return Stream.concat(Stream.of(own), paths().stream()).distinct().toList();
    }

    /** The folders of the workspace, and those outside where a library is. */
    public List<Path> searched() {
        List<Path> paths = paths();
        List<Path> out = new ArrayList<>(paths);
        libraryPlaces().stream()
                .flatMap(g -> g.startingPoints().stream())
                .flatMap(p -> path(p).stream())
                .filter(p -> p.getNameCount() >= LEAST_DEPTH)
                .filter(p -> out.stream().noneMatch(p::startsWith) || hidden(p, paths))
                .forEach(out::add);
        return out.stream().distinct().toList();
    }

    /** Every folder that is a library for some program. */
    public List<Glob> libraryPlaces() {
        return folders.stream()
                .flatMap(c -> c.libraries().flatMap(l -> l.anyPlaces(pathsFor(c.folder())).stream()))
                .toList();
    }

    /** Lower case, without period; those of the settings first. */
    public List<String> copybookExtensions() {
        Stream<String> told = folders.stream()
                .flatMap(c -> Stream.of(
                                c.settings().sources().copybookExtensions().stream(),
                                c.extensions().copybooks().stream(),
                                c.libraries().flatMap(l -> l.extensions().stream()))
                        .flatMap(s -> s));
        return Library.extensions(Stream.concat(settings.sources().copybookExtensions().stream(), told)
                .toList());
    }

    /** As {@link #copybookExtensions}. */
    public List<String> programExtensions() {
        Stream<String> told = folders.stream()
                .flatMap(c -> Stream.concat(
                        c.settings().sources().programExtensions().stream(), c.extensions().programs().stream()));
        return Library.extensions(Stream.concat(settings.sources().programExtensions().stream(), told)
                .toList());
    }

    /** Whether files are found and read in the same way under others. */
    public boolean readsAs(Configurations other) {
        return settings.sources().equals(other.settings.sources())
                && folders.stream()
                        .map(Configuration::reading)
                        .toList()
                        .equals(other.folders.stream()
                                .map(Configuration::reading)
                                .toList());
    }

    /** Another text where files are found or read in another way, as of {@link #readsAs}; the same in every process. */
    public String key() {
        return settings.sources()
                + folders.stream().map(Configuration::reading).toList().toString();
    }

    /** What was not understood, one sentence each. */
    public List<String> problems() {
        return folders.stream().flatMap(c -> c.problems().stream()).distinct().toList();
    }

    /** Whether a folder is below one that a search of the workspace leaves out. */
    private static boolean hidden(Path folder, List<Path> paths) {
        return paths.stream()
                .filter(folder::startsWith)
                .anyMatch(p -> Stream.iterate(folder, f -> !f.equals(p), Path::getParent)
                        .anyMatch(SourceWalk::leavesOut));
    }

    private static Optional<Path> path(String text) {
        try {
            return Optional.of(Path.of(text)).filter(Path::isAbsolute);
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }
}
