package dev.cobolwright.model.specialist;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cobolwright.model.Cancellation;
import dev.cobolwright.model.safetensors.DType;
import dev.cobolwright.model.safetensors.Safetensors;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The specialist in Java alone against the engine and against the papers' formulas. */
class PortableSessionTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void givesTheProbabilitiesOfTheFormulas(boolean grouped) throws IOException {
        var config = grouped ? TinyModels.GROUPED : TinyModels.PLAIN;
        var weights = TinyModels.weights(config, 3);
        var formulas = new PlainForward(config, weights, PlainForward.Granite.none(config));
        PortableSession session = load(config, 3).open();
        int[] context = TinyModels.tokens(30, 4);
        session.context(context, Cancellation.NEVER);
        List<int[]> branches = List.of(new int[0], new int[] {7}, new int[] {7, 9, 11}, new int[] {8, 9});
        float[][] found = session.next(branches, Cancellation.NEVER);
        for (int i = 0; i < branches.size(); i++) {
            int[] whole = IntStream.concat(
                            Arrays.stream(ContextWindow.of(Preamble.NONE, context, config)),
                            Arrays.stream(branches.get(i)))
                    .toArray();
            double[] expected = formulas.next(whole);
            for (int token = 0; token < expected.length; token++) {
                assertEquals(expected[token], found[i][token], 1e-4, "branch " + i + " token " + token);
            }
        }
    }

    @Test
    void givesWhatTheEngineGivesThroughEditsAndSearches() throws IOException {
        PortableSession session = load(TinyModels.PLAIN, 6).open();
        try (var engine = Specialist.load(file(), new Specialist.Options(Precision.FLOAT32, 1));
                var other = engine.open()) {
            var random = new SplittableRandom(7);
            int[] text = TinyModels.tokens(200, 8);
            for (int length : new int[] {20, 25, 25, 12, 47, 48, 60, 61, 110, 111, 199, 30, 0}) {
                int[] context = Arrays.copyOf(text, length);
                if (length > 5) {
                    context[length - random.nextInt(1, 5)] = random.nextInt(1, 100);
                }
                session.context(context, Cancellation.NEVER);
                other.context(context, Cancellation.NEVER);
                for (List<int[]> branches : List.of(
                        List.of(new int[] {3}, new int[0], new int[] {4, 5}),
                        List.of(new int[] {3, 1}, new int[] {3, 2}, new int[] {4, 5, 6}),
                        List.of(new int[] {9, 9, 9}))) {
                    float[][] expected = other.next(branches, Cancellation.NEVER);
                    float[][] found = session.next(branches, Cancellation.NEVER);
                    for (int i = 0; i < expected.length; i++) {
                        assertArrayEquals(expected[i], found[i], 1e-4f, "length " + length + " branch " + i);
                    }
                }
            }
        }
    }

    @Test
    void cancellationLeavesAUsableSession() throws IOException {
        var config = SpecialistConfig.of(1, 16, 2, 16, 1024, 100);
        PortableSession session = load(config, 9).open();
        int[] text = TinyModels.tokens(600, 10);
        var asked = new AtomicInteger();
        assertThrows(CancellationException.class, () -> session.context(text, () -> asked.incrementAndGet() > 2));
        assertThrows(IllegalStateException.class, () -> session.next(List.of(new int[0]), Cancellation.NEVER));
        session.context(text, Cancellation.NEVER);
        assertThrows(CancellationException.class, () -> session.next(List.of(new int[0]), () -> true));
        assertEquals(100, session.next(List.of(new int[0]), Cancellation.NEVER)[0].length);
    }

    @Test
    void aModelWithExpertsSaysThatItNeedsTheEngine() throws IOException {
        var sparse = TinyModels.PLAIN.with(new SpecialistConfig.Experts(4, 2));
        var thrown = assertThrows(IOException.class, () -> load(sparse, 1));
        assertTrue(thrown.getMessage().contains("need the PyTorch engine"), thrown.getMessage());
    }

    @Test
    void whereTheEngineDoesNotStartThatIsSaidAtOnce() throws Exception {
        load(TinyModels.PLAIN, 1);
        Path notAFolder = Files.writeString(folder.resolve("natives"), "");
        var process = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                LoadsOnTheEngine.class.getName(),
                file().toString());
        process.environment().put("DJL_CACHE_DIR", notAFolder.toString());
        process.environment().put("OPT_OUT_TRACKING", "true");
        Path said = folder.resolve("said");
        Process started =
                process.redirectErrorStream(true).redirectOutput(said.toFile()).start();
        assertTrue(started.waitFor(60, TimeUnit.SECONDS), "it hangs");
        assertTrue(
                Files.readString(said).contains("EngineException: the PyTorch engine does not start"),
                Files.readString(said));
    }

    /** In a process of its own: a process loads the engine once. */
    static final class LoadsOnTheEngine {
        public static void main(String[] args) throws IOException {
            Specialist.load(Path.of(args[0]), Specialist.Options.usual());
        }
    }

    private PortableSpecialist load(SpecialistConfig config, long seed) throws IOException {
        new WeightsFile(config, Map.of(), TinyModels.weights(config, seed)).write(file(), DType.F32);
        try (Safetensors open = Safetensors.open(file())) {
            return PortableSpecialist.load(open, "tiny", Optional.empty());
        }
    }

    private Path file() {
        return folder.resolve("tiny.safetensors");
    }
}
