package dev.cobolwright.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cobolwright.retrieval.Chunk;
import dev.cobolwright.retrieval.CodeIndex;
import dev.cobolwright.retrieval.Filter;
import dev.cobolwright.retrieval.IndexException;
import dev.cobolwright.retrieval.IndexedFile;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code cobolwright index} is killed (kill -9) at random moments while files change between its runs; what a reader saw committed before is there
 * after. {@code -Dkill.rounds=100} for a long run, {@code -Dkill.seed} for others.
 */
class KillTest {
    private static final int ROUNDS = Integer.getInteger("kill.rounds", 5);
    private static final long SEED = Long.getLong("kill.seed", 1_907);
    private static final int FILES = 120;

    @TempDir
    Path temp;

    private final Random random = new Random(SEED);
    private final int[] written = new int[FILES];
    /** The newest version of each file that was seen committed; 0 for none. */
    private final int[] committed = new int[FILES];

    private int killed;
    /** Milliseconds of the last run that was not killed; the next ones are killed before. */
    private int longest = 4_000;

    private int commits;

    @Test
    void nothingThatWasCommittedIsLost() throws Exception {
        Path workspace = Files.createDirectory(temp.resolve("workspace"));
        Path index = temp.resolve("index");
        for (int i = 0; i < FILES; i++) {
            write(workspace, i);
        }
        for (int round = 0; round < ROUNDS; round++) {
            for (int n = random.nextInt(FILES); n > 0; n--) {
                write(workspace, random.nextInt(FILES));
            }
            runAndKill(index, workspace);
            check(index, workspace, "seed " + SEED + ", round " + round);
        }
        System.out.printf("%d rounds, %d killed, %d times more was committed than before%n", ROUNDS, killed, commits);
        assertTrue(killed > 0, "no run was killed before it ended");
        assertTrue(commits > 0, "no run committed anything before it was killed");
    }

    private void write(Path workspace, int i) throws IOException {
        written[i]++;
        Files.writeString(file(workspace, i), text(i, written[i]));
    }

    private static Path file(Path workspace, int i) {
        return workspace.resolve("PROG" + i + ".cbl");
    }

    private static String text(int i, int version) {
        StringBuilder text = new StringBuilder("       IDENTIFICATION DIVISION.\n       PROGRAM-ID. PROG" + i
                + ".\n       PROCEDURE DIVISION.\n       MAIN-" + i + ".\n           DISPLAY 'VERSION-" + version
                + "'.\n");
        for (int p = 0; p < 40; p++) {
            text.append("       PARA-")
                    .append(p)
                    .append(".\n           MOVE FIELD-")
                    .append(p)
                    .append(" TO OTHER-")
                    .append(p * i % 97);
            text.append("\n           ADD 1 TO COUNTER-").append((p + version) % 9);
            text.append("\n           PERFORM STEP-").append(p).append("\n           DISPLAY 'DONE'.\n");
        }
        return text.toString();
    }

    /** Starts the command, looks at what it commits, and kills it after a while if it still runs. */
    private void runAndKill(Path index, Path workspace) throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:TieredStopAtLevel=1",
                        "-Dcobolwright.index.commitMillis=100",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName(),
                        "index",
                        "--index",
                        index.toString(),
                        workspace.toString())
                .redirectErrorStream(true)
                .redirectOutput(new File(temp.resolve("log").toString()))
                .start();
        // every second time only after it committed something, however slow the machine
        int wanted = commits + (killed % 2 == 0 ? 1 + random.nextInt(3) : 0);
        long latest = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        long start = System.nanoTime();
        long end = start + TimeUnit.MILLISECONDS.toNanos(random.nextInt(longest));
        while (process.isAlive() && (System.nanoTime() < end || commits < wanted && System.nanoTime() < latest)) {
            process.waitFor(random.nextInt(60), TimeUnit.MILLISECONDS);
            note(index, workspace);
        }
        if (process.isAlive()) {
            process.destroyForcibly();
            killed++;
        } else {
            longest = (int) TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
        }
        int exit = process.waitFor();
        assertTrue(exit == 0 || exit == 137, () -> "exit " + exit + "\n" + log());
    }

    private String log() {
        try {
            return Files.readString(temp.resolve("log"));
        } catch (IOException e) {
            return e.toString();
        }
    }

    private void note(Path index, Path workspace) throws IOException {
        boolean more = false;
        try (CodeIndex reader = CodeIndex.openForReading(index)) {
            for (int i = 0; i < FILES; i++) {
                if (committed[i] < written[i] && isCurrent(reader, workspace, i, written[i])) {
                    committed[i] = written[i];
                    more = true;
                }
            }
        } catch (IndexException e) {
            assertEquals(IndexException.Reason.MISSING, e.reason(), e.getMessage());
        }
        commits += more ? 1 : 0;
    }

    private void check(Path index, Path workspace, String when) throws IOException {
        if (java.util.Arrays.stream(committed).allMatch(v -> v == 0)) {
            return;
        }
        CodeIndex.verify(index);
        try (CodeIndex reader = CodeIndex.openForReading(index)) {
            for (int i = 0; i < FILES; i++) {
                int file = i;
                boolean there = false;
                for (int version = Math.max(1, committed[i]); version <= written[i] && !there; version++) {
                    there = isCurrent(reader, workspace, i, version);
                }
                assertTrue(
                        there || committed[i] == 0,
                        () -> "lost: " + file + " of version " + committed[file] + ", " + when);
            }
            int sample = random.nextInt(FILES);
            if (committed[sample] > 0) {
                String found = reader.search("main-" + sample, 1, Filter.NONE)
                        .getFirst()
                        .text();
                assertTrue(found.contains("MAIN-" + sample), found);
            }
        }
    }

    private static boolean isCurrent(CodeIndex reader, Path workspace, int i, int version) throws IndexException {
        return reader.isCurrent(IndexedFile.of(file(workspace, i).toString(), Chunk.hashOf(text(i, version))));
    }
}
