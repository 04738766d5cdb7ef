package dev.cobolwright.lsp.configuration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.Gson;
import dev.cobolwright.assist.Settings;
import dev.cobolwright.assist.SettingsReader;
import dev.cobolwright.assist.config.EditorSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The page of settings says what {@link Settings} says. {@code -Dgolden.update=true} writes it. */
class ConfigurationPageTest {
    private static final Path PAGE = Path.of("../docs/configuration.md");
    private static final String START = "<!-- settings: made by ConfigurationPageTest, ./dev golden -->\n";
    private static final String END = "<!-- end of settings -->\n";

    @Test
    void thePageHasAllSettings() throws IOException {
        String page = Files.readString(PAGE);
        int start = page.indexOf(START) + START.length();
        String generated = page.substring(0, start) + settings() + page.substring(page.indexOf(END));
        if (Boolean.getBoolean("golden.update") && !"true".equals(System.getenv("CI"))) {
            Files.writeString(PAGE, generated);
        }
        assertEquals(generated, Files.readString(PAGE), "run ./dev golden");
    }

    @Test
    void thePageNamesEveryFileAndSectionThatIsRead() throws IOException {
        String page = Files.readString(PAGE);
        EditorSettings.SECTIONS.forEach(section -> assertTrue(page.contains("`" + section + "."), section));
        for (String file : ConfigurationFiles.WATCHED) {
            String name = file.substring(file.lastIndexOf('/') + 1).replaceAll("[{*].*", "");
            assertTrue(page.contains(name), file);
        }
    }

    private static String settings() {
        return "| setting | default | |\n|---|---|---|\n"
                + SettingsReader.entries(Settings.DEFAULTS).stream()
                        .map(e -> "| `%s` | `%s` | %s%s |\n"
                                .formatted(e.key(), value(e.value()), e.description(), choices(e.value())))
                        .collect(Collectors.joining());
    }

    private static String value(Object value) {
        return new Gson().toJson(value instanceof Enum<?> constant ? word(constant) : value);
    }

    private static String choices(Object value) {
        return value instanceof Enum<?> constant
                ? Arrays.stream(constant.getDeclaringClass().getEnumConstants())
                        .map(c -> "`" + word(c) + "`")
                        .collect(Collectors.joining(", ", " One of ", "."))
                : "";
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
