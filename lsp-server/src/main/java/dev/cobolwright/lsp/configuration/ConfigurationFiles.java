package dev.cobolwright.lsp.configuration;

import dev.cobolwright.assist.Settings;
import dev.cobolwright.assist.SettingsReader;
import dev.cobolwright.assist.config.Configuration;
import dev.cobolwright.assist.config.Configuration.Extensions;
import dev.cobolwright.assist.config.EditorSettings;
import dev.cobolwright.assist.config.NestedFiles;
import dev.cobolwright.assist.config.OwnSettings;
import dev.cobolwright.assist.config.ProcessorGroups;
import dev.cobolwright.assist.config.PropertyGroups;
import dev.cobolwright.assist.config.Section;
import dev.cobolwright.assist.config.SuperbolProject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The configuration files of one workspace folder, in the order in which they hold: {@code cobolwright.json}, our settings in the
 * editor, {@code .cobolplugin}, the first of {@code zapp.yaml}, {@code zapp.yml} and {@code zapp.json}, {@code superbol.toml} (also of folders
 * below), the settings of other extensions in the editor.
 */
public final class ConfigurationFiles {
    private static final List<String> ZAPP = List.of("zapp.yaml", "zapp.yml", "zapp.json");
    private static final String EDITOR = ".vscode/settings.json";
    private static final long LARGEST = 4L << 20;

    /** The names, relative to a workspace folder, whose change asks for another look; globs. */
    public static final List<String> WATCHED = List.of(
            "**/cobolwright.json",
            "**/.cobolplugin/*.json",
            "**/zapp.{yaml,yml,json}",
            "**/superbol.toml",
            "**/.vscode/settings.json");

    private final Path folder;
    private final List<Path> read = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();

    private ConfigurationFiles(Path folder) {
        this.folder = folder;
    }

    /**
     * What a client says.
     *
     * @param own our settings as the client has them, over the defaults
     * @param others settings of other extensions, by section; empty where the client does not say
     * @param fileMayEscalate whether a file of the workspace may switch a model server on. An editor opens folders of
     *     strangers; there only its user can allow that code leaves the machine.
     */
    public record Client(Settings own, Map<String, Object> others, boolean fileMayEscalate) {
        public static final Client NONE = new Client(Settings.DEFAULTS, Map.of(), true);
    }

    /** Whether a changed file is one that is read here. */
    public static boolean isOne(Path file) {
        String name = String.valueOf(file.getFileName());
        String folder =
                file.getParent() == null ? "" : String.valueOf(file.getParent().getFileName());
        return name.equals(OwnSettings.FILE)
                || ZAPP.contains(name)
                || name.equals(SuperbolProject.FILE)
                || folder.equals(".cobolplugin") && name.endsWith(".json")
                || folder.equals(".vscode") && name.equals("settings.json");
    }

    /**
     * Reads what there is.
     *
     * @param folder a workspace folder
     * @param environment the environment variables of this process
     */
    public static Configuration of(Path folder, Client client, Function<String, String> environment) {
        return new ConfigurationFiles(folder.toAbsolutePath().normalize()).read(client, environment);
    }

    private Configuration read(Client client, Function<String, String> environment) {
        Map<String, Object> editor = file(EDITOR, Notation.JSON).orElse(Map.of());
        Map<String, Object> others = new LinkedHashMap<>(editor);
        others.putAll(client.others());
        EditorSettings.Reading extensions = EditorSettings.read(EDITOR, others, environment, problems::add);

        List<Section> sections = new ArrayList<>();
        Settings settings = own(client, sections);
        processorGroups().ifPresent(sections::add);
        for (String name : ZAPP) {
            Optional<Map<String, Object>> zapp = file(name, name.endsWith("json") ? Notation.JSON : Notation.YAML);
            if (zapp.isPresent()) {
                sections.add(PropertyGroups.read(
                        name, zapp.get(), extensions.zappVariables(), extensions.zappExtensions(), problems::add));
                break;
            }
        }
        for (String project : NestedFiles.of(folder, SuperbolProject.FILE)) {
            file(project, Notation.TOML)
                    .ifPresent(values -> sections.addAll(SuperbolProject.read(project, values, problems::add)));
        }
        sections.addAll(extensions.sections());
        return new Configuration(
                folder,
                settings,
                sections.stream().filter(s -> !s.rules().isEmpty()).toList(),
                new Extensions(extensions.copybookExtensions(), extensions.programExtensions()),
                List.copyOf(read),
                List.copyOf(problems));
    }

    /** The file over the editor over the defaults, key by key. */
    private Settings own(Client client, List<Section> sections) {
        Map<String, Object> values =
                new LinkedHashMap<>(file(OwnSettings.FILE, Notation.JSON).orElse(Map.of()));
        if (!client.fileMayEscalate()
                && values.keySet().removeIf(k -> k.equals("escalation") || k.startsWith("escalation."))) {
            problems.add(OwnSettings.FILE
                    + ": escalation is not taken from a file of the workspace; allow a model server in your own models.yaml"
                    + " or in the settings of your editor");
        }
        SettingsReader.Result ofFile = SettingsReader.read(values, Settings.DEFAULTS);
        ofFile.problems().forEach(p -> problems.add(OwnSettings.FILE + ": " + p));
        sections.addAll(OwnSettings.sections(OwnSettings.FILE, ofFile.settings(), ofFile.said(), problems::add));
        sections.addAll(OwnSettings.sections("settings cobolwright of the editor", client.own()));
        return SettingsReader.read(values, client.own()).settings();
    }

    private Optional<Section> processorGroups() {
        Optional<Map<String, Object>> programs = file(ProcessorGroups.PROGRAMS, Notation.JSON);
        Optional<Map<String, Object>> groups = file(ProcessorGroups.GROUPS, Notation.JSON);
        if (programs.isEmpty() && groups.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(ProcessorGroups.read(programs.orElse(Map.of()), groups.orElse(Map.of()), problems::add));
    }

    /** Empty where there is no such file; without values where it is damaged. */
    private Optional<Map<String, Object>> file(String name, Notation notation) {
        Path file = folder.resolve(name);
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        read.add(file);
        try {
            if (Files.size(file) > LARGEST) {
                throw new IOException("it is larger than " + (LARGEST >> 20) + " MB");
            }
            return Optional.of(notation.read(Files.readAllBytes(file)));
        } catch (Notation.Damaged e) {
            problems.add(name + (e.line > 0 ? ", line " + e.line : "") + ": not valid " + notation + " ("
                    + firstLine(e.getMessage()) + "); nothing of it is used until it is mended");
        } catch (IOException e) {
            problems.add(name + ": cannot be read (" + e.getMessage() + "); nothing of it is used");
        }
        return Optional.of(Map.of());
    }

    private static String firstLine(String text) {
        return text == null ? "no more is known" : text.lines().findFirst().orElse("");
    }
}
