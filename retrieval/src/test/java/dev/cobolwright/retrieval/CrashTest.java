package dev.cobolwright.retrieval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A writer is killed at random moments; -Dcrash.rounds=100 for a long run. */
class CrashTest {
    private static final int ROUNDS = Integer.getInteger("crash.rounds", 4);

    @TempDir
    Path folder;

    @Test
    void loosesNothingThatWasCommitted() throws Exception {
        long seed = 4711;
        Random random = new Random(seed);
        int committed = -1;
        for (int round = 0; round < ROUNDS; round++) {
            committed = Math.max(committed, writeAndKill(committed + 1, random.nextInt(40)));
            try (CodeIndex index = CodeIndex.open(folder)) {
                for (int i = 0; i <= committed; i++) {
                    assertTrue(
                            index.isCurrent(IndexedFile.of("p" + i, "h" + i)),
                            "lost file " + i + ", seed " + seed + ", round " + round);
                }
                assertEquals(
                        1, index.search("marker-" + committed, 1, Filter.NONE).size());
            }
        }
        assertTrue(committed > 0, "the writer never committed");
    }

    /** The last file the child reported as committed before it was killed. */
    private int writeAndKill(int from, int commits) throws Exception {
        Process child = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        CrashTest.class.getName(),
                        folder.toString(),
                        String.valueOf(from))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        int last = -1;
        try (var out = new BufferedReader(new InputStreamReader(child.getInputStream(), StandardCharsets.UTF_8))) {
            String line;
            for (int seen = 0; (line = out.readLine()) != null; seen++) {
                last = Integer.parseInt(line);
                if (seen == commits) {
                    child.toHandle().destroyForcibly();
                }
            }
        }
        child.waitFor();
        return last;
    }

    /** The child: writes files, committing after every third, and says so, until it is killed. */
    public static void main(String[] args) throws Exception {
        CodeIndex index = CodeIndex.open(Path.of(args[0]));
        int from = Integer.parseInt(args[1]);
        for (int i = from; i < from + 3_000; i++) {
            String text = Fixtures.program("P" + i, "PARA-" + i, "ADD 1 TO MARKER-" + i, "MOVE A TO B");
            index.update(IndexedFile.of("p" + i, "h" + i), Fixtures.chunks("p" + i, text));
            if (i % 3 == 0) {
                index.commit();
                System.out.println(i);
                System.out.flush();
            }
        }
    }
}
