package dev.cobolwright.lsp;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import dev.cobolwright.assist.Settings;
import dev.cobolwright.assist.SettingsReader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads settings out of what clients send, with or without the section's name around them. */
public final class ClientSettings {
    /** What is no setting of the server: settings of the extension, and what clients can. */
    private static final Set<String> OF_THE_EXTENSION =
            Set.of("server", "trace", "status", "showReferences", "showExplanation");

    private static final String SECTION = "cobolwright";

    private ClientSettings() {}

    /** @param problems one sentence each */
    public record Reading(Settings settings, List<String> problems) {}

    /**
     * What a client says in its initialization options that it can beyond LSP.
     *
     * @param showsStatus takes {@code cobolwright/status}
     * @param showsReferences runs the command {@code cobolwright.showReferences} of lenses, with a document's address and a position
     * @param showsExplanation runs {@code cobolwright.showExplanation} of lenses, with the same
     */
    public record Abilities(boolean showsStatus, boolean showsReferences, boolean showsExplanation) {
        static final Abilities NONE = new Abilities(false, false, false);
    }

    static Abilities abilities(Object sent) {
        return new Abilities(isTrue(sent, "status"), isTrue(sent, "showReferences"), isTrue(sent, "showExplanation"));
    }

    private static boolean isTrue(Object sent, String name) {
        return sent instanceof JsonObject options
                && options.get(name) instanceof JsonPrimitive value
                && value.isBoolean()
                && value.getAsBoolean();
    }

    /** @param sent JSON as the client sent it; anything but an object leaves the settings as they are */
    public static Reading read(Object sent, Settings over) {
        if (!(sent instanceof JsonElement json) || !json.isJsonObject()) {
            return new Reading(over, List.of());
        }
        JsonElement section =
                json.getAsJsonObject().has(SECTION) ? json.getAsJsonObject().get(SECTION) : json;
        if (!section.isJsonObject()) {
            return new Reading(over, List.of());
        }
        Map<String, Object> values = new LinkedHashMap<>();
        new Gson().fromJson(section, Map.class).forEach((key, value) -> values.put(String.valueOf(key), value));
        values.keySet().removeAll(OF_THE_EXTENSION);
        values.keySet().removeIf(key -> OF_THE_EXTENSION.stream().anyMatch(own -> key.startsWith(own + ".")));
        SettingsReader.Result result = SettingsReader.read(values, over);
        return new Reading(result.settings(), result.problems());
    }
}
