package dev.cobolwright.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is given: a clear message, the right exit code, and with --json one document. */
class BadInputTest {
    static final String PROGRAM = """
                   IDENTIFICATION DIVISION.
                   PROGRAM-ID. SMALL.
                   DATA DIVISION.
                   WORKING-STORAGE SECTION.
                   01  WS-COUNT              PIC 9(4).
                   PROCEDURE DIVISION.
                   MAIN-PARA.
                       MOVE 1 TO WS-COUNT.
                       ADD 1 TO WS-COUNT.
                       GOBACK.
            """;

    @TempDir
    private Path folder;

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private static void fails(Run run, String message) {
        assertEquals(ExitCode.FAILURE, run.exit(), run.err());
        assertTrue(run.err().contains(message), run.err());
        assertFalse(run.err().contains("\tat "), run.err());
    }

    @Test
    void filesThatAreNoPrograms() throws IOException {
        assertEquals(
                ExitCode.OK, Run.of("parse", "--json", file("empty.cbl", "")).exit());
        byte[] noise = new byte[4_000];
        new java.util.Random(1).nextBytes(noise);
        fails(Run.of("parse", Files.write(folder.resolve("noise.cbl"), noise)), "not a text file");
        fails(Run.of("parse", folder.resolve("none.cbl")), "no such file");
        fails(Run.of("parse", Files.createDirectory(folder.resolve("sub"))), "no COBOL programs");
        fails(Run.of("parse", "--copybooks", folder.resolve("none"), file("a.cbl", PROGRAM)), "not a folder");
        assertEquals(
                ExitCode.FINDINGS,
                Run.of("parse", file("line.cbl", "MOVE A TO B ".repeat(20_000))).exit());
    }

    @Test
    void ebcdicIsRead() throws IOException {
        Path file = Files.write(folder.resolve("ebcdic.cbl"), PROGRAM.getBytes(Charset.forName("IBM037")));
        assertEquals(ExitCode.OK, Run.of("parse", file).exit());
    }

    @Test
    void oneUnreadableFileDoesNotKeepTheOthersFromBeingParsed() throws IOException {
        file("good.cbl", PROGRAM);
        Files.write(folder.resolve("zero.cbl"), new byte[500]);
        Run run = Run.of("parse", "--json", folder);
        assertEquals(ExitCode.FINDINGS, run.exit());
        assertEquals(1, run.json().at("/totals/accepted").intValue());
        assertEquals(2, run.json().at("/totals/files").intValue());
    }

    @Test
    void foldersAndLinksThatLookLikePrograms() throws IOException {
        file("good.cbl", PROGRAM);
        Path inside = Files.createDirectory(folder.resolve("folder.cbl"));
        Path link = Files.createSymbolicLink(folder.resolve("link.cbl"), folder.resolve("gone.cbl"));
        Run run = Run.of("parse", "--json", folder);
        assertEquals(ExitCode.OK, run.exit(), run.err());
        assertEquals(1, run.json().at("/totals/files").intValue());
        fails(Run.of("parse", link), "no such file");
        fails(Run.of("parse", inside), "no COBOL programs");
    }

    @Test
    void aLineOf20Megabytes() throws IOException {
        Run run = Run.of("parse", file("long.cbl", "A".repeat(20_000_000)));
        assertTrue(run.exit() != ExitCode.OK, run.err());
        assertTrue((run.out() + run.err()).contains("long.cbl"), run.err());
    }

    @Test
    void copybooksMissingOrCopyingThemselves() throws IOException {
        file("SELF.cpy", "       COPY SELF.\n");
        Run self = Run.of(
                "parse", "--json", file("self.cbl", PROGRAM.replace("       01  ", "       COPY SELF.\n       01  ")));
        assertEquals(ExitCode.FINDINGS, self.exit());
        assertTrue(self.out().contains("copies itself"), self.out());
        Run missing = Run.of(
                "parse",
                "--json",
                file("missing.cbl", PROGRAM.replace("       01  ", "       COPY GONE.\n       01  ")));
        assertEquals("GONE", missing.json().at("/files/0/unresolvedCopybooks/0").textValue());
    }

