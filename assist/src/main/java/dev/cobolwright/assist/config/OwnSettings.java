package dev.cobolwright.assist.config;

import dev.cobolwright.assist.Settings;
import dev.cobolwright.assist.SettingsReader;
import dev.cobolwright.assist.config.Section.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** What our own settings say about sources: {@code cobolwright.json}, or the settings {@code cobolwright...} of an editor. */
public final class OwnSettings {
    public static final String FILE = "cobolwright.json";

    private OwnSettings() {}

    /** What settings say that are not as they are by default, for clients that send all settings whether set or not. */
    public static List<Section> sections(String origin, Settings settings) {
        Map<String, Object> defaults = SettingsReader.entries(Settings.DEFAULTS).stream()
                .collect(Collectors.toMap(SettingsReader.Entry::key, SettingsReader.Entry::value));
        Set<String> said = SettingsReader.entries(settings).stream()
                .filter(e -> !e.value().equals(defaults.get(e.key())))
                .map(SettingsReader.Entry::key)
                .collect(Collectors.toSet());
        return sections(origin, settings, said, problem -> {});
    }

    /** @param said the keys that have a value */
    public static List<Section> sections(
            String origin, Settings settings, Set<String> said, Consumer<String> problems) {
        Settings.Sources sources = settings.sources();
        List<Section> out = new ArrayList<>();
        String folders = origin + ": sources.copybookFolders";
        List<Library> libraries = new ArrayList<>(sources.copybookFolders().stream()
                .filter(f -> !f.isBlank())
                .map(f -> Library.of(f, List.of(), folders))
                .toList());
        pairs(sources.libraries(), origin + ": sources.libraries", problems)
                .forEach(p -> libraries.add(Library.of(p.value, List.of(), origin + ": sources.libraries")
                        .named(p.key)));
        out.add(Section.always(folders, Layer.libraries(libraries)));
        out.add(rules(sources.formats(), origin + ": sources.formats", problems, (name, place) -> {
            Optional<Layer> layer = CompilerOptions.format(name).map(Layer::format);
            if (layer.isEmpty()) {
                problems.accept(place + ": there is no format " + name + "; write auto, fixed, variable or free");
            }
            return layer;
        }));
        out.add(rules(
                sources.encodings(),
                origin + ": sources.encodings",
                problems,
                (name, place) -> Optional.of(Layer.encoding(name))));
        if (!sources.copybookEncoding().isBlank()) {
            out.add(Section.always(
                    origin + ": sources.copybookEncoding", Layer.copybookEncoding(sources.copybookEncoding())));
        }
        if (said.contains("sources.compilerOptions")) {
            out.add(Section.always(
                    origin + ": sources.compilerOptions", CompilerOptions.layer(sources.compilerOptions())));
        }
        if (said.contains("sources.format")) {
            out.add(Section.always(origin + ": sources.format", Layer.format(sources.format())));
        }
        if (said.contains("sources.encoding")) {
            out.add(Section.always(origin + ": sources.encoding", Layer.encoding(sources.encoding())));
        }
        if (said.contains("dialect")) {
            out.add(Section.always(origin + ": dialect", Layer.dialect(settings.dialect())));
        }
        return out;
    }

    private record Pair(String key, String value) {}

    private static List<Pair> pairs(List<String> texts, String place, Consumer<String> problems) {
        List<Pair> out = new ArrayList<>();
        for (String text : texts) {
            int equals = text.indexOf('=');
            if (equals <= 0 || equals == text.length() - 1) {
                problems.accept(place + ": " + text + " has no = between two texts, as in legacy/**=fixed");
            } else {
                out.add(new Pair(
                        text.substring(0, equals).strip(),
                        text.substring(equals + 1).strip()));
            }
        }
        return out;
    }

    private static Section rules(
            List<String> texts,
            String place,
            Consumer<String> problems,
            BiFunction<String, String, Optional<Layer>> layers) {
        return new Section(
                place,
                pairs(texts, place, problems).stream()
                        .flatMap(p -> layers
                                .apply(p.value, place)
                                .map(layer -> new Rule(Glob.of(p.key), place + ": " + p.key, layer))
                                .stream())
                        .toList());
    }
}
