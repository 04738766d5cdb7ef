package dev.cobolwright.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cobolwright.assist.completion.Models;
import dev.cobolwright.grammar.source.SourceText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SnapshotCommandTest {
    @TempDir
    Path temp;

    private Path there;
    private Path here;
    private Path snapshot;

    @BeforeEach
    void write() throws IOException {
        there = checkout("ci");
        here = checkout("dev");
        snapshot = temp.resolve("bank.snapshot");
        Run run = Run.of("index", "--index", temp.resolve("index"), "--snapshot", snapshot, there);
        assertEquals(ExitCode.OK, run.exit(), run.err());
    }

    @Test
    void anIndexBeginsWithWhatAnotherMachineIndexed() throws IOException {
        Files.writeString(here.resolve("B.cbl"), program("B", "SECOND", "OTHER-THING"));
        Path index = here.resolve(".cobolwright/index");
        assertEquals("1 2", counts(Run.of("index", "--json", "--index", index, "--from", snapshot, here)));
        assertEquals("0 3", counts(Run.of("index", "--json", "--index", index, "--from", snapshot, here)));
        String path = Run.of("search", "--json", "--index", index, "first", "rarely-said")
                .json()
                .at("/hits/0/path")
                .textValue();
        assertEquals(here.resolve("A.cbl").toString(), path);
    }

    @Test
    void aDamagedSnapshotIsNoIndex() throws IOException {
        byte[] whole = Files.readAllBytes(snapshot);
        Files.write(snapshot, java.util.Arrays.copyOf(whole, whole.length / 2));
        Path index = here.resolve("index");
        Run run = Run.of("index", "--index", index, "--from", snapshot, here);
        assertEquals(ExitCode.FAILURE, run.exit());
        assertTrue(run.err().contains("fetch it again"), run.err());
        assertFalse(Files.exists(index));
    }

    @Test
    void aWorkspaceBeginsWithTheSnapshotBesideItsIndex() throws IOException {
        Path beside = here.resolve(".cobolwright/index.snapshot");
        Files.createDirectories(beside.getParent());
        Files.copy(snapshot, beside);
        assertEquals(List.of("A.cbl", "C.cbl"), similar()); // nothing was indexed here
        Files.writeString(here.resolve("cobolwright.access"), "C.cbl treasury\n");
        assertEquals(List.of("A.cbl", "C.cbl"), similar(), "rules count when the index is brought up to date");
        delete(here.resolve(".cobolwright/index"));
        assertEquals(List.of("A.cbl"), similar(), "rules of this machine count before anything is found");
    }

    @Test
    void aWorkspaceGoesOnWithoutADamagedSnapshot() throws IOException {
        Path beside = here.resolve(".cobolwright/index.snapshot");
        Files.createDirectories(beside.getParent());
        Files.writeString(beside, "no snapshot");
        assertEquals(List.of(), similar());
        try (WorkspaceEngine engine = WorkspaceEngine.open(List.of(here), Models.cacheOnly(List.of()))) {
            engine.index((done, total, what) -> {}, () -> false);
            assertEquals(List.of("A.cbl", "C.cbl"), similar(engine));
        }
    }

    @Test
    void aWorkspaceGoesOnWithoutASnapshotThatCannotBeRead() throws IOException {
        Files.createDirectories(here.resolve(".cobolwright/index.snapshot"));
        try (WorkspaceEngine engine = WorkspaceEngine.open(List.of(here), Models.cacheOnly(List.of()))) {
            engine.index((done, total, what) -> {}, () -> false);
            assertEquals(List.of("A.cbl", "C.cbl"), similar(engine));
        }
    }

    @Test
    void whoWritesASnapshotIsToldWhatOthersCannotUse() throws IOException {
        Path index = temp.resolve("index"); // of the folder ci
        Run run = Run.of("index", "--json", "--index", index, "--snapshot", snapshot, here);
        assertTrue(run.json().at("/notes/0").textValue().startsWith("2 files lie outside " + there), run.out());
    }

    @Test
    void theCommitIsTold() throws IOException {
        String commit = "0123456789abcdef0123456789abcdef01234567";
        Path git = Files.createDirectory(there.resolve(".git"));
        Files.writeString(git.resolve("HEAD"), commit + "\n");
        Files.write(git.resolve("index"), new byte[] {'D', 'I', 'R', 'C', 0, 0, 0, 2, 0, 0, 0, 0});
        Run.of("index", "--index", temp.resolve("index"), "--snapshot", snapshot, there);
        Run run = Run.of("index", "--index", here.resolve("index"), "--from", snapshot, here);
        assertTrue(run.err().contains(" of commit " + commit + ", indexed by version " + Version.NUMBER), run.err());
    }

    private List<String> similar() throws IOException {
        try (WorkspaceEngine engine = WorkspaceEngine.open(List.of(here), Models.cacheOnly(List.of()))) {
            return similar(engine);
        }
    }

    /** Files with code like that of a new one. */
    private List<String> similar(WorkspaceEngine engine) {
        SourceText source =
                SourceText.of(here.resolve("NEW.cbl").toString(), program("NEW", "NEW-PARA", "RARELY-SAID"));
        return engine.similar(source, 4, 4, 10).stream()
                .map(hit -> here.relativize(Path.of(hit.path())).toString())
                .distinct()
                .sorted()
                .toList();
    }

    private static String counts(Run run) {
        return run.json().get("indexed") + " " + run.json().get("unchanged");
    }

    private Path checkout(String name) throws IOException {
        Path root = Files.createDirectory(temp.resolve(name));
        Files.writeString(root.resolve("A.cbl"), program("A", "FIRST", "RARELY-SAID"));
        Files.writeString(root.resolve("C.cbl"), program("C", "THIRD", "RARELY-SAID"));
        return root;
    }

    private static String program(String name, String paragraph, String item) {
        return "       IDENTIFICATION DIVISION.\n       PROGRAM-ID. " + name + ".\n       PROCEDURE DIVISION.\n       "
                + paragraph + ".\n           MOVE " + item + " TO SOMETHING-ELSE\n           GOBACK.\n";
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }
}
