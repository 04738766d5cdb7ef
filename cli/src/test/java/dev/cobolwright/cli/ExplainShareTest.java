package dev.cobolwright.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.cobolwright.assist.explain.run.Explanation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Shares of an explanation, as several machines make them. */
class ExplainShareTest {
    private static final int SHARES = 3;

    @TempDir
    Path folder;

    @Test
    void sharesTogetherMakeThePagesOfOneMachine() throws IOException {
        String bank = Path.of("..", "samples", "bank").toRealPath().toString();
        Path one = folder.resolve("one");
        Path many = folder.resolve("many");
        String[] alone = {bank, "--out", one.toString()};
        String[] together = {bank, "--out", many.toString()};
        Explanation.Report expected = ExplainShare.of(alone).finish();
        List<String> found = new ArrayList<>();
        for (int i = 0; i < SHARES; i++) {
            found.addAll(ExplainShare.of(together).analyse(i, SHARES));
        }
        ExplainShare driver = ExplainShare.of(together);
        driver.merge(found);
        for (int i = SHARES - 1; i >= 0; i--) {
            driver.merge(ExplainShare.of(together).write(found, i, SHARES));
        }
        Explanation.Report report = driver.finish();
        assertEquals(expected.sentences(), report.sentences());
        assertEquals(0, report.analysed(), "files read again though a share had read them");
        Map<String, byte[]> files = files(one);
        assertEquals(files.keySet(), files(many).keySet());
        files(many).forEach((path, bytes) -> assertArrayEquals(files.get(path), bytes, path));
    }

    @Test
    void sharesNeedSourcesAndAFolder() {
        assertThrows(Failure.class, () -> ExplainShare.of("--out", folder.toString()));
        assertThrows(Failure.class, () -> ExplainShare.of(folder.toString()));
    }

    private static Map<String, byte[]> files(Path folder) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(folder.relativize(file).toString(), Files.readAllBytes(file));
            }
        }
        return files;
    }
}
