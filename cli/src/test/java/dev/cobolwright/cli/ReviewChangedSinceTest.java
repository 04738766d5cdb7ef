package dev.cobolwright.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReviewChangedSinceTest {
    /** A MOVE that truncates in each of two paragraphs; the second receiver comes from a copybook. */
    private static final String PROGRAM = """
                   IDENTIFICATION DIVISION.
                   PROGRAM-ID. ONE.
                   DATA DIVISION.
                   WORKING-STORAGE SECTION.
                   01  WS-A PIC 9(5) VALUE 1.
                   01  WS-C PIC 9(3).
                   COPY SHORT.
                   PROCEDURE DIVISION.
                   MAIN-PARA.
                       MOVE WS-A TO WS-C.
                       PERFORM NEXT-PARA.
                       GOBACK.
                   NEXT-PARA.
                       MOVE WS-A TO WS-B.
            """;

    @TempDir
    private Path folder;

    private Path program;

    @BeforeEach
    void commit() throws IOException, InterruptedException {
        GitFolder git = new GitFolder(folder);
        Assumptions.assumeTrue(git.isInstalled(), "git is not installed");
        git.git("init", "-q");
        program = Files.writeString(folder.resolve("one.cbl"), PROGRAM);
        Files.writeString(folder.resolve("SHORT.cpy"), "       01  WS-B PIC 9(3).\n");
        git.commit("first");
    }

    private Run review(Object... more) {
        List<Object> all = new ArrayList<>(List.of("review", "--no-cache", "--rule", "CW1001", "--json"));
        all.addAll(List.of(more));
        return Run.of(all.toArray());
    }

    /** The lines of the findings since the commit, in order. */
    private String changed() {
        Run run = review("--changed-since", "HEAD", folder);
        return StreamSupport.stream(run.json().get("findings").spliterator(), false)
                .map(f -> f.get("startLine").asText())
                .collect(Collectors.joining(" "));
    }

    @Test
    void nothingChangedGivesNothing() {
        assertEquals("", changed());
        assertEquals(2, review(folder).json().get("findings").size());
    }

    @Test
    void onlyTheChangedParagraphCounts() throws IOException {
        Files.writeString(program, PROGRAM.replace("MOVE WS-A TO WS-B.", "DISPLAY WS-A. MOVE WS-A TO WS-B."));
        assertEquals("14", changed());
    }

    @Test
    void sequenceNumbersIdentificationCommentsCaseAndBlanksAreNoChange() throws IOException {
        String same = PROGRAM.replace("MOVE WS-A TO WS-B.", "move   ws-a to\n               ws-b.")
                .lines()
                .map(l -> String.format("%-72sCHANGED1", "001200" + l.substring(6)))
                .reduce("      * A comment.\n", (a, b) -> a + b + "\n");
        Files.writeString(program, same);
        assertEquals("", changed());
    }

    @Test
    void sequenceNumbersInsideExecBlocksAreNoChange() throws IOException, InterruptedException {
        String with = PROGRAM + """
                       EXEC SQL
                           DELETE FROM PAYMENT
                            WHERE ID = 1
                       END-EXEC.
                """;
        Files.writeString(program, with);
        new GitFolder(folder).commit("second");
        Files.writeString(program, with.replaceAll("(?m)^ {6}", "001200"));
        assertEquals("", changed());
        Files.writeString(program, with.replace("ID = 1", "ID = 2"));
        assertEquals("14", changed());
    }

    /** The program itself is as it was. */
    @Test
    void aCopybookThatMovesAFieldIsTold() throws IOException, InterruptedException {
        String record = "       01  WS-B-RECORD.\n           05  WS-KEY PIC X(4).\n           05  WS-B PIC 9(9).\n";
        Path copybook = folder.resolve("SHORT.cpy");
        Files.writeString(copybook, record);
        new GitFolder(folder).commit("second");
        assertEquals("0 ", moved());
        Files.writeString(copybook, "      * Another comment.\n" + record);
        assertEquals("0 ", moved());
        Files.writeString(copybook, record.replace("X(4)", "X(6)"));
        assertEquals("1 SHORT.cpy:3 WS-B of WS-B-RECORD lies 6 bytes from the start, before 4; ONE uses it", moved());
        Files.writeString(copybook, record.replace("X(4)", "X(6)").replace("9(9).", "9(9). *> NOSONAR"));
        assertEquals("0 ", moved());
    }

    private String moved() {
        Run run = Run.of(
                "review",
                "--no-cache",
                "--rule",
                "CW1358",
                "--fail-on",
                "warning",
                "--json",
                "--changed-since",
                "HEAD",
                folder);
        return run.exit() + " "
                + StreamSupport.stream(run.json().get("findings").spliterator(), false)
                        .map(f -> Path.of(f.get("path").asText()).getFileName() + ":" + f.get("startLine") + " "
                                + f.get("message").asText().replaceAll(":.*", ""))
                        .collect(Collectors.joining(" "));
    }

    @Test
    void paragraphsThatMovedAreNoChange() throws IOException {
        int next = PROGRAM.indexOf("       NEXT-PARA.");
        int main = PROGRAM.indexOf("       MAIN-PARA.");
        Files.writeString(
                program, PROGRAM.substring(0, main) + PROGRAM.substring(next) + PROGRAM.substring(main, next));
        assertEquals("", changed());
    }

    @Test
    void aChangedCopybookOrRecordConcernsWhatIsSaidOfIt() throws IOException {
        Files.writeString(folder.resolve("SHORT.cpy"), "       01  WS-B PIC 9(2).\n");
        assertEquals("14", changed());
        Files.writeString(program, PROGRAM.replace("01  WS-C PIC 9(3).", "01  WS-C PIC 9(4)."));
        assertEquals("10 14", changed());
    }

    @Test
    void newFilesCountWhole() throws IOException {
        Files.writeString(folder.resolve("two.cbl"), PROGRAM.replace("ONE", "TWO"));
        assertEquals("10 14", changed());
    }

    @Test
    void whatCannotBeComparedIsTold() {
        Run unknown = review("--changed-since", "no-such-branch", folder);
        assertEquals(ExitCode.FAILURE, unknown.exit());
        assertTrue(unknown.err().contains("is not a revision"), unknown.err());
        Run option = review("--changed-since=--output=x", folder);
        assertEquals(ExitCode.FAILURE, option.exit());
        Run outside = review("--changed-since", "HEAD", folder, Path.of("../samples/bank/cobol/CBSUB010.cbl"));
        assertEquals(ExitCode.FAILURE, outside.exit());
        assertTrue(outside.err().contains("is outside the repository"), outside.err());
    }
}
