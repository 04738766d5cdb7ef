package dev.cobolwright.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command {@code explain} on a small application. */
class ExplainTest {
    private static final String PROGRAM = """
            000100 IDENTIFICATION DIVISION.                                         OLDTAG01
            000200 PROGRAM-ID. PAYROLL.                                             OLDTAG01
            000300* PAYS THE PEOPLE OF THE COMPANY                                  OLDTAG01
            000400 DATA DIVISION.                                                   OLDTAG01
            000500 WORKING-STORAGE SECTION.                                         OLDTAG01
            000600     COPY PERSON.                                                 OLDTAG01
            000700 PROCEDURE DIVISION.                                              OLDTAG01
            000800 MAIN.                                                            OLDTAG01
            000900     PERFORM DECIDE.                                              OLDTAG01
            001000*    A REMARK THAT NOBODY NEEDS                                   OLDTAG01
            001100     STOP RUN.                                                    OLDTAG01
            001200 DECIDE.                                                          OLDTAG01
            001300     IF PERSON-HOURS > 40                                         OLDTAG01
            001400         MOVE 'OVERTIME' TO PERSON-NOTE                           OLDTAG01
            001500     END-IF.                                                      OLDTAG01
            """;
    private static final String COPYBOOK = """
                   01  PERSON.
                       05  PERSON-HOURS        PIC 9(03).
                       05  PERSON-NOTE         PIC X(10).
            """;

    @TempDir
    Path folder;

    private Path sources;
    private Path out;

    @BeforeEach
    void write() throws IOException {
        sources = Files.createDirectories(folder.resolve("src/cobol")).getParent();
        Files.createDirectories(sources.resolve("copy"));
        out = folder.resolve("out");
        write("cobol/PAYROLL.cbl", PROGRAM);
        write(
                "cobol/OTHER.cbl",
                PROGRAM.replace("PAYROLL", "OTHER  ").replace("    COPY PERSON.", "    COPY MISSING."));
        write("copy/PERSON.cpy", COPYBOOK);
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(sources.resolve(name), text, StandardCharsets.UTF_8);
    }

    private Run explain(Object... more) {
        return Run.of(Stream.concat(
                        Stream.of("explain", sources, "--out", out, "--cache", folder.resolve("cache"), "--json"),
                        Stream.of(more))
                .toArray());
    }

    private Run check() {
        return Run.of("explain", "--check", out, "--json");
    }

    private static List<String> stale(Run run) {
        return StreamSupport.stream(run.json().get("stale").spliterator(), false)
                .map(n -> n.asText())
                .toList();
    }

    @Test
    void tellsWhatItDid() throws IOException {
        Run run = explain();
        assertEquals(0, run.exit(), run.err());
        assertEquals(2, run.json().at("/report/programs").asInt());
        assertEquals(1, run.json().at("/report/copybooks").asInt());
        assertEquals(0, run.json().at("/report/dropped").asInt());
        String page = Files.readString(out.resolve("program/payroll.html"));
        assertTrue(page.contains("Pays the people of the company"), page);
        assertTrue(page.contains("person hours") && page.contains("OVERTIME"));
        assertTrue(Files.readString(out.resolve("program/other.html")).contains("Copybook not found"));
    }

    @Test
    void sequenceNumbersAndOtherCommentsDoNotCount() throws IOException {
        explain();
        write(
                "cobol/PAYROLL.cbl",
                PROGRAM.replace("000900", "777777")
                        .replace("OLDTAG01", "NEWTAG02")
                        .replace("NOBODY NEEDS", "SOMEBODY KEPT"));
        Run again = explain();
        assertEquals(0, again.json().at("/report/analysed").asInt());
        assertEquals(1, again.json().at("/report/changed").asInt(), "the page with the text itself");
        write("cobol/PAYROLL.cbl", PROGRAM.replace("PAYS THE PEOPLE", "FEEDS THE PEOPLE"));
        assertEquals(1, explain().json().at("/report/analysed").asInt());
        assertTrue(Files.readString(out.resolve("program/payroll.html")).contains("Feeds the people"));
    }

