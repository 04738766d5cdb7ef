package dev.cobolwright.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a pipeline may give to {@code review} by mistake: a message with the next step and exit code 2, or the rest reviewed. */
class ReviewBadInputTest {
    /** A MOVE that truncates in line 8. */
    private static final String PROGRAM = """
                   IDENTIFICATION DIVISION.
                   PROGRAM-ID. GOOD.
                   DATA DIVISION.
                   WORKING-STORAGE SECTION.
                   01  WS-A PIC 9(5) VALUE 1.
                   01  WS-B PIC 9(3).
                   PROCEDURE DIVISION.
                       MOVE WS-A TO WS-B.
                       GOBACK.
            """;

    @TempDir
    private Path folder;

    private Path program;

    @BeforeEach
    void write() throws IOException {
        program = Files.writeString(folder.resolve("good.cbl"), PROGRAM);
    }

    private static Run review(Object... arguments) {
        List<Object> all = new ArrayList<>(List.of("review", "--no-cache"));
        all.addAll(List.of(arguments));
        return Run.of(all.toArray());
    }

    /** Nothing is reviewed; with {@code --json} the reason is the one document. */
    private static void fails(String message, Object... arguments) {
        Run run = review(arguments);
        assertEquals(ExitCode.FAILURE, run.exit(), run.err());
        assertTrue(run.err().contains(message), run.err());
        assertFalse(run.err().contains("\tat "), run.err());
        assertEquals("", run.out());
        List<Object> asJson = new ArrayList<>(List.of(arguments));
        asJson.addFirst("--json");
        JsonNode error = review(asJson.toArray()).json().get("error");
        assertTrue(error != null && error.textValue().contains(message), String.valueOf(error));
    }

    /** The good program's finding is there, and what was not seen is told. */
    private void reviewsTheRest(String notification, Path bad) {
        Run run = review("--rule", "CW1001", "--json", folder);
        assertEquals(ExitCode.FINDINGS, run.exit(), run.err());
        assertFalse(run.err().contains("\tat "), run.err());
        JsonNode report = run.json();
        assertEquals(1, report.get("findings").size(), run.out());
        assertEquals("CW1001", report.at("/findings/0/code").textValue());
        String told = report.get("notifications").toString();
        assertTrue(
                told.contains(notification) && told.contains(bad.getFileName().toString()), told);
    }

    @Test
    void pathsThatAreNotThere() {
        fails("no such file", folder.resolve("none.cbl"));
        fails("no such file", program, folder.resolve("none"));
        fails("is not a folder; give the folder", "--copybooks", program, program);
    }

    @Test
    void foldersWithoutPrograms() throws IOException {
        fails("give the files themselves", Files.createDirectory(folder.resolve("empty")));
    }

    @Test
    void rulesProfilesAndNumbersThatAreNone() {
        fails("there is no rule CW9999; docs/rules.md lists them", "--rule", "CW9999", program);
        fails("there is no rule loud", "--explain", "loud");
        fails("--profile", "--profile", "strict", program);
        fails("--fail-on", "--fail-on", "fatal", program);
        fails("--threads", "--threads", "many", program);
    }

    @Test
    void baselinesThatAreNone() throws IOException {
        fails("no such file", "--baseline", folder.resolve("none.sarif"), program);
        fails("is a folder; write a new one with", "--baseline", folder, program);
        for (String text : List.of("", "[", "{\"runs\": ", "\u0000\u0001")) {
            Path baseline = Files.writeString(folder.resolve("baseline.sarif"), text);
            fails("; write a new one with: cobolwright review --sarif", "--baseline", baseline, program);
        }
        Path list = Files.writeString(folder.resolve("list.sarif"), "[1, 2]");
        fails("is not a SARIF file", "--baseline", list, program);
    }

    @Test
    void configurationsThatAreBroken() throws IOException {
        Path settings = folder.resolve("cobolwright.json");
        for (String text : List.of(
                "{\"review\": ",
                "{\"review\": {\"rules\": [\"CW9999=off\"]}}",
                "{\"review\": {\"rules\": [\"CW1001=loud\"]}}",
                "{\"review\": {\"rules\": [\"CW1001.none=1\"]}}",
                "{\"review\": {\"profile\": \"strict\"}}",
                "{\"review\": {\"profil\": \"all\"}}")) {
            Files.writeString(settings, text);
            Run run = review(program);
            assertEquals(ExitCode.FAILURE, run.exit(), text);
            assertTrue(run.err().contains("the configuration is broken: "), run.err());
            assertFalse(run.err().contains("\tat "), run.err());
        }
    }

