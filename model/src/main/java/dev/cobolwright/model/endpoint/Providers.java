package dev.cobolwright.model.endpoint;

import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;

/** The providers that are installed; looked for when one is first wanted. */
final class Providers {
    private static final System.Logger LOG = System.getLogger(Providers.class.getName());
    private static List<Provider> installed;

    private Providers() {}

    static synchronized Optional<Provider> of(String name) {
        if (installed == null) {
            installed = load();
        }
        return installed.stream().filter(p -> p.name().equals(name)).findFirst();
    }

    private static List<Provider> load() {
        List<Provider> found = new ArrayList<>();
        try {
            ServiceLoader.load(Provider.class, loader()).forEach(found::add);
        } catch (ServiceConfigurationError | IOException | LinkageError e) {
            LOG.log(System.Logger.Level.WARNING, "a provider of models cannot be used: " + e.getMessage());
        }
        return List.copyOf(found);
    }

    /** The folder that the distribution has for them, besides the class path. */
    private static ClassLoader loader() throws IOException {
        ClassLoader own = Providers.class.getClassLoader();
        String home = System.getProperty("cobolwright.home", "");
        Path folder = Path.of(home, "lib", "providers");
        if (home.isEmpty() || !Files.isDirectory(folder)) {
            return own;
        }
        List<URL> jars = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.jar")) {
            for (Path file : files) {
                jars.add(url(file));
            }
        }
        return new URLClassLoader(jars.toArray(URL[]::new), own);
    }

    private static URL url(Path file) throws MalformedURLException {
        return file.toUri().toURL();
    }
}
