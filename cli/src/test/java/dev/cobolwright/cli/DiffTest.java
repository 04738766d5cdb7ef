package dev.cobolwright.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two commits of a real repository. */
class DiffTest {
    private static final String RECORD = """
                   01  :R:-RECORD.
                       05  :R:-KEY      PIC X(4).
                       05  :R:-AMOUNT   PIC 9(5)V99 COMP-3.
                       05  :R:-STATE    PIC X.
                           88  :R:-OPEN    VALUE 'O'.
                       05  :R:-NAME     PIC X(20).
            """;

    private static final String PROGRAM = """
                   IDENTIFICATION DIVISION.
                   PROGRAM-ID. PAYROLL.
                   ENVIRONMENT DIVISION.
                   INPUT-OUTPUT SECTION.
                   FILE-CONTROL.
                       SELECT PAY-FILE ASSIGN TO PAYIN
                           FILE STATUS IS WS-STATUS.
                   DATA DIVISION.
                   FILE SECTION.
                   FD  PAY-FILE.
                   COPY PAYREC REPLACING ==:R:== BY ==PY==.
                   WORKING-STORAGE SECTION.
                   01  WS-STATUS        PIC XX.
                   01  WS-LIMIT         PIC 9(5) VALUE 1000.
                   01  WS-TOTAL         PIC 9(7)V99.
                   PROCEDURE DIVISION.
                   MAIN-PARA.
                       OPEN INPUT PAY-FILE.
                       PERFORM READ-PARA THRU READ-EXIT.
                       CLOSE PAY-FILE.
                       GOBACK.
                   READ-PARA.
                       READ PAY-FILE
                           AT END
                               GO TO READ-EXIT
                       END-READ.
                       IF PY-AMOUNT > WS-LIMIT
                           ADD PY-AMOUNT TO WS-TOTAL
                           MOVE 'C' TO PY-STATE
                       END-IF.
                       EXEC SQL
                           UPDATE PAYMENT
                              SET STATE = :PY-STATE
                            WHERE ID = :PY-KEY
                       END-EXEC.
                   READ-EXIT.
                       EXIT.
            """;

    @TempDir
    private Path folder;

    private GitFolder git;

    @BeforeEach
    void commit() throws IOException, InterruptedException {
        git = new GitFolder(folder);
        Assumptions.assumeTrue(git.isInstalled(), "git is not installed");
        git.git("init", "-q");
        write("PAYROLL.cbl", PROGRAM);
        write("OTHER.cbl", PROGRAM.replace("PAYROLL", "OTHER"));
        write("PAYREC.cpy", RECORD);
        write("PAY.jcl", """
                //PAYJOB   JOB  (1),'PAY'
                //STEP010  EXEC PGM=PAYROLL,PARM='DAILY'
                //PAYIN    DD   DSN=PAY.DAILY,DISP=SHR
                """);
        git.commit("first");
    }

    private void write(String file, String text) throws IOException {
        Files.writeString(folder.resolve(file), text);
    }

    /** Of the program alone, which nothing else in the workspace copies. */
    private JsonNode changed(String from, String to) throws IOException {
        assertTrue(PROGRAM.contains(from), from);
        write("PAYROLL.cbl", PROGRAM.replace(from, to));
        return diff("HEAD");
    }

    private JsonNode diff(String... revisions) throws IOException {
        List<Object> words = new ArrayList<>(List.of("diff", "--workspace", folder, "--json"));
        words.addAll(Arrays.asList(revisions));
        Run run = Run.of(words.toArray());
        JsonNode report = run.json();
        assertEquals(report.get("changes").isEmpty() ? 0 : 1, run.exit(), run.err());
        return report;
    }

    private static List<String> told(JsonNode report, String kind) {
        List<String> told = new ArrayList<>();
        report.get("changes").forEach(c -> {
            if (c.get("kind").textValue().equals(kind)) {
                told.add(c.get("how").textValue() + " " + c.get("text").textValue());
            }
        });
        return told;
    }