    @Test
    void revisionsThatAreNone() throws IOException, InterruptedException {
        GitFolder git = new GitFolder(folder);
        Assumptions.assumeTrue(git.isInstalled(), "git is not installed");
        fails("--changed-since: ", "--changed-since", "HEAD", program);
        git.git("init", "-q");
        fails("--changed-since: ", "--changed-since", "HEAD", program);
        git.commit("first");
        fails("--changed-since: ", "--changed-since", "no-such-branch", program);
        fails("--changed-since: ", "--changed-since", "--output=x", program);
        assertFalse(Files.exists(folder.resolve("x")));
    }

    @Test
    void pathsOutsideTheRepository(@TempDir Path elsewhere) throws IOException, InterruptedException {
        GitFolder git = new GitFolder(folder);
        Assumptions.assumeTrue(git.isInstalled(), "git is not installed");
        git.git("init", "-q");
        git.commit("first");
        Path outside = Files.writeString(elsewhere.resolve("out.cbl"), PROGRAM);
        fails("is outside the repository", "--changed-since", "HEAD", program, outside);
        Path sarif = folder.resolve("out.sarif");
        assertEquals(
                ExitCode.FINDINGS,
                review("--rule", "CW1001", "--sarif", sarif, outside).exit());
        assertTrue(Files.readString(sarif).contains(outside.toUri().toString()));
    }

    @Test
    void reportsThatCannotBeWrittenAreToldBeforeTheReview() throws IOException {
        fails("is a folder; give the file to write", "--sarif", folder, program);
        fails("is a file; give a folder for the report", "--gitlab", program.resolve("report.json"), program);
        fails("is a file; give a folder for the report", "--junit", program.resolve("a/b.xml"), program);
        assertEquals(PROGRAM, Files.readString(program));
    }

    @Test
    void binaryFiles() throws IOException {
        byte[] noise = new byte[4_000];
        new Random(1).nextBytes(noise);
        Path binary = Files.write(folder.resolve("noise.cbl"), noise);
        fails("is not a text file", binary);
        reviewsTheRest("file-not-read", binary);
        Path job = Files.write(folder.resolve("noise.jcl"), noise);
        reviewsTheRest("file-not-read", job);
    }

    @Test
    void filesThatAreTooLarge() throws IOException {
        Files.writeString(folder.resolve("cobolwright.json"), "{\"sources\": {\"maximumFileKilobytes\": 1}}");
        Path large = Files.writeString(folder.resolve("large.cbl"), "      * comment\n".repeat(100));
        fails("sources.maximumFileKilobytes", large);
        reviewsTheRest("file-not-read", large);
    }

    @Test
    void filesThatMayNotBeRead() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.cbl"), PROGRAM);
        Assumptions.assumeTrue(secret.toFile().setReadable(false) && !Files.isReadable(secret), "all may be read here");
        fails("not allowed to read", secret);
        reviewsTheRest("file-not-read", secret);
    }

    @Test
    void copybooksThatAreBinaryOrMissing() throws IOException {
        Files.write(folder.resolve("NOISE.cpy"), new byte[] {0, 1, 2, 3, 0, 0, 0x7f, 0x45, 0, 0, 0, 1});
        Path copies = Files.writeString(
                folder.resolve("copies.cbl"),
                "       IDENTIFICATION DIVISION.\n       PROGRAM-ID. COPIES.\n       DATA DIVISION.\n"
                        + "       WORKING-STORAGE SECTION.\n       COPY NOISE.\n       COPY NONE.\n"
                        + "       PROCEDURE DIVISION.\n           GOBACK.\n");
        reviewsTheRest("copybook-not-found", copies);
        String told = review("--json", copies).json().get("notifications").toString();
        assertTrue(told.contains("NOISE") && told.contains("NONE"), told);
    }

    @Test
    void programsWithoutName() throws IOException {
        Path nameless = Files.writeString(folder.resolve("nameless.cbl"), """
                       PROCEDURE DIVISION.
                       MAIN-PARA.
                           STOP RUN.
                """);
        reviewsTheRest("without PROGRAM-ID", nameless);
    }

    @Test
    void textThatIsNoCobol() throws IOException {
        Path prose = Files.writeString(
                folder.resolve("prose.cbl"),
                "       IDENTIFICATION DIVISION.\n       PROGRAM-ID. PROSE.\n       PROCEDURE DIVISION.\n"
                        + "           MOVE TO TO.\n           this is not cobol at all\n");
        reviewsTheRest("not-read", prose);
    }
}
