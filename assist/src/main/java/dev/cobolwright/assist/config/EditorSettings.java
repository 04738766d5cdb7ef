package dev.cobolwright.assist.config;

import dev.cobolwright.assist.Settings.Format;
import dev.cobolwright.assist.config.Section.Rule;
import java.io.File;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Settings of other COBOL extensions in an editor: {@code cobol-lsp} (Che4z), {@code zopeneditor} (IBM Z Open Editor), {@code
 * superbol} (SuperBOL Studio) and {@code coboleditor} (BitLang), in this order.
 */
public final class EditorSettings {
    /** The sections that are read, as a client is asked for them. */
    public static final List<String> SECTIONS = List.of("cobol-lsp", "zopeneditor", "superbol", "coboleditor");

    private EditorSettings() {}

    /**
     * What the settings say, and what else they bring.
     *
     * @param zappVariables for {@code ${NAME}} in ZAPP files
     * @param copybookExtensions,programExtensions lower case, without period
     */
    public record Reading(
            List<Section> sections,
            Map<String, String> zappVariables,
            List<String> zappExtensions,
            List<String> copybookExtensions,
            List<String> programExtensions) {}

    /**
     * @param file how the settings are called to the user
     * @param values with dotted or nested keys
     * @param environment the environment variables of this process
     */
    public static Reading read(
            String file, Map<String, ?> values, Function<String, String> environment, Consumer<String> problems) {
        Node root = Node.root(file, Nesting.of(values), problems);
        Node ibm = root.get("zopeneditor");
        Map<String, String> variables = new LinkedHashMap<>();
        ibm.get("zapp")
                .get("variables")
                .entries()
                .forEach((name, value) -> value.text().ifPresent(v -> variables.put(name, v)));
        List<String> zappExtensions =
                Library.extensions(ibm.get("cobol").get("includeFileExtensions").texts());
        List<Section> sections = new ArrayList<>();
        Node copybooks = root.get("cobol-lsp").get("cpy-manager");
        sections.add(che4z(file, copybooks));
        sections.add(PropertyGroups.read(file, ibm.get("propertygroups"), variables, zappExtensions));
        sections.addAll(SuperbolProject.readSettings(file, root.get("superbol").get("cobol")));
        Node bitLang = root.get("coboleditor");
        sections.addAll(bitLang(file, bitLang, environment));
        List<String> extensions =
                new ArrayList<>(copybooks.get("copybook-extensions").texts());
        extensions.addAll(bitLang.get("copybookexts").texts());
        return new Reading(
                sections,
                variables,
                zappExtensions,
                Library.extensions(extensions),
                Library.extensions(bitLang.get("program_extensions").texts()));
    }

    private static Section che4z(String file, Node manager) {
        List<String> extensions =
                Library.extensions(manager.get("copybook-extensions").texts());
        String encoding = manager.get("copybook-file-encoding").text().orElse("");
        String origin = file + ": cobol-lsp.cpy-manager.paths-local";
        return Section.always(
                origin,
                Layer.libraries(manager.get("paths-local").texts().stream()
                        .map(folder -> new Library("", folder, false, extensions, encoding, origin))
                        .toList()));
    }

    private static List<Section> bitLang(String file, Node settings, Function<String, String> environment) {
        List<String> extensions =
                Library.extensions(settings.get("copybookexts").texts());
        String folders = file + ": coboleditor.copybookdirs";
        String aliases = file + ": coboleditor.copybook_directory_aliases";
        List<Library> libraries = new ArrayList<>();
        for (String folder : settings.get("copybookdirs").texts()) {
            expand(folder, environment).forEach(f -> libraries.add(Library.of(f, extensions, folders)));
        }
        settings.get("copybook_directory_aliases")
                .entries()
                .forEach((alias, folder) -> folder.text()
                        .ifPresent(f ->
                                libraries.add(Library.of(f, extensions, aliases).named(alias))));
        List<Rule> formats = new ArrayList<>();
        for (Node entry : settings.get("fileformat").items()) {
            Optional<String> pattern = entry.get("pattern").text();
            Optional<Format> format = entry.get("sourceformat").text().flatMap(CompilerOptions::format);
            if (pattern.isPresent() && format.isPresent()) {
                formats.add(new Rule(Glob.of(pattern.get()), entry.place(), Layer.format(format.get())));
            }
        }
        Node strategy = settings.get("fileformat_strategy");
        Optional<Format> always =
                strategy.text().flatMap(CompilerOptions::format).filter(f -> f != Format.AUTO);
        List<Section> sections = new ArrayList<>();
        sections.add(Section.always(folders, Layer.libraries(libraries)));
        always.ifPresent(f -> sections.add(Section.always(strategy.place(), Layer.format(f))));
        sections.add(new Section(file + ": coboleditor.fileformat", formats));
        return sections;
    }

    /** {@code $COBCPY} stands for the folders the environment lists there, or for none. */
    private static List<String> expand(String folder, Function<String, String> environment) {
        if (!folder.startsWith("$") || folder.startsWith("${")) {
            return List.of(folder);
        }
        String listed = environment.apply(folder.substring(1));
        return listed == null
                ? List.of()
                : List.of(listed.split(File.pathSeparator)).stream()
                        .filter(f -> !f.isBlank())
                        .toList();
    }
}
