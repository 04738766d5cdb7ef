package dev.cobolwright.lsp;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.cobolwright.assist.Settings;
import dev.cobolwright.assist.SettingsReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/**
 * The settings page of the VS Code extension says what {@link Settings} says. {@code -Dgolden.update=true} writes it; settings of
 * the extension itself, {@code cobolwright.server...}, are left as they are.
 */
class ExtensionSettingsTest {
    private static final Path PACKAGE = Path.of("../vscode-extension/package.json");

    @Test
    void theSettingsPageIsThatOfTheServer() throws IOException {
        String text = Files.readString(PACKAGE);
        JsonObject description = JsonParser.parseString(text).getAsJsonObject();
        JsonObject configuration = description.getAsJsonObject("contributes").getAsJsonObject("configuration");
        configuration.add("properties", properties(configuration.getAsJsonObject("properties")));
        String generated = new GsonBuilder()
                        .setPrettyPrinting()
                        .disableHtmlEscaping()
                        .create()
                        .toJson(description) + "\n";
        if (Boolean.getBoolean("golden.update") && !"true".equals(System.getenv("CI"))) {
            Files.writeString(PACKAGE, generated);
        }
        assertEquals(
                JsonParser.parseString(generated),
                JsonParser.parseString(Files.readString(PACKAGE)),
                "run ./dev golden");
    }

    private static JsonObject properties(JsonObject now) {
        JsonObject properties = new JsonObject();
        now.entrySet().stream()
                .filter(e -> e.getKey().startsWith("cobolwright.server."))
                .forEach(e -> properties.add(e.getKey(), e.getValue()));
        SettingsReader.entries(Settings.DEFAULTS).forEach(e -> properties.add("cobolwright." + e.key(), property(e)));
        return properties;
    }

    private static JsonObject property(SettingsReader.Entry entry) {
        JsonObject property = new JsonObject();
        Gson gson = new Gson();
        switch (entry.value()) {
            case Boolean value -> describe(property, "boolean", gson.toJsonTree(value));
            case Integer value -> {
                describe(property, "integer", gson.toJsonTree(value));
                property.addProperty("minimum", 0);
            }
            case List<?> value -> {
                describe(property, "array", gson.toJsonTree(value));
                JsonObject items = new JsonObject();
                items.addProperty("type", "string");
                property.add("items", items);
            }
            case Enum<?> value -> {
                describe(property, "string", gson.toJsonTree(word(value)));
                JsonArray words = new JsonArray();
                Arrays.stream(value.getDeclaringClass().getEnumConstants()).forEach(c -> words.add(word(c)));
                property.add("enum", words);
            }
            default -> describe(property, "string", gson.toJsonTree(entry.value()));
        }
        property.addProperty("description", entry.description());
        return property;
    }

    private static void describe(JsonObject property, String type, JsonElement value) {
        property.addProperty("type", type);
        property.add("default", value);
        property.addProperty("scope", "window");
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
