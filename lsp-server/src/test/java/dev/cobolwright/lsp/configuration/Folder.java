package dev.cobolwright.lsp.configuration;

import dev.cobolwright.assist.Settings;
import dev.cobolwright.assist.Workspace;
import dev.cobolwright.assist.config.Configuration;
import dev.cobolwright.assist.config.Configurations;
import dev.cobolwright.assist.files.Progress;
import dev.cobolwright.grammar.source.SourceText;
import dev.cobolwright.lsp.configuration.ConfigurationFiles.Client;
import dev.cobolwright.model.Cancellation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A workspace folder whose files are written in one text under {@code -- path --} headings. */
final class Folder {
    final Path path;
    final Configuration configuration;
    private final Workspace workspace;

    private Folder(Path path, Configuration configuration) {
        this.path = path;
        this.configuration = configuration;
        workspace = new Workspace(new Configurations(List.of(configuration), configuration.settings()));
        workspace.scan(Progress.NONE, Cancellation.NEVER);
    }

    static Folder of(Path path, String files) {
        return of(path, files, Client.NONE, Map.of());
    }

    static Folder of(Path path, String files, Client client, Map<String, String> environment) {
        for (String part : files.split("(?m)^-- (?=\\S+ --$)")) {
            if (!part.isBlank()) {
                int end = part.indexOf('\n');
                write(path.resolve(part.substring(0, end).replace(" --", "").strip()), part.substring(end + 1));
            }
        }
        return new Folder(path, ConfigurationFiles.of(path, client, environment::get));
    }

    /** The copybook that {@code COPY name} or {@code COPY name IN library} of a program means, relative to the folder; or "-". */
    String copy(String program, String copy) {
        String[] words = copy.split(" IN ");
        Optional<String> library = words.length > 1 ? Optional.of(words[1]) : Optional.empty();
        SourceText from = SourceText.of(path.resolve(program).toString(), "");
        return workspace
                .copybooks(from.path())
                .find(words[0], library, from)
                .map(text -> path.relativize(Path.of(text.path())).toString().replace('\\', '/'))
                .orElse("-");
    }

    Workspace workspace() {
        return workspace;
    }

    Settings settings() {
        return configuration.settings();
    }

    private static void write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
