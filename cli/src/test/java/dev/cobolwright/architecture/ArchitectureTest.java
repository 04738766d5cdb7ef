package dev.cobolwright.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The arrows of ARCHITECTURE.md. They are tested here because the command line depends on all other modules. */
class ArchitectureTest {
    private static final String BASE = "dev.cobolwright.";

    private static JavaClasses classes;

    @BeforeAll
    static void read() {
        classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("dev.cobolwright");
    }

    private static void knowsNothingOf(String module, String... above) {
        String[] packages = Stream.of(above).map(m -> BASE + m + "..").toArray(String[]::new);
        noClasses()
                .that()
                .resideInAPackage(BASE + module + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(packages)
                .check(classes);
    }

    private static void onlyIn(String library, String... homes) {
        String[] packages = Stream.of(homes).map(m -> BASE + m + "..").toArray(String[]::new);
        noClasses()
                .that()
                .resideInAPackage("dev.cobolwright..")
                .and()
                .resideOutsideOfPackages(packages)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library + "..")
                .check(classes);
    }

    @Test
    void arrowsGoDownOnly() {
        knowsNothingOf("grammar", "retrieval", "model", "assist", "lsp", "corpus", "cli");
        knowsNothingOf("retrieval", "model", "assist", "lsp", "corpus", "cli");
        knowsNothingOf("model", "grammar", "retrieval", "assist", "lsp", "corpus", "cli");
        knowsNothingOf("assist", "lsp", "corpus", "cli");
        knowsNothingOf("lsp", "corpus", "cli");
        knowsNothingOf("corpus", "lsp", "cli");
    }

    @Test
    void eachLibraryHasOneHome() {
        onlyIn("org.eclipse.lsp4j", "lsp");
        onlyIn("org.apache.lucene", "retrieval");
        onlyIn("ai.djl", "model", "corpus.train");
        onlyIn("org.antlr", "grammar");
        onlyIn("io.modelcontextprotocol", "cli.mcp");
    }

    @Test
    void theNetworkHasFewDoors() {
        onlyIn("java.net.http", "model.endpoint", "retrieval");
    }

    @Test
    void stdoutBelongsToCommandsAndTheProtocol() {
        noClasses()
                .that()
                .resideOutsideOfPackages(BASE + "cli..", BASE + "corpus.commands..", BASE + "lsp")
                .should()
                .accessField(System.class, "out")
                .check(classes);
    }

    @Test
    void everyPackageSaysWhatItIsFor() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("..").toAbsolutePath().normalize(), 14)) {
            List<Path> folders = files.filter(f -> f.toString().endsWith(".java"))
                    .filter(f -> f.toString().replace('\\', '/').contains("/src/main/java/dev/cobolwright/"))
                    .map(Path::getParent)
                    .distinct()
                    .filter(f -> !Files.exists(f.resolve("package-info.java")))
                    .toList();
            assertEquals(List.of(), folders);
        }
    }
}
