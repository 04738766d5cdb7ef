package dev.cobolwright.assist.config;

import dev.cobolwright.assist.config.Section.Rule;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * {@code .cobolplugin/pgm_conf.json} and {@code proc_grps.json} of Che4z COBOL Language Support: which program is compiled with which
 * processor group, and what the groups are. The first program that fits holds, by path relative to the workspace folder, and
 * after all those, as older versions of the tool did, by name alone.
 */
public final class ProcessorGroups {
    public static final String PROGRAMS = ".cobolplugin/pgm_conf.json";
    public static final String GROUPS = ".cobolplugin/proc_grps.json";

    private ProcessorGroups() {}

    /** @param problems takes one sentence for each value that is not understood */
    public static Section read(Map<String, ?> programs, Map<String, ?> groups, Consumer<String> problems) {
        Map<String, Layer> layers = new LinkedHashMap<>();
        for (Node group : Node.root(GROUPS, groups, problems).get("pgroups").items()) {
            group.get("name")
                    .text()
                    .ifPresentOrElse(
                            name -> layers.putIfAbsent(name, layer(name, group)),
                            () -> group.report("a group needs a name; give it one that pgm_conf.json uses"));
        }
        List<Rule> rules = new ArrayList<>();
        List<Rule> byName = new ArrayList<>();
        for (Node program : Node.root(PROGRAMS, programs, problems).get("pgms").items()) {
            String pattern = program.get("program").text().orElse("");
            String group = program.get("pgroup").text().orElse("");
            if (pattern.isEmpty() || group.isEmpty()) {
                program.report("a program and a pgroup are needed; add what is missing");
                continue;
            }
            if (!layers.containsKey(group)) {
                program.get("pgroup")
                        .report("there is no group " + group + "; " + GROUPS + " has "
                                + (layers.isEmpty() ? "none" : String.join(", ", new TreeSet<>(layers.keySet()))));
            }
            Layer layer = layers.getOrDefault(group, Layer.NOTHING);
            String origin = GROUPS + ": group " + group;
            rules.add(new Rule(Glob.of(pattern), origin, layer));
            if (pattern.indexOf('/') < 0 && pattern.indexOf('\\') < 0) {
                byName.add(new Rule(Glob.of("**/" + pattern), origin, layer));
            }
        }
        rules.addAll(byName);
        return new Section(PROGRAMS, List.copyOf(rules));
    }

    private static Layer layer(String name, Node group) {
        String origin = GROUPS + ": group " + name;
        Layer layer = own(group, origin);
        for (Node preprocessor : group.get("preprocessor").items()) {
            if (preprocessor.value() instanceof Map<?, ?>) {
                String of = preprocessor.get("name").text().orElse("without a name");
                layer = layer.and(own(preprocessor, origin + ", preprocessor " + of));
            }
        }
        return layer;
    }

    private static Layer own(Node node, String origin) {
        List<String> extensions =
                Library.extensions(node.get("copybook-extensions").texts());
        String encoding = node.get("copybook-file-encoding").text().orElse("");
        List<Library> libraries = node.get("libs").texts().stream()
                .map(folder -> new Library("", folder, false, extensions, encoding, origin))
                .toList();
        return Layer.libraries(libraries)
                .and(CompilerOptions.layer(node.get("compiler-options").texts()));
    }
}