    private static List<String> told(JsonNode report) {
        List<String> told = new ArrayList<>();
        report.get("changes")
                .forEach(c ->
                        told.add(c.get("kind").textValue() + " " + c.get("text").textValue()));
        return told;
    }

    @Test
    void columnsCommentsCaseAndBlanksAreNoDifference() throws IOException {
        String same = PROGRAM.replace("MOVE 'C' TO PY-STATE", "move   'C'\n                   to py-state")
                .lines()
                .map(l -> String.format("%-72sCHANGED1", "001200" + l.substring(6)))
                .reduce("      * A comment.\n", (a, b) -> a + b + "\n");
        write("PAYROLL.cbl", same);
        JsonNode report = diff("HEAD");
        assertEquals(List.of(), told(report));
        assertEquals(1, report.get("filesChanged").intValue());
        assertEquals("", report.get("after").textValue(), "the files as they are");
    }

    @Test
    void recordsAndParagraphsThatOnlyMovedAreNoDifference() throws IOException {
        JsonNode report = changed(
                "       01  WS-STATUS        PIC XX.\n       01  WS-LIMIT         PIC 9(5) VALUE 1000.\n",
                "       01  WS-LIMIT         PIC 9(5) VALUE 1000.\n       01  WS-STATUS        PIC XX.\n");
        assertEquals(List.of(), told(report));
    }

    @Test
    void statementsAreToldWithTheirLinesInBoth() throws IOException {
        JsonNode report = changed("IF PY-AMOUNT > WS-LIMIT", "DISPLAY WS-TOTAL.\n           IF PY-AMOUNT >= WS-LIMIT");
        assertEquals(
                List.of("added DISPLAY WS-TOTAL", "changed IF PY-AMOUNT >= WS-LIMIT, before IF PY-AMOUNT > WS-LIMIT"),
                told(report, "statement"));
        assertEquals(2, report.get("changes").size(), report.toString());
        JsonNode condition = report.at("/changes/1");
        assertEquals("READ-PARA", condition.get("paragraph").textValue());
        assertEquals("PAYROLL", condition.at("/programs/0").textValue());
        assertEquals("PAYROLL.cbl", condition.at("/before/0/file").textValue());
        assertEquals(27, condition.at("/before/0/first").intValue());
        assertEquals(28, condition.at("/after/0/first").intValue());
    }

    /** The same words, but a period ends the IF before the MOVE. */
    @Test
    void aPeriodThatEndsAnIfIsADifference() throws IOException {
        JsonNode report = changed(
                "ADD PY-AMOUNT TO WS-TOTAL\n               MOVE 'C' TO PY-STATE\n           END-IF.",
                "ADD PY-AMOUNT TO WS-TOTAL.\n               MOVE 'C' TO PY-STATE.");
        assertEquals(List.of("changed MOVE 'C' TO PY-STATE, now outside of it"), told(report, "statement"));
    }

    @Test
    void layoutsOfACopybookAreToldOnceForAllProgramsThatItReaches() throws IOException, InterruptedException {
        write("PAYREC.cpy", RECORD.replace("9(5)V99", "9(9)V99").replace("VALUE 'O'", "VALUE 'O' 'P'"));
        git.commit("second");
        JsonNode report = diff("HEAD~1", "HEAD");
        assertEquals(
                List.of(
                        "changed 2 items of PY-RECORD, from PY-STATE to PY-NAME, lie 2 bytes further back",
                        "changed PY-AMOUNT of PY-RECORD is PIC 9(9)V99 PACKED-DECIMAL, bytes 5-10; it was PIC 9(5)V99"
                                + " PACKED-DECIMAL, bytes 5-8",
                        "changed PY-OPEN of PY-RECORD is VALUE 'O' 'P'; it was VALUE 'O'",
                        "changed the record PY-RECORD of FD PAY-FILE has 31 bytes, before 29 bytes"),
                told(report, "layout").stream().sorted().toList());
        report.get("changes").forEach(c -> {
            if (c.get("kind").textValue().equals("layout")) {
                assertEquals("[\"OTHER\",\"PAYROLL\"]", c.get("programs").toString());
                assertEquals("PAYREC.cpy", c.at("/after/0/file").textValue());
            }
        });
        assertEquals(
                List.of("changed the copybook PAYREC.cpy changed; it reaches 2 programs: OTHER, PAYROLL"),
                told(report, "copybook"));
        assertTrue(
                told(report, "reach").contains("changed it names PY-AMOUNT, which is described otherwise, in 2 places"),
                told(report).toString());
        assertTrue(
                told(report, "file")
                        .contains("changed the record length of the file PAY-FILE is 31 bytes, before 29 bytes"),
                told(report).toString());
    }