    @Test
    void positionsOutsideTheFileOrMalformed() throws IOException {
        Path file = file("a.cbl", PROGRAM);
        fails(Run.of("complete", file + ":999:1"), "line 999 is outside it");
        fails(Run.of("complete", file + ":8:999"), "column 999 is outside it");
        fails(Run.of("complete", file + ":0:1"), "counted from 1");
        fails(Run.of("complete", file + ":8"), "FILE:LINE:COLUMN");
        fails(Run.of("complete", file + ":x:y"), "FILE:LINE:COLUMN");
        fails(Run.of("complete", folder + ":1:1"), "is a folder");
        fails(Run.of("complete", "--workspace", folder.resolve("none"), file + ":8:12"), "not a folder");
    }

    @Test
    void indexesMissingOrDamaged() throws IOException {
        file("a.cbl", PROGRAM);
        Path index = folder.resolve("index");
        fails(Run.of("search", "--index", index, "move"), "build it first");
        assertEquals(
                ExitCode.OK, Run.of("index", "--json", "--index", index, folder).exit());
        assertEquals(
                ExitCode.OK,
                Run.of("search", "--json", "--index", index, "move ((\" OR").exit());
        fails(Run.of("search", "--index", index, "--limit", "0", "move"), "at least 1");
        fails(Run.of("index", "--index", index, folder.resolve("none")), "no such file");
        damage(index);
        fails(Run.of("search", "--index", index, "move"), "damaged");
        fails(Run.of("index", "--index", index, folder), "damaged");
    }

    @Test
    void aDamagedIndexCostsTheEvidenceNotTheCompletion() throws IOException {
        Path file = file("a.cbl", PROGRAM);
        assertEquals(
                ExitCode.OK,
                Run.of("complete", "--json", "--workspace", folder, file + ":9:12")
                        .exit());
        damage(folder.resolve(".cobolwright/index"));
        Run run = Run.of("complete", "--json", "--workspace", folder, file + ":9:12");
        assertEquals(ExitCode.OK, run.exit());
        assertTrue(run.json().get("notes").toString().contains("damaged"), run.out());
    }

    @Test
    void withJsonAFailureIsADocumentToo() {
        for (Run run : List.of(
                Run.of("parse", "--json", folder.resolve("none.cbl")),
                Run.of("parse", "--json", "--format", "round", "x.cbl"),
                Run.of("complete", "--json", "nowhere"),
                Run.of("search", "--json", "--index", folder.resolve("none"), "x"))) {
            assertEquals(ExitCode.FAILURE, run.exit());
            assertFalse(run.json().get("error").textValue().isBlank());
        }
    }

    @Test
    void blanksAndOtherLettersInPaths() throws IOException {
        Path odd = Files.createDirectory(folder.resolve("größe of files"));
        Path file = Files.writeString(odd.resolve("prög ram.cbl"), PROGRAM);
        assertEquals(ExitCode.OK, Run.of("parse", "--json", file).exit());
        assertEquals(
                ExitCode.OK,
                Run.of("complete", "--json", "--workspace", odd, file + ":9:12").exit());
    }

    @Test
    void positionsFilesThatCannotBeUsed() throws IOException {
        Path out = folder.resolve("out.json");
        Path positions =
                file("p.jsonl", "{\"file\":\"gone.cbl\",\"line\":1,\"character\":2,\"prefix\":\"\",\"truth\":\"X\"}\n");
        fails(
                Run.of("eval", "completion", "--root", folder, "--positions", positions, "--out", out),
                "no position can be used");
        fails(
                Run.of("eval", "validity", "--root", folder, "--positions", positions, "--out", out),
                "no position can be used");
        Path broken = file("b.jsonl", "{\"file\":");
        fails(Run.of("eval", "completion", "--root", folder, "--positions", broken, "--out", out), "not a JSON object");
        fails(
                Run.of("eval", "completion", "--root", folder.resolve("none"), "--positions", positions, "--out", out),
                "no such file");
    }

    private static void damage(Path index) throws IOException {
        try (Stream<Path> files = Files.list(index)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                byte[] bytes = Files.readAllBytes(file);
                Files.write(file, java.util.Arrays.copyOf(bytes, Math.min(20, bytes.length)));
            }
        }
    }
}
