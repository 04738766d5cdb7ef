package dev.cobolwright.grammar.layout;

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

/** The printed layouts of the programs in {@code src/test/golden/layout}; {@code -Dgolden.update=true} writes them. */
class ShowLayoutTest {
    private static final Path GOLDENS = Path.of("src", "test", "golden", "layout");

    @Test
    void records() throws IOException {
        check("records", Dialect.IBM);
        check("records", Dialect.GNUCOBOL);
    }

    private static void check(String name, Dialect dialect) throws IOException {
        String text = Files.readString(GOLDENS.resolve(name + ".cbl"));
        String shown = ShowLayout.of(
                Cobol.parse(SourceText.of(name + ".cbl", text, SourceFormat.FIXED), Copybooks.NONE, dialect));
        Path golden = GOLDENS.resolve(name + "." + dialect.name().toLowerCase(java.util.Locale.ROOT) + ".txt");
        if (Boolean.getBoolean("golden.update") && !"true".equals(System.getenv("CI"))) {
            Files.writeString(golden, shown);
        }
        assertEquals(Files.readString(golden), shown);
    }
}
