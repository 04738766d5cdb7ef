package dev.cobolwright.assist.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cobolwright.assist.Settings;
import dev.cobolwright.assist.SettingsReader;
import dev.cobolwright.assist.config.Configurations;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceCacheTest {
    @TempDir
    Path folder;

    private final SourceCache cache = new SourceCache(Configurations.of(List.of(), Settings.DEFAULTS));

    @Test
    void remembersATextUntilTheFileChanges() throws IOException {
        Path file = Files.writeString(folder.resolve("A.cpy"), "       01  A PIC X.\n");
        var first = cache.read(file);
        assertSame(first, cache.read(file));
        Files.writeString(file, "       01  BB PIC X.\n");
        assertEquals("       01  BB PIC X.\n", cache.read(file).text());
    }

    @Test
    void decodesWhatIsNotUtf8AsTheSettingsSay() throws IOException {
        Path file = Files.write(folder.resolve("A.cpy"), "      * Größe\n".getBytes(StandardCharsets.ISO_8859_1));
        assertEquals("      * Größe\n", cache.read(file).text());
        Path ebcdic = Files.write(folder.resolve("B.cpy"), "      * GRÖSSE".getBytes(Charset.forName("IBM1047")));
        assertEquals(
                "      * GRÖSSE",
                new SourceCache(settings("IBM1047", 64)).read(ebcdic).text());
        assertEquals(
                "      * Größe\n",
                new SourceCache(settings("no such encoding", 64)).read(file).text());
    }

    @Test
    void aDigestTellsBytesAndHowTheyAreRead() throws IOException {
        Path file = Files.writeString(folder.resolve("A.cpy"), "       01  A PIC X.\n");
        String first = cache.digest(file);
        assertEquals(first, cache.digest(file));
        assertNotEquals(first, new SourceCache(settings("IBM1047", 64)).digest(file));
        Files.writeString(file, "       01  B PIC X.\n");
        assertNotEquals(first, cache.digest(file));
        Path large = Files.writeString(folder.resolve("B.cbl"), " ".repeat(2_000));
        assertThrows(IOException.class, () -> new SourceCache(settings("UTF-8", 1)).digest(large));
    }

    @Test
    void saysWhyAFileIsNotRead() throws IOException {
        Path binary = Files.write(folder.resolve("A.cbl"), new byte[] {1, 2, 0, 4});
        assertTrue(failure(cache, binary).contains("not a text file"));
        Path large = Files.writeString(folder.resolve("B.cbl"), " ".repeat(2_000));
        assertTrue(failure(new SourceCache(settings("UTF-8", 1)), large).contains("sources.maximumFileKilobytes"));
        assertTrue(failure(cache, folder).contains("is a folder"));
        assertTrue(failure(cache, folder.resolve("NONE.cbl")).contains("NONE.cbl"));
    }

    private static String failure(SourceCache cache, Path file) {
        return assertThrows(IOException.class, () -> cache.read(file)).getMessage();
    }

    private static Configurations settings(String encoding, int kilobytes) {
        Map<String, Object> values = Map.of("sources.encoding", encoding, "sources.maximumFileKilobytes", kilobytes);
        return Configurations.of(
                List.of(), SettingsReader.read(values, Settings.DEFAULTS).settings());
    }
}
