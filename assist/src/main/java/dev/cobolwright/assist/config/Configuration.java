package dev.cobolwright.assist.config;

import dev.cobolwright.assist.Settings;
import dev.cobolwright.assist.Settings.Format;
import dev.cobolwright.grammar.Dialect;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is configured for one workspace folder.
 *
 * @param folder absolute
 * @param settings our own settings, of the file over those of the editor over the defaults
 * @param sections what was said about sources, in the order in which it holds: for one value the first wins, libraries are
 *     searched one after the other
 * @param extensions of copybooks and programs beside those of the settings
 * @param files the configuration files that were read, absolute
 * @param problems what in them was not understood, one sentence each, with file, place and what to do
 */
public record Configuration(
        Path folder,
        Settings settings,
        List<Section> sections,
        Extensions extensions,
        List<Path> files,
        List<String> problems) {

    /** Lower case, without period. */
    public record Extensions(List<String> copybooks, List<String> programs) {
        public static final Extensions NONE = new Extensions(List.of(), List.of());
    }

    /** A folder without any configuration file. */
    public static Configuration of(Path folder, Settings settings) {
        return new Configuration(
                folder,
                settings,
                OwnSettings.sections("the settings", settings),
                Extensions.NONE,
                List.of(),
                List.of());
    }

    /** This, and before all of it what somebody says now, such as a command line. */
    public Configuration under(List<Section> first) {
        List<Section> all = new ArrayList<>(first);
        all.addAll(sections);
        return new Configuration(folder, settings, List.copyOf(all), extensions, files, problems);
    }

    /** What holds for a file of this folder. */
    public SourceOptions of(Path file) {
        Path relative = file.startsWith(folder) ? folder.relativize(file) : file;
        List<Library> libraries = new ArrayList<>();
        List<Said<String>> compilerOptions = new ArrayList<>();
        Said<Dialect> dialect = Said.byDefault(settings.dialect());
        Said<Format> format = Said.byDefault(settings.sources().format());
        Said<String> encoding = Said.byDefault(settings.sources().encoding());
        for (Section section : sections) {
            Optional<Section.Rule> rule = section.ruleFor(relative);
            if (rule.isPresent()) {
                Layer says = rule.get().says();
                String origin = rule.get().origin();
                libraries.addAll(says.libraries());
                dialect = Said.first(dialect, says.dialect(), origin);
                format = Said.first(format, says.format(), origin);
                encoding = Said.first(encoding, says.encoding(), origin);
                says.compilerOptions().forEach(o -> compilerOptions.add(new Said<>(o, origin)));
            }
        }
        return new SourceOptions(
                folder, List.copyOf(libraries), dialect, format, encoding, List.copyOf(compilerOptions));
    }

    /**
     * The encoding of a file and who says it: the first that says one for such a file, then the library it lies in.
     *
     * @param folders of the workspace, this one first
     */
    Said<String> encoding(Path file, boolean copybook, List<Path> folders) {
        Path relative = file.startsWith(folder) ? folder.relativize(file) : file;
        for (Section section : sections) {
            Optional<Section.Rule> rule = section.ruleFor(relative);
            Optional<String> said = rule.flatMap(r -> copybook
                    ? r.says().copybookEncoding().or(r.says()::encoding)
                    : r.says().encoding());
            if (said.isPresent()) {
                return new Said<>(said.get(), rule.get().origin());
            }
        }
        return libraries()
                .filter(l -> !l.encoding().isEmpty())
                .filter(l -> l.anyPlaces(folders).stream().anyMatch(g -> g.matches(file.getParent())))
                .findFirst()
                .map(l -> new Said<>(l.encoding(), l.origin()))
                .orElseGet(() -> Said.byDefault(settings.sources().encoding()));
    }

    /** All that decides how files are found and read. */
    List<Object> reading() {
        return List.of(folder, settings.sources(), settings.dialect(), sections, extensions);
    }

    /** Every library any program of the folder may search. */
    public Stream<Library> libraries() {
        return sections.stream()
                .flatMap(s -> s.rules().stream())
                .flatMap(r -> r.says().libraries().stream())
                .distinct();
    }
}
