package dev.cobolwright.cli;

import dev.cobolwright.model.library.ModelLibrary;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * The folder of this user's own settings, outside of all workspaces: {@code models.yaml}, which alone can allow that anything leaves
 * the machine, and the day's budget. The environment variable {@value #OTHER} names another one.
 */
final class UserFolder {
    static final String OTHER = "COBOLWRIGHT_HOME";
    static final String MODELS = "models.yaml";

    private UserFolder() {}

    static Path path() {
        String other = System.getenv(OTHER);
        if (other != null && !other.isBlank()) {
            return Path.of(other).toAbsolutePath();
        }
        Path home = Path.of(System.getProperty("user.home", "."));
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        if (system.startsWith("windows")) {
            String data = System.getenv("APPDATA");
            return (data == null || data.isBlank() ? home.resolve("AppData/Roaming") : Path.of(data))
                    .resolve("cobolwright");
        }
        if (system.startsWith("mac")) {
            return home.resolve("Library/Application Support/cobolwright");
        }
        String config = System.getenv("XDG_CONFIG_HOME");
        return (config == null || config.isBlank() ? home.resolve(".config") : Path.of(config)).resolve("cobolwright");
    }

    /** The shipped models and the user's. */
    static ModelLibrary models(Consumer<String> problems) {
        return ModelLibrary.with(path().resolve(MODELS), problems);
    }
}
