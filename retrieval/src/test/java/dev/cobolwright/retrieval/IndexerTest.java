package dev.cobolwright.retrieval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IndexerTest {
    @TempDir
    Path temp;

    Path workspace;
    CodeIndex index;
    Indexer indexer;

    @BeforeEach
    void open() throws IOException {
        workspace = Files.createDirectory(temp.resolve("workspace"));
        index = CodeIndex.open(temp.resolve("index"));
        indexer = new Indexer(index, Chunker::chunks);
    }

    @AfterEach
    void close() throws IOException {
        index.close();
    }

    @Test
    void indexesOnlyWhatChangedAndForgetsWhatIsGone() throws IOException {
        file("src/PAYROLL.CBL", Fixtures.PAYROLL);
        file("copy/CUST.cpy", "       01  CUST-RECORD PIC X(80).\n");
        file("README.md", "MOVE README TO READER");
        file(".git/OLD.cbl", Fixtures.PAYROLL);
        assertEquals("2 indexed 0 unchanged 0 removed", run());
        assertEquals("0 indexed 2 unchanged 0 removed", run());
        file("copy/CUST.cpy", "       01  CLIENT-RECORD PIC X(80).\n");
        assertEquals("1 indexed 1 unchanged 0 removed", run());
        Files.delete(workspace.resolve("src/PAYROLL.CBL"));
        assertEquals("0 indexed 1 unchanged 1 removed", run());
        Hit hit = index.search("client-record", 1, Filter.NONE).getFirst();
        assertEquals(workspace.resolve("copy/CUST.cpy").toString(), hit.path());
        assertEquals(1, index.chunkCount(Filter.NONE));
    }

    @Test
    void leavesOutWhatIsNoTextWithANote() throws IOException {
        file("good.cbl", Fixtures.PAYROLL);
        Files.write(workspace.resolve("binary.cbl"), new byte[] {1, 2, 0, 4});
        try (var huge =
                new java.io.RandomAccessFile(workspace.resolve("huge.cbl").toFile(), "rw")) {
            huge.setLength(100L << 20);
        }
        Files.write(
                workspace.resolve("host.cbl"),
                Fixtures.program("HOST1", "HOST-PARA", "MOVE MAINFRAME TO X").getBytes(Charset.forName("IBM1047")));
        Files.write(workspace.resolve("latin.cbl"), "      * Stra\u00dfe".getBytes(Charset.forName("windows-1252")));
        file("empty.cbl", "");
        var report = indexer.index(List.of(workspace, temp.resolve("nowhere")), Indexer.Progress.NONE, () -> false);
        assertEquals(4, report.indexed(), report.toString());
        String notes = String.join("\n", report.notes());
        assertTrue(notes.contains("binary.cbl: is not a text"), notes);
        assertTrue(notes.contains("huge.cbl: has 100 MB, and files over 64 MB are not indexed"), notes);
        assertTrue(notes.contains("nowhere: could not be read"), notes);
        assertEquals(1, index.search("stra\u00dfe", 1, Filter.NONE).size());
        assertEquals(
                "HOST-PARA",
                index.search("mainframe", 1, Filter.NONE).getFirst().name());
    }

    @Test
    void filesThatVanishWhileOthersAreRead() throws IOException {
        for (int i = 0; i < 6; i++) {
            file("P" + i + ".cbl", Fixtures.program("P" + i, "MAIN", "ADD " + i + " TO X"));
        }
        run();
        for (int i = 0; i < 6; i++) {
            file("P" + i + ".cbl", Fixtures.program("P" + i, "MAIN", "ADD " + i + " TO Y"));
        }
        var report = indexer.index(
                List.of(workspace),
                (done, total, path) ->
                        workspace.resolve("P" + (done + 2) + ".cbl").toFile().delete(),
                () -> false);
        assertEquals("3 3 []", report.indexed() + " " + report.removed() + " " + report.notes());
        assertEquals(3, index.paths().size());
    }

    @Test
    void encodingsThatLie() throws IOException {
        String text = Fixtures.program("LIAR", "GR\u00d6SSE-PARA", "DISPLAY 'gr\u00fc\u00dfe'");
        byte[] latin = text.getBytes(Charset.forName("windows-1252"));
        byte[] marked = new byte[latin.length + 3];
        System.arraycopy(new byte[] {(byte) 0xef, (byte) 0xbb, (byte) 0xbf}, 0, marked, 0, 3);
        System.arraycopy(latin, 0, marked, 3, latin.length);
        Files.write(workspace.resolve("MARKED.cbl"), marked);
        Files.write(workspace.resolve("WIDE.cbl"), text.getBytes(java.nio.charset.StandardCharsets.UTF_16LE));
        Files.write(
                workspace.resolve("HALF.cbl"),
                java.util.Arrays.copyOf(text.getBytes(java.nio.charset.StandardCharsets.UTF_16), 301));
        var report = indexer.index(List.of(workspace), Indexer.Progress.NONE, () -> false);
        assertEquals(3, report.indexed() + report.notes().size(), report.toString());
        assertTrue(index.search("gr\u00fc\u00dfe", 9, Filter.NONE).stream()
                .anyMatch(hit -> hit.path().endsWith("WIDE.cbl")));
        assertTrue(index.search("liar", 9, Filter.NONE).size() >= 2);
    }

    @Test
    void aTextTooLongToBeParsedIsCutByItsLook() throws IOException {
        String paragraph = "       PARA-%d.\n           MOVE FIELD-%d TO OTHER\n           ADD 1 TO X.\n".repeat(1);
        StringBuilder text = new StringBuilder(
                "       IDENTIFICATION DIVISION.\n       PROGRAM-ID. LONG1.\n       PROCEDURE DIVISION.\n");
        for (int i = 0; text.length() < 17_000_000; i++) {
            text.append(paragraph.formatted(i, i));
        }
        file("LONG1.cbl", text.toString());
        assertEquals("1 indexed 0 unchanged 0 removed", run());
        assertEquals(
                "LONG1",
                index.search("para-777", 1, Filter.NONE).getFirst().chunk().programId());
    }

    @Test
    void staysInsideTheWorkspace() throws IOException {
        Path outside = Files.createDirectory(temp.resolve("outside"));
        Files.writeString(outside.resolve("SECRET.cbl"), Fixtures.program("SECRET", "MAIN", "MOVE TREASURE TO X"));
        file("real/GOOD.cbl", Fixtures.PAYROLL);
        Files.createSymbolicLink(workspace.resolve("LINK.cbl"), outside.resolve("SECRET.cbl"));
        Files.createSymbolicLink(workspace.resolve("folder"), outside);
        Files.createSymbolicLink(workspace.resolve("loop"), workspace);
        Files.createSymbolicLink(workspace.resolve("INSIDE.cbl"), workspace.resolve("real/GOOD.cbl"));
        var report = indexer.index(List.of(workspace), Indexer.Progress.NONE, () -> false);
        assertEquals(1, report.indexed());
        assertEquals(2, report.notes().size(), report.notes().toString());
        assertEquals(List.of(), index.search("treasure", 5, Filter.NONE));
    }

    @Test
    void isCancelledBetweenFilesAndGoesOnLater() throws IOException {
        for (int i = 0; i < 20; i++) {
            file("P" + i + ".cbl", Fixtures.program("P" + i, "MAIN", "ADD " + i + " TO X"));
        }
        List<Integer> seen = new ArrayList<>();
        var first = indexer.index(List.of(workspace), (done, total, path) -> seen.add(done), () -> seen.size() >= 7);
        assertFalse(first.completed());
        assertEquals(7, first.indexed());
        assertEquals("13 indexed 7 unchanged 0 removed", run());
    }

    @Test
    void aSaveEqualsTheFileOnDisk() throws IOException {
        file("P.cbl", Fixtures.PAYROLL);
        assertFalse(indexer.save(workspace.resolve("P.cbl"), Fixtures.PAYROLL).isNone());
        assertEquals("0 indexed 1 unchanged 0 removed", run());
    }

    private String run() throws IOException {
        var report = indexer.index(List.of(workspace), Indexer.Progress.NONE, () -> false);
        assertTrue(report.completed());
        return report.indexed() + " indexed " + report.unchanged() + " unchanged " + report.removed() + " removed";
    }

    private void file(String name, String text) throws IOException {
        Path file = workspace.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
