package dev.cobolwright.grammar;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cobolwright.grammar.source.SourceText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** The validation suite of the 1985 standard, where it lies beside the repository. */
class NistSuiteTest {
    private static final double SHARE_REACHED = 0.99;

    @Test
    void programsOfTheSuiteAreAccepted() throws IOException, InterruptedException {
        Path archive = Path.of(System.getProperty("cobolwright.shared", "../../shared"), "nist85", "nist85.tar.xz");
        if (!Files.exists(archive)) {
            System.out.println("NIST CCVS85: skipped, " + archive + " is not there");
        }
        Assumptions.assumeTrue(Files.exists(archive), "skipped: " + archive + " is not there");
        Path folder = Path.of("target", "nist");
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder);
            int exit = new ProcessBuilder("tar", "xJf", archive.toAbsolutePath().toString(), "-C", folder.toString())
                    .inheritIO()
                    .start()
                    .waitFor();
            Assumptions.assumeTrue(exit == 0, "skipped: tar cannot unpack " + archive);
        }
        List<SourceText> programs = new ArrayList<>();
        Map<String, SourceText> copybooks = new HashMap<>();
        Survey.read(folder, programs, copybooks);
        List<String> rejected = new ArrayList<>();
        for (SourceText program : programs) {
            Parse parse = Cobol.parse(program, Survey.finder(copybooks), Dialect.COBOL85);
            if (!parse.accepted()) {
                rejected.add(Path.of(program.path()).getFileName() + " "
                        + parse.problems().getFirst());
            }
        }
        double share = 1 - (double) rejected.size() / programs.size();
        System.out.printf(
                "NIST CCVS85: %d of %d programs accepted (%.1f%%)%n",
                programs.size() - rejected.size(), programs.size(), 100 * share);
        rejected.forEach(
                r -> System.out.println("  rejected: " + r.lines().findFirst().orElse("")));
        assertTrue(programs.size() >= 459 && share >= SHARE_REACHED, rejected::toString);
    }
}
