import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Used by the build: takes the signatures out of jars. Each start of a JVM would check them class by class, and an AOT cache takes no class of a signed
 * jar; Maven has compared the jars with their checksums when it fetched them.
 */
final class Unsign {
    private Unsign() {}

    public static void main(String[] jars) throws IOException {
        for (String jar : jars) {
            try (FileSystem files = FileSystems.newFileSystem(Path.of(jar))) {
                for (Path signature : signatures(files.getPath("META-INF"))) {
                    Files.delete(signature);
                }
            }
        }
    }

    private static List<Path> signatures(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(p -> p.toString().matches(".*\\.(SF|RSA|DSA|EC)")).toList();
        }
    }
}