    @Test
    void newNamesAloneChangeNoStatement() throws IOException {
        write("PAYREC.cpy", RECORD.replace(":R:-STATE", ":R:-CONDITION"));
        write(
                "PAYROLL.cbl",
                PROGRAM.replace("PY-STATE", "PY-CONDITION")
                        .replace("WHERE ID", "where ID")
                        .replace("READ-PARA", "FETCH-PARA"));
        write("OTHER.cbl", Files.readString(folder.resolve("PAYROLL.cbl")).replace("PAYROLL", "OTHER"));
        JsonNode report = diff("HEAD");
        assertEquals(List.of("changed PY-STATE of PY-RECORD is now called PY-CONDITION"), told(report, "layout"));
        assertEquals(
                List.of("changed READ-PARA is now called FETCH-PARA", "changed READ-PARA is now called FETCH-PARA"),
                told(report, "paragraph"));
        assertEquals(List.of(), told(report, "flow"));
        assertEquals(List.of(), told(report, "statement"));
    }

    @Test
    void controlFlowIsTold() throws IOException {
        JsonNode report = changed(
                "       READ-EXIT.\n", "       EXTRA-PARA.\n           ADD 1 TO WS-TOTAL.\n       READ-EXIT.\n");
        assertEquals(List.of("added EXTRA-PARA is new, 1 step"), told(report, "paragraph"));
        assertEquals(
                List.of(
                        "removed READ-PARA runs into READ-EXIT no longer",
                        "added MAIN-PARA performs EXTRA-PARA, as a part of READ-PARA",
                        "added READ-PARA runs into EXTRA-PARA",
                        "added EXTRA-PARA runs into READ-EXIT"),
                told(report, "flow"));
    }

    @Test
    void callsTablesFilesAndCommandsAreTold() throws IOException {
        JsonNode report = changed("GOBACK.", """
                CALL 'AUDIT' USING WS-TOTAL.
                           EXEC SQL DELETE FROM PAYMENT WHERE ID = 'X' END-EXEC.
                           EXEC CICS WRITEQ TD QUEUE('LOGQ') FROM(WS-TOTAL) END-EXEC.
                           GOBACK.""");
        assertEquals(List.of("added it now does CALL AUDIT with WS-TOTAL"), told(report, "call"));
        assertEquals(2, told(report, "resource").size(), told(report).toString());
        assertTrue(told(report, "resource").contains("added it now does DELETE on the table PAYMENT"));
        assertTrue(
                told(report, "resource").stream().anyMatch(t -> t.contains("WRITEQ TD") && t.endsWith("LOGQ")),
                told(report).toString());
        report = changed("ASSIGN TO PAYIN\n", "ASSIGN TO PAYNEW\n");
        assertEquals(
                List.of("changed the external name of the file PAY-FILE is PAYNEW, before PAYIN"),
                told(report, "file"));
    }

