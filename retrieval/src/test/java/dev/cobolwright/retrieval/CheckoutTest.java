package dev.cobolwright.retrieval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Compares what is read from git's files with what the git command says. */
class CheckoutTest {
    @TempDir
    Path temp;

    Path workspace;

    @BeforeEach
    void repository() throws Exception {
        assumeTrue(hasGit(), "the git command is not installed");
        workspace = Files.createDirectory(temp.resolve("workspace"));
        git(workspace, "init", "-q");
        for (int i = 0; i < 12; i++) {
            write(
                    "src/deep-" + i % 3 + "/PROG" + "X".repeat(i) + ".cbl",
                    Fixtures.program("P" + i, "MAIN", "ADD 1 TO X"));
        }
        write("src/GR\u00d6SSE.cbl", Fixtures.program("WIDE", "MAIN", "MOVE WIDTH TO X"));
        git(workspace, "add", ".");
        commit();
    }

    @Test
    void everyHitOfACommittedFileSaysItsCommit() throws Exception {
        for (String version : List.of("2", "3", "4")) {
            git(workspace, "update-index", "--index-version", version);
            try (CodeIndex index = CodeIndex.open(temp.resolve("index" + version))) {
                index(index);
                List<Hit> hits = index.search("main", 99, Filter.NONE);
                assertEquals(13, hits.size());
                hits.forEach(hit -> assertEquals(head(workspace), hit.commit(), version + " " + hit));
            }
        }
    }

    @Test
    void aChangedFileHasNoCommitUntilItIsCommitted() throws Exception {
        try (CodeIndex index = CodeIndex.open(temp.resolve("index"))) {
            index(index);
            String first = head(workspace);
            write("src/GR\u00d6SSE.cbl", Fixtures.program("WIDE", "MAIN", "MOVE BREADTH TO X"));
            write("src/NEW.cbl", Fixtures.program("NEW", "MAIN", "MOVE BREADTH TO X"));
            index(index);
            assertEquals(List.of("", ""), commits(index, "breadth"));
            git(workspace, "add", ".");
            commit();
            index(index);
            assertEquals(List.of(head(workspace), head(workspace)), commits(index, "breadth"));
            assertEquals(first, commits(index, "p3").getFirst(), "the commit it was indexed with has it just so");
        }
    }

    @Test
    void packedReferencesWorkTreesAndLineEnds() throws Exception {
        git(workspace, "pack-refs", "--all");
        Path other = temp.resolve("other");
        git(workspace, "worktree", "add", "-q", "-b", "branch", other.toString());
        Path file = other.resolve("src/deep-0/PROG.cbl");
        byte[] text = Files.readAllBytes(file);
        assertEquals(head(other), new Checkouts().commitOf(file, text));
        byte[] returns =
                new String(text, StandardCharsets.UTF_8).replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
        assertEquals(head(other), new Checkouts().commitOf(file, returns));
        git(other, "checkout", "-q", "--detach");
        assertEquals(head(other), new Checkouts().commitOf(file, text));
    }

    @Test
    void whatIsNoRepositoryHasNoCommit() throws Exception {
        Path broken = Files.createDirectories(temp.resolve("broken/.git")).getParent();
        Files.writeString(broken.resolve(".git/HEAD"), "ref: refs/heads/x");
        Files.writeString(broken.resolve(".git/packed-refs"), "1234 refs/heads/x\n");
        Files.write(broken.resolve(".git/index"), new byte[] {'D', 'I', 'R', 'C', 0, 0, 0, 2, 0, 0, 0, 9, 1});
        assertEquals("", new Checkouts().commitOf(broken.resolve("A.cbl"), new byte[0]));
        assertEquals("", new Checkouts().commitOf(temp.resolve("A.cbl"), new byte[0]));
    }

    private void index(CodeIndex index) throws IOException {
        var report = new Indexer(index, Chunker::read).index(List.of(workspace), Indexer.Progress.NONE, () -> false);
        assertEquals(List.of(), report.notes());
    }

    private static List<String> commits(CodeIndex index, String query) throws IndexException {
        return index.search(query, 9, Filter.NONE).stream().map(Hit::commit).toList();
    }

    private void write(String name, String text) throws IOException {
        Path file = workspace.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private void commit() throws Exception {
        git(workspace, "-c", "user.name=n", "-c", "user.email=n@example.org", "commit", "-q", "-m", "change");
    }

    private static String head(Path folder) {
        try {
            return git(folder, "rev-parse", "HEAD").strip();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private static boolean hasGit() {
        try {
            return new ProcessBuilder("git", "--version").start().waitFor() == 0;
        } catch (IOException | InterruptedException e) {
            return false;
        }
    }

    private static String git(Path folder, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of("git", "-C", folder.toString()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(process.waitFor() == 0, command + ": " + out);
        return out;
    }
}
