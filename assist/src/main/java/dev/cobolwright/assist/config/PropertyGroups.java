package dev.cobolwright.assist.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Property groups of a ZAPP file ({@code zapp.yaml}, {@code zapp.yml}, {@code zapp.json}; schema 1.10), and those of the older
 * setting {@code zopeneditor.propertygroups}, where the type stands at the group and {@code syslib} beside the libraries. Groups for
 * COBOL or for no language hold for all programs, in order; a library {@code syslib} is searched by COPY without IN.
 */
public final class PropertyGroups {
    private PropertyGroups() {}

    /**
     * @param file how the file is called to the user
     * @param variables for {@code ${NAME}} in locations
     * @param extensions of copybooks, where the tool was told some
     */
    public static Section read(
            String file,
            Map<String, ?> values,
            Map<String, String> variables,
            List<String> extensions,
            Consumer<String> problems) {
        return read(file, Node.root(file, values, problems).get("propertyGroups"), variables, extensions);
    }

    static Section read(String file, Node groups, Map<String, String> variables, List<String> extensions) {
        Layer layer = Layer.NOTHING;
        for (Node group : groups.items()) {
            String language = group.get("language").text().orElse("cobol");
            if (!language.equalsIgnoreCase("cobol")) {
                continue;
            }
            String name = group.get("name").text().orElse("without a name");
            String origin = file + ": property group " + name;
            List<Library> libraries = new ArrayList<>();
            String type = group.get("type").text().orElse("local");
            if (isLocal(type)) {
                locations(group.get("syslib"), "", variables, extensions, origin, libraries);
            }
            for (Node library : group.get("libraries").items()) {
                String libraryName = library.get("name").text().orElse("syslib");
                if (isLocal(library.get("type").text().orElse(type))) {
                    locations(
                            library.get("locations"),
                            libraryName.equalsIgnoreCase("syslib") ? "" : libraryName,
                            variables,
                            extensions,
                            origin,
                            libraries);
                }
            }
            Optional<String> options = group.get("compilerOptions").text();
            layer = layer.and(Layer.libraries(libraries))
                    .and(CompilerOptions.layer(options.stream().toList()));
        }
        return Section.always(file + ": propertyGroups", layer);
    }

    private static boolean isLocal(String type) {
        return type.equalsIgnoreCase("local");
    }

    private static void locations(
            Node locations,
            String library,
            Map<String, String> variables,
            List<String> extensions,
            String origin,
            List<Library> out) {
        for (Node location : locations.items()) {
            location.text()
                    .map(folder -> Variables.replace(folder, variables))
                    .ifPresent(folder ->
                            out.add(Library.of(folder, extensions, origin).named(library)));
        }
    }
}
