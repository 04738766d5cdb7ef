package dev.cobolwright.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A run that is killed at random moments goes on with {@code --resume}: the result is that of a run that was not killed, and no page that
 * was in the journal is written again. {@code -Dexplain.kills=50} kills more often.
 */
class KilledExplanationTest {
    private static final int KILLS = Integer.getInteger("explain.kills", 5);
    private static final long SEED = Long.getLong("explain.seed", System.nanoTime());

    @TempDir
    Path folder;

    @Test
    void goesOnAfterEveryKill() throws Exception {
        Path sources = folder.resolve("src");
        copy(Path.of("../samples/bank/copy"), sources.resolve("copy"));
        for (String program : List.of("CBBAT005", "CBBAT020", "CBBAT060", "CBSUB010", "CBSUB030", "CBONL040")) {
            Files.createDirectories(sources.resolve("cobol"));
            Files.copy(
                    Path.of("../samples/bank/cobol", program + ".cbl"), sources.resolve("cobol/" + program + ".cbl"));
        }
        Path whole = folder.resolve("whole");
        long start = System.nanoTime();
        assertEquals(0, start(sources, whole).waitFor());
        long millis = (System.nanoTime() - start) / 1_000_000;

        Random random = new Random(SEED);
        Path out = folder.resolve("killed");
        int killed = 0;
        int rounds = 0;
        Map<String, FileTime> done = new HashMap<>();
        while (killed < KILLS) {
            if (rounds++ > 4 * KILLS) {
                break;
            }
            Process process = start(sources, out);
            if (!process.waitFor((long) (random.nextDouble() * millis), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly().waitFor();
                killed++;
            } else {
                // it came to its end: another folder, so that there is something to kill
                compare(whole, out, done);
                out = folder.resolve("killed" + rounds);
                done.clear();
            }
            remember(out, done);
        }
        assertTrue(killed >= KILLS / 2, "killed " + killed + " times; seed " + SEED);
        assertEquals(0, start(sources, out).waitFor(), "seed " + SEED);
        compare(whole, out, done);
    }

    /** Everything that the journal says is written keeps its time. */
    private static void remember(Path out, Map<String, FileTime> done) throws IOException {
        Path journal = out.resolve("explain.journal");
        if (!Files.exists(journal)) {
            return;
        }
        for (String line : new String(Files.readAllBytes(journal), StandardCharsets.UTF_8).split("\n")) {
            if (line.startsWith("PAGE\t(\"") && line.matches(".*\t[0-9a-f]+")) {
                String path = line.substring(7, line.indexOf('"', 7));
                if (Files.exists(out.resolve(path))) {
                    done.putIfAbsent(path, Files.getLastModifiedTime(out.resolve(path)));
                }
            }
        }
    }

    private static void compare(Path whole, Path out, Map<String, FileTime> done) throws IOException {
        assertEquals(content(whole), content(out), "seed " + SEED);
        for (Map.Entry<String, FileTime> page : done.entrySet()) {
            assertEquals(
                    page.getValue(),
                    Files.getLastModifiedTime(out.resolve(page.getKey())),
                    page.getKey() + " was written twice; seed " + SEED);
        }
    }

    private Process start(Path sources, Path out) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xss4m",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                "dev.cobolwright.cli.Main",
                "explain",
                sources.toString(),
                "--name",
                "killed",
                "--out",
                out.toString(),
                "--cache",
                out.resolveSibling("cache").toString(),
                "--resume"));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static TreeMap<String, String> content(Path folder) throws IOException {
        TreeMap<String, String> found = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                found.put(folder.relativize(file).toString(), Files.readString(file));
            }
        }
        return found;
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(file.getFileName()));
            }
        }
    }
}
