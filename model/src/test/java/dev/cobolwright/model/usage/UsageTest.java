package dev.cobolwright.model.usage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UsageTest {
    private static final long SEED = 17;

    @TempDir
    Path temp;

    @Test
    void countsSurviveAndAddUpFromSeveralThreads() throws IOException {
        Path path = temp.resolve("deep/usage.json");
        IntStream.range(0, 40).parallel().forEach(i -> {
            try {
                new UsageFile(path)
                        .change(u ->
                                u.answered("mixture", Usage.Route.SHOWN, 100).outcome("mixture", 0.85, i % 2 == 0));
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        });
        Usage usage = new UsageFile(path).read();
        assertEquals(new Usage.Count(40, 0, 0, 20, 20), usage.models().get("mixture"));
        assertEquals(40, usage.shown().get(8));
        assertEquals(128, usage.millisAt(0.5));
    }

    @Test
    void aDamagedFileIsToldAndBeginsAnew() throws IOException {
        Path path = temp.resolve("usage.json");
        Files.writeString(path, "{\"version\":1,\"models\":");
        assertTrue(assertThrows(IOException.class, () -> new UsageFile(path).read())
                .getMessage()
                .contains("damaged"));
        new UsageFile(path).change(u -> u.answered("words", Usage.Route.SILENT, 3));
        assertEquals(1, new UsageFile(path).read().models().get("words").silent());
    }

    @Test
    void confidencesMoveToWhatThisUserKeeps() {
        Random random = new Random(SEED);
        Usage usage = Usage.NONE;
        assertEquals(0.63, LocalCalibration.of(usage).at(0.63), 1e-9);
        assertEquals(0, LocalCalibration.drift(usage));
        for (int i = 0; i < 2_000; i++) {
            double said = random.nextDouble();
            usage = usage.outcome("mixture", said, random.nextDouble() < said * 0.6);
        }
        LocalCalibration local = LocalCalibration.of(usage);
        assertTrue(Math.abs(local.at(0.8) - 0.48) < 0.15, "0.8 becomes " + local.at(0.8));
        assertTrue(LocalCalibration.drift(usage) > 0.1);
        assertEquals(0.7, local.before(local.at(0.7)), 0.02);
        double before = 0;
        for (double c = 0; c <= 1; c += 0.01) {
            assertTrue(local.at(c) >= before - 1e-9);
            before = local.at(c);
        }
    }
}
