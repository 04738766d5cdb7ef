package dev.cobolwright.cli;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.cobolwright.assist.Settings;
import dev.cobolwright.assist.SettingsReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Settings of a workspace: {@code cobolwright.json} in its folder, over the defaults. */
final class WorkspaceSettings {
    private static final String FILE = "cobolwright.json";

    private WorkspaceSettings() {}

    /** A file that cannot be read gives the defaults and a problem; unknown keys and wrong values give a problem each. */
    static SettingsReader.Result of(Path root) {
        Path file = root.resolve(FILE);
        if (!Files.isRegularFile(file)) {
            return new SettingsReader.Result(Settings.DEFAULTS, List.of());
        }
        try {
            Map<String, Object> values = new ObjectMapper().readValue(file.toFile(), new TypeReference<>() {});
            return SettingsReader.read(values, Settings.DEFAULTS);
        } catch (JacksonException e) {
            return new SettingsReader.Result(
                    Settings.DEFAULTS,
                    List.of(file + " is not valid JSON (" + e.getOriginalMessage() + "); the defaults are used"));
        } catch (IOException e) {
            return new SettingsReader.Result(
                    Settings.DEFAULTS,
                    List.of(file + " cannot be read (" + e.getMessage() + "); the defaults are used"));
        }
    }
}
