package dev.cobolwright.grammar.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.cobolwright.grammar.Cobol;
import dev.cobolwright.grammar.Copybooks;
import dev.cobolwright.grammar.Dialect;
import dev.cobolwright.grammar.source.SourceFormat;
import dev.cobolwright.grammar.source.SourceText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The printed flow of the programs in {@code src/test/golden/flow}; {@code -Dgolden.update=true} writes them. */
class ShowFlowTest {
    private static final Path GOLDENS = Path.of("src", "test", "golden", "flow");

    @Test
    void billing() throws IOException {
        check("billing");
    }

    @Test
    void menu() throws IOException {
        check("menu");
    }

    private static void check(String name) throws IOException {
        String text = Files.readString(GOLDENS.resolve(name + ".cbl"));
        String shown = ShowFlow.of(
                Cobol.parse(SourceText.of(name + ".cbl", text, SourceFormat.FIXED), Copybooks.NONE, Dialect.IBM));
        Path golden = GOLDENS.resolve(name + ".txt");
        if (Boolean.getBoolean("golden.update") && !"true".equals(System.getenv("CI"))) {
            Files.writeString(golden, shown);
        }
        assertEquals(Files.readString(golden), shown);
    }
}