    @Test
    void programsThatCameWentAndMovedAndJobsAreTold() throws IOException, InterruptedException {
        Files.createDirectory(folder.resolve("sub"));
        Files.move(folder.resolve("PAYROLL.cbl"), folder.resolve("sub/PAYROLL.cbl"));
        write("NEWONE.cbl", PROGRAM.replace("PAYROLL", "NEWONE"));
        Files.delete(folder.resolve("OTHER.cbl"));
        write("PAY.jcl", """
                //PAYJOB   JOB  (1),'PAY'
                //STEP010  EXEC PGM=PAYROLL,PARM='WEEKLY'
                //PAYIN    DD   DSN=PAY.WEEKLY,DISP=SHR
                //STEP020  EXEC PGM=NEWONE
                """);
        git.commit("second");
        JsonNode report = diff("HEAD~1", "HEAD");
        assertEquals(
                List.of(
                        "added the program NEWONE is new",
                        "removed the program OTHER is gone",
                        "changed it is in the file sub/PAYROLL.cbl, before PAYROLL.cbl"),
                told(report, "program"));
        assertEquals(
                List.of(
                        "changed the step STEP010 passes the parameter 'WEEKLY', before 'DAILY'",
                        "removed the step STEP010 no longer has PAYIN: PAY.DAILY, SHR",
                        "added the step STEP010 now has PAYIN: PAY.WEEKLY, SHR",
                        "added the step STEP020, which runs NEWONE, is new"),
                told(report, "job"));
        assertEquals(7, report.get("changes").size(), told(report).toString());
        assertEquals(40, report.get("before").textValue().length(), "the name of a commit");
    }

    /** A copybook that now comes from another folder is no change of a source, but of what is read. */
    @Test
    void aChangeOfTheConfigurationIsSeen() throws IOException, InterruptedException {
        Files.createDirectory(folder.resolve("own"));
        Files.move(folder.resolve("PAYREC.cpy"), folder.resolve("own/PAYREC.cpy"));
        Files.createDirectory(folder.resolve("theirs"));
        write("theirs/PAYREC.cpy", RECORD.replace("X(20)", "X(30)"));
        write("cobolwright.json", "{\"sources.copybookFolders\": [\"own\"]}");
        git.commit("second");
        write("cobolwright.json", "{\"sources.copybookFolders\": [\"theirs\"]}");
        JsonNode report = diff("HEAD");
        assertTrue(
                told(report, "layout")
                        .contains("changed the record PY-RECORD of FD PAY-FILE has 39 bytes, before 29 bytes"),
                told(report).toString());
    }

    @Test
    void theRepositoryIsLeftAsItIs() throws IOException, InterruptedException {
        write("PAYROLL.cbl", PROGRAM.replace("GOBACK", "STOP RUN"));
        Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
        List<Path> before = revisions(temporary);
        byte[] index = Files.readAllBytes(folder.resolve(".git/index"));
        diff("HEAD", "HEAD");
        diff("HEAD");
        assertEquals(before, revisions(temporary));
        org.junit.jupiter.api.Assertions.assertArrayEquals(index, Files.readAllBytes(folder.resolve(".git/index")));
        assertEquals(1, git.git("diff", "--quiet"), "the change is still there");
    }

    private static List<Path> revisions(Path temporary) throws IOException {
        try (Stream<Path> all = Files.list(temporary)) {
            return all.filter(f -> f.getFileName().toString().startsWith("cobolwright-revision"))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void peopleReadItToo() throws IOException {
        write("PAYROLL.cbl", PROGRAM.replace("GOBACK", "STOP RUN"));
        Run run = Run.of("diff", "HEAD", "--workspace", folder);
        assertEquals(1, run.exit(), run.err());
        assertTrue(run.out().startsWith("HEAD to the files as they are: "), run.out());
        assertTrue(run.out().contains("      - GOBACK [-PAYROLL.cbl:21]"), run.out());
        assertTrue(run.out().contains("      + STOP RUN [+PAYROLL.cbl:21]"), run.out());
    }

    @Test
    void whatCannotBeComparedIsTold(@TempDir Path elsewhere) {
        Run unknown = Run.of("diff", "no-such-branch", "--workspace", folder, "--json");
        assertEquals(ExitCode.FAILURE, unknown.exit());
        assertTrue(unknown.json().get("error").textValue().contains("is not a revision"), unknown.out());
        assertEquals(
                ExitCode.FAILURE,
                Run.of("diff", "--workspace", folder, "--", "--output=x").exit());
        Run none = Run.of("diff", "HEAD", "--workspace", elsewhere);
        assertEquals(ExitCode.FAILURE, none.exit());
        assertTrue(none.err().contains("is in no git repository"), none.err());
    }
}
