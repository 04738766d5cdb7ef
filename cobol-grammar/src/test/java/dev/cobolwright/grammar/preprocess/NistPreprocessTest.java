package dev.cobolwright.grammar.preprocess;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.cobolwright.grammar.Copybooks;
import dev.cobolwright.grammar.Dialect;
import dev.cobolwright.grammar.source.Decoder;
import dev.cobolwright.grammar.source.SourceText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The programs of the NIST suite, unpacked to {@code target/nist} of the project or where the property {@code nist} says. */
class NistPreprocessTest {
    private static Path folder() {
        Path near = Path.of(System.getProperty("nist", "../target/nist"));
        return Files.isDirectory(near) ? near : Path.of("target/nist");
    }

    @Test
    void noProgramHasAProblemBeforeTheParser() throws IOException {
        if (!Files.isDirectory(folder())) {
            System.out.println("NIST preprocessing: skipped, the suite is not unpacked in target/nist");
        }
        assumeTrue(
                Files.isDirectory(folder()),
                "skipped: no NIST programs; mkdir -p target/nist && tar xJf ../shared/nist85/nist85.tar.xz -C target/nist");
        Copybooks copybooks = (name, library, from) -> {
            Path file = folder().resolve(name + ".CPY");
            return Files.exists(file) ? Optional.of(read(file)) : Optional.empty();
        };
        List<String> problems = new ArrayList<>();
        int programs = 0;
        try (var files = Files.newDirectoryStream(folder(), "*.CBL")) {
            for (Path file : files) {
                programs++;
                Preprocessor.run(read(file), copybooks, Dialect.COBOL85)
                        .problems()
                        .forEach(p -> problems.add(p.span() + " " + p.code() + " " + p.message()));
            }
        }
        assertEquals(List.of(), problems);
        assertEquals(459, programs);
    }

    private static SourceText read(Path file) {
        try {
            return SourceText.of(
                    file.toString(), Decoder.decode(Files.readAllBytes(file)).text());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