    @Test
    void staleDocumentationIsFound() throws IOException {
        explain("--format", "md");
        assertEquals(0, check().exit());
        write("copy/PERSON.cpy", COPYBOOK.replace("9(03)", "9(05)"));
        Run changed = check();
        assertEquals(1, changed.exit());
        assertTrue(stale(changed).containsAll(List.of("program/payroll.md", "copybook/person.md")), changed.out());
        assertFalse(stale(changed).contains("program/other.md"));
        explain();
        assertEquals(0, check().exit());
        Files.writeString(out.resolve("program/other.md"), "changed by hand");
        assertEquals(List.of("program/other.md"), stale(check()));
    }

    @Test
    void aCopybookThatAppearsIsSeen() throws IOException {
        explain();
        write("copy/MISSING.cpy", COPYBOOK);
        assertEquals(1, check().exit());
        explain();
        assertFalse(Files.readString(out.resolve("program/other.html")).contains("Copybook not found"));
    }

    @Test
    void pagesOfWhatIsGoneGo() throws IOException {
        explain();
        Files.delete(sources.resolve("cobol/OTHER.cbl"));
        explain();
        assertFalse(Files.exists(out.resolve("program/other.html")));
        assertTrue(Files.exists(out.resolve("program/payroll.html")));
    }

    @Test
    void untrustedTextStaysText() throws IOException {
        write(
                "cobol/PAYROLL.cbl",
                PROGRAM.replace("* PAYS THE PEOPLE OF THE COMPANY    ", "* <script>alert(1)</script> ``PAYS`` ")
                        .replace("'OVERTIME'", "'<b>\"&'"));
        explain();
        String page = Files.readString(out.resolve("program/payroll.html"));
        assertFalse(page.contains("<script>alert") || page.contains("<b>\""), page);
        assertTrue(page.contains("&lt;b&gt;&quot;&amp;"));
    }

    @Test
    void namesOfOtherScriptsAndTheSameNameTwice() throws IOException {
        write("cobol/A.cbl", PROGRAM.replace("PAYROLL", "給与計算   ").replace("PERSON-NOTE", "注記"));
        write("cobol/B.cbl", PROGRAM.replace("PAYROLL", "OTHER  "));
        Run run = explain();
        assertEquals(0, run.exit(), run.err());
        assertEquals(4, run.json().at("/report/programs").asInt());
        try (Stream<Path> pages = Files.list(out.resolve("program"))) {
            assertEquals(4, pages.filter(p -> p.toString().endsWith(".html")).count());
        }
    }

    /** A damaged file may have one program twice. */
    @Test
    void aProgramTwiceInOneFileHasTwoPagesThatStayAsTheyAre() throws IOException {
        write("cobol/A.cbl", PROGRAM + PROGRAM.replace("OVERTIME", "PLENTY  "));
        Files.delete(sources.resolve("cobol/PAYROLL.cbl"));
        assertEquals(0, explain().exit());
        try (Stream<Path> pages = Files.list(out.resolve("program"))) {
            assertEquals(
                    2,
                    pages.filter(p -> p.toString().matches(".*payroll.*[.]html"))
                            .count());
        }
        assertEquals(0, explain().json().at("/report/changed").asInt());
    }

