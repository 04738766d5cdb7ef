package dev.cobolwright.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cobolwright.retrieval.AccessRules;
import dev.cobolwright.retrieval.CodeIndex;
import dev.cobolwright.retrieval.Filter;
import dev.cobolwright.retrieval.IndexSnapshot;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code cobolwright index} is killed (kill -9) while it writes a snapshot, or while it begins with one: what was there is there after, or all of the
 * new, with rules in force. {@code -Dkill.rounds=100} for a long run.
 */
class SnapshotKillTest {
    private static final int ROUNDS = Integer.getInteger("kill.rounds", 5);
    /** More than a kernel writes between two looks at the folder. */
    private static final int FILES = 60;

    private static final int PARAGRAPHS = 60;

    @TempDir
    Path temp;

    private Path workspace;
    private Path index;
    private Path snapshot;
    private Path rules;

    @BeforeEach
    void write() throws IOException {
        workspace = Files.createDirectory(temp.resolve("workspace"));
        index = temp.resolve("index");
        snapshot = Files.createDirectory(temp.resolve("out")).resolve("bank.snapshot");
        rules = Files.writeString(workspace.resolve("rules"), "P1*.cbl treasury\n");
        for (int i = 0; i < FILES; i++) {
            Files.writeString(workspace.resolve("P" + i + ".cbl"), program(i));
        }
        Run run = Run.of("index", "--index", index, "--snapshot", snapshot, workspace);
        assertEquals(ExitCode.OK, run.exit(), run.err());
    }

    @Test
    void theOldSnapshotOrTheNewIsThere() throws Exception {
        int unfinished = 0;
        for (int round = 0; round < ROUNDS; round++) {
            runAndKill(() -> !left(snapshot, "bank.snapshot").isEmpty(), "--index", index, "--snapshot", snapshot);
            unfinished += left(snapshot, "bank.snapshot").size();
            Path begun = temp.resolve("begun" + round);
            IndexSnapshot.begin(snapshot, begun, workspace, AccessRules.NONE);
            CodeIndex.verify(begun);
            try (CodeIndex reader = CodeIndex.openForReading(begun)) {
                assertEquals(FILES, reader.paths().size());
            }
        }
        System.out.printf("%d of %d killed while a snapshot was unfinished%n", unfinished, ROUNDS);
        assertTrue(unfinished > 0, "no run was killed while it wrote");
        Run run = Run.of("index", "--index", index, "--snapshot", snapshot, workspace);
        assertEquals(ExitCode.OK, run.exit(), run.err());
        assertEquals(List.of(), left(snapshot, "bank.snapshot"));
    }

    @Test
    void noIndexOrAllOfItIsThereAndRulesHoldFromTheFirstMoment() throws Exception {
        int unfinished = 0;
        for (int round = 0; round < ROUNDS; round++) {
            Path begun = Files.createDirectory(temp.resolve("at" + round)).resolve("index");
            runAndKill(() -> !left(begun, "index").isEmpty(), "--index", begun, "--from", snapshot, "--access", rules);
            unfinished += left(begun, "index").size();
            if (Files.exists(begun)) {
                CodeIndex.verify(begun);
                try (CodeIndex reader = CodeIndex.openForReading(begun)) {
                    Filter everyone = Filter.NONE.visibleTo(java.util.Set.of());
                    assertTrue(
                            reader.paths().size() >= FILES - 11, reader.paths().size() + " files");
                    assertTrue(reader.search("main-12", 50, everyone).stream()
                            .noneMatch(hit -> hit.path().contains("/P1")));
                }
            }
            assertFalse(Files.exists(begun) && IndexSnapshot.canBegin(begun), "a folder without an index");
            Run run = Run.of("index", "--json", "--index", begun, "--from", snapshot, "--access", rules, workspace);
            assertEquals(ExitCode.OK, run.exit(), run.err());
            assertEquals(
                    FILES,
                    run.json().get("indexed").intValue()
                            + run.json().get("unchanged").intValue());
        }
        System.out.printf("%d of %d killed while an index was unfinished%n", unfinished, ROUNDS);
        assertTrue(unfinished > 0, "no run was killed while it began");
    }

    /** Kills it as soon as something is seen, or lets it end. */
    private void runAndKill(BooleanSupplier seen, Object... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "index"));
        for (Object argument : arguments) {
            command.add(argument.toString());
        }
        command.add(workspace.toString());
        File log = temp.resolve("log").toFile();
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log)
                .start();
        while (process.isAlive() && !seen.getAsBoolean()) {
            process.waitFor(1, TimeUnit.MILLISECONDS);
        }
        process.destroyForcibly();
        int exit = process.waitFor();
        assertTrue(exit == 0 || exit == 137, "exit " + exit + "\n" + Files.readString(log.toPath()));
    }

    /** What lies beside a file or folder, unless it has its name. */
    private static List<String> left(Path file, String name) {
        try (var files = Files.list(file.getParent())) {
            return files.map(found -> found.getFileName().toString())
                    .filter(found -> !found.equals(name))
                    .toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static String program(int i) {
        StringBuilder text = new StringBuilder("       IDENTIFICATION DIVISION.\n       PROGRAM-ID. P" + i
                + ".\n       PROCEDURE DIVISION.\n       MAIN-" + i + ".\n           DISPLAY 'BEGIN'.\n");
        for (int p = 0; p < PARAGRAPHS; p++) {
            text.append("       PARA-" + p + ".\n           MOVE FIELD-" + p * 31 % 97 + "-" + i + " TO OTHER-"
                    + p * i % 97 + "\n           ADD 1 TO COUNTER-" + p % 9 + "\n           DISPLAY 'DONE'.\n");
        }
        return text.toString();
    }
}
