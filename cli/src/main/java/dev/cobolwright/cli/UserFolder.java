package dev.cobolwright.cli;

import dev.cobolwright.assist.completion.LineModels;
import dev.cobolwright.model.library.ModelLibrary;
import dev.cobolwright.model.router.Routing;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * The folder of this user's own settings, outside of all workspaces: {@code models.yaml}, which alone can allow that anything leaves
 * the machine for a model, {@code search.json}, which alone can for a search server, {@code routing.json}, and the day's budget. The environment variable {@value #OTHER} names another one.
 */
final class UserFolder {
    static final String OTHER = "COBOLWRIGHT_HOME";
    static final String MODELS = "models.yaml";
    static final String ROUTING = "routing.json";

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

    /**
     * Which models of this machine answer, and how sure each may be: as the user's own {@code routing.json} says, which {@code eval
     * router --save} writes, else as this build ships.
     *
     * @param problems told why the file is not used, and what to do
     */
    static LineModels lines(ModelLibrary library, Consumer<String> problems) throws IOException {
        Path file = path().resolve(ROUTING);
        if (Files.isRegularFile(file)) {
            try (InputStream in = Files.newInputStream(file)) {
                return LineModels.of(library, Routing.read(in));
            } catch (IOException | IllegalArgumentException wrong) {
                problems.accept(file + " is not used: " + wrong.getMessage()
                        + "; write it anew with 'cobolwright eval router --refresh LABELS --save " + file
                        + "', or delete it: until then what this build learned is used");
            }
        }
        return LineModels.of(library, LineModels.learned());
    }
}