    /** Changes the times of all sources, as if they had been there for long. */
    private void settle() throws IOException {
        try (Stream<Path> all = Files.walk(sources)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2020-02-02T00:00:00Z")));
            }
        }
    }

    private boolean isKept() throws IOException {
        Path cache = folder.resolve("cache");
        if (!Files.isDirectory(cache)) {
            return false;
        }
        try (Stream<Path> all = Files.list(cache)) {
            return all.findAny().isPresent();
        }
    }

    @Test
    void aRunOverWhatIsAsItWasEndsAtOnceWithTheSameReport() throws IOException {
        assertEquals(0, explain().exit());
        assertFalse(isKept(), "files that changed just now may change again");
        settle();
        Run first = explain();
        assertTrue(isKept());
        Run second = explain();
        assertEquals(first.json().get("report"), second.json().get("report"));
        assertEquals(first.err(), second.err());
    }

    @Test
    void whatTheLastRunSawAndLeftIsLookedAtAgain() throws IOException {
        settle();
        explain();
        assertTrue(isKept());
        Files.delete(out.resolve("program/payroll.html"));
        assertEquals(1, explain().json().at("/report/changed").asInt(), "a page that is gone");
        Files.writeString(out.resolve("index.html"), "by hand");
        assertEquals(0, explain().json().at("/report/analysed").asInt());
        write("cobol/OTHER.cbl", PROGRAM.replace("PAYROLL", "OTHER  ").replace("40", "41"));
        settle();
        assertEquals(1, explain().json().at("/report/analysed").asInt(), "a source");
        write("copy/MISSING.cpy", COPYBOOK);
        write(
                "cobol/OTHER.cbl",
                PROGRAM.replace("PAYROLL", "OTHER  ").replace("    COPY PERSON.", "    COPY MISSING."));
        settle();
        explain();
        Files.delete(sources.resolve("copy/MISSING.cpy"));
        assertTrue(explain().json().at("/report/unresolved").asInt() > 0, "a copybook that is gone");
        Files.writeString(sources.resolve("cobolwright.json"), "{\"dialect\": \"cobol85\"}");
        settle();
        assertTrue(explain().json().at("/report/analysed").asInt() > 0, "the configuration");
    }

    @Test
    void tellsWhenStepsOfJobsRun() throws IOException {
        Files.createDirectories(sources.resolve("jcl"));
        write("jcl/NIGHT.jcl", """
                //NIGHT    JOB (1),'NIGHT'
                //PAY      EXEC PGM=PAYROLL
                //         IF (PAY.RC <= 4) THEN
                //PRINT    EXEC PGM=OTHER,COND=((4,LT),(8,EQ,PAY),EVEN)
                //         ELSE
                //MEND     EXEC PGM=OTHER,COND=(&RC.,NE)
                //         ENDIF
                //ODD      EXEC PGM=OTHER,COND=SOMETIMES
                """);
        Run run = explain("--format", "md");
        assertEquals(0, run.json().at("/report/dropped").asInt(), "all are confirmed");
        String page = Files.readString(out.resolve("job/night.md")).replace("`", "");
        assertTrue(page.contains("Step PRINT runs only if (PAY.RC <= 4)."), page);
        assertTrue(
                page.contains(
                        "Step PRINT is passed over if 4 is less than the return code of an earlier step or 8 equals"
                                + " the return code of step PAY; else it runs even if an earlier step failed."),
                page);
        assertTrue(page.contains("Step MEND runs only if this does not hold: (PAY.RC <= 4)."), page);
        assertTrue(page.contains("Step MEND is passed over if &RC. is not the return code of an earlier step."), page);
        assertTrue(page.contains("Step ODD has the condition SOMETIMES."), page);
    }

    @Test
    void circularCallsEnd() throws IOException {
        write("cobol/A.cbl", PROGRAM.replace("PAYROLL", "ROUND-A").replace("PERFORM DECIDE.", "CALL 'ROUND-B'."));
        write("cobol/B.cbl", PROGRAM.replace("PAYROLL", "ROUND-B").replace("PERFORM DECIDE.", "CALL 'ROUND-A'."));
        write("copy/PERSON.cpy", COPYBOOK + "           COPY PERSON.\n");
        assertEquals(0, explain().exit());
        assertTrue(Files.readString(out.resolve("program/round-a.html")).contains("ROUND-B"));
    }

    @Test
    void wrongUsageIsTold() throws IOException {
        assertEquals(2, Run.of("explain", sources).exit());
        assertEquals(2, Run.of("explain", "--out", out).exit());
        assertEquals(2, Run.of("explain", "--check", folder.resolve("nothing")).exit());
        assertEquals(
                2, Run.of("explain", folder.resolve("nothing"), "--out", out).exit());
        assertEquals(2, Run.of("explain", "--resume", "--out", out).exit());
        explain();
        assertEquals(0, Run.of("explain", "--resume", "--out", out).exit());
    }
}
