package dev.cobolwright.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cobolwright.assist.agent.dialogue.Proposals.Proposal;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Changes that a model proposes: only in a role that may, only fixes of the review, only with the user's approval, only in the workspace. */
class AskChangesTest {
    private static final String QUESTION = "Which file errors go unnoticed, and can that be mended?";
    private static final String PROPOSE =
            "CALL review_findings | program=COPYCUST\nCALL propose_fix | file=src/COPYCUST.cbl | line=6 | code=CW1201";
    private static final String PROGRAM = """
                   IDENTIFICATION DIVISION.
                   PROGRAM-ID. COPYCUST.
                   ENVIRONMENT DIVISION.
                   INPUT-OUTPUT SECTION.
                   FILE-CONTROL.
                       SELECT CUSTOMERS ASSIGN TO CUSTIN.
                   DATA DIVISION.
                   FILE SECTION.
                   FD  CUSTOMERS.
                  * GRÜSSE: A COMMENT THAT STAYS BYTE FOR BYTE
                   01  CUSTOMER-RECORD  PIC X(80).
                   WORKING-STORAGE SECTION.
                   01  WS-END           PIC X VALUE "N".
                   PROCEDURE DIVISION.
                   MAIN-PARA.
                       OPEN INPUT CUSTOMERS.
                       READ CUSTOMERS AT END MOVE "Y" TO WS-END END-READ.
                       CLOSE CUSTOMERS.
                       GOBACK.
            """.replace("\n", "\r\n");

    @TempDir
    private Path folder;

    private final InputStream in = System.in;
    private AskedCode code;
    private Path file;
    private TalkingServer server;

    @BeforeEach
    void start() throws IOException {
        Assumptions.assumeTrue(System.getenv(UserFolder.OTHER) != null, "the user's own folder is left alone");
        code = AskedCode.in(folder);
        file = code.root().resolve("src/COPYCUST.cbl");
        Files.writeString(file, PROGRAM, StandardCharsets.ISO_8859_1);
        server = new TalkingServer();
        server.allow(code.root(), "send: [names, literals]");
        Files.writeString(
                UserFolder.path().resolve(AskRoles.FILE),
                "{\"roles\": [{\"name\": \"mender\", \"mayPropose\": true}]}");
        answer("");
    }

    @AfterEach
    void stop() throws IOException {
        System.setIn(in);
        if (server != null) {
            server.close();
            Files.deleteIfExists(UserFolder.path().resolve(AskMemory.FILE));
            Files.deleteIfExists(UserFolder.path().resolve(AskRoles.FILE));
        }
    }

    private static void answer(String text) {
        System.setIn(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    private Run ask(Object... more) {
        List<Object> all = new ArrayList<>(List.of("ask", "--workspace", code.root(), "--with-model", "--anew"));
        all.addAll(List.of(more));
        all.add(QUESTION);
        return Run.of(all.toArray());
    }

    private boolean isAsItWas() throws IOException {
        return Arrays.equals(Files.readAllBytes(file), PROGRAM.getBytes(StandardCharsets.ISO_8859_1));
    }

    @Test
    void theUserSeesTheChangeAndOnlyApprovalMakesIt() throws IOException {
        for (String no : List.of("", "n\n", "\n")) {
            answer(no);
            server.says(PROPOSE, "UNKNOWN");
            Run run = ask("--role", "mender", "--approve");
            assertTrue(run.err().contains("+++ src/COPYCUST.cbl"), run.err() + run.out());
            assertTrue(run.err().contains("make this change? [y/N]"), run.err());
            assertTrue(run.out().contains("not approved"), run.out());
            assertTrue(isAsItWas());
        }
        answer("y\n");
        server.says(PROPOSE, "UNKNOWN");
        Path journal = folder.resolve("journal.txt");
        Run run = ask("--role", "mender", "--json", "--journal", journal);
        JsonNode change = run.json().at("/changes/0");
        assertEquals("made", change.get("outcome").textValue(), run.out());
        assertEquals("CW1201", change.get("code").textValue());
        String now = Files.readString(file, StandardCharsets.ISO_8859_1);
        assertTrue(now.contains("FILE STATUS"), now);
        assertTrue(now.contains("GRÜSSE: A COMMENT THAT STAYS"), now);
        List<String> left = new ArrayList<>(List.of(now.split("\r\n")));
        List<String> shown = change.get("diff").textValue().lines().toList();
        assertTrue(
                shown.stream()
                        .filter(l -> l.startsWith("+") && !l.startsWith("+++"))
                        .allMatch(l -> left.contains(l.substring(1))),
                run.out());
        assertEquals(
                0,
                Run.of("review", "--no-cache", "--rule", "CW1201", "--json", file)
                        .json()
                        .get("findings")
                        .size());
        assertTrue(
                Files.readString(journal).contains("change\tsrc/COPYCUST.cbl:6\tCW1201\tmade"),
                Files.readString(journal));
        String before = Files.readString(file, StandardCharsets.ISO_8859_1);
        answer("y\n");
        assertFalse(Run.of("ask", "--workspace", code.root(), "--replay", journal)
                .err()
                .contains("make this change?"));
        assertEquals(before, Files.readString(file, StandardCharsets.ISO_8859_1), "a replay changes nothing");
    }

    @Test
    void aReaderCannotPropose() throws IOException {
        answer("y\ny\n");
        server.says(PROPOSE, "UNKNOWN");
        Run run = ask();
        assertTrue(server.shown().contains("there is no tool of this name"), server.shown());
        assertFalse(run.err().contains("make this change?"), run.err());
        assertTrue(isAsItWas());
    }

    @Test
    void onlyFixesOfFilesThatAreSeenAreProposed() throws IOException {
        Path outside = folder.resolve("COPYOUT.cbl");
        Files.writeString(outside, PROGRAM.replace("COPYCUST", "COPYOUT"));
        Files.createSymbolicLink(code.root().resolve("src/COPYOUT.cbl"), outside);
        Files.writeString(code.root().resolve("HIDDEN.cbl"), PROGRAM.replace("COPYCUST", "HIDDEN"));
        server.allow(code.root(), "send: [names, literals]", "paths: [\"src/**\"]");
        answer("y\n".repeat(9));
        String fix = "CALL propose_fix | line=6 | code=CW1201 | file=";
        server.says(
                fix + "../COPYOUT.cbl\n" + fix + outside + "\n" + fix + "src/COPYOUT.cbl\n" + fix + "HIDDEN.cbl\n" + fix
                        + "/etc/passwd",
                "CALL propose_fix | line=7 | code=CW1201 | file=src/COPYCUST.cbl\nCALL propose_fix | line=6 | code=CW1511 | file=src/COPYCUST.cbl"
                        + "\nCALL propose_fix | line=6 | code=CW1201 | file=src/COPYCUST.cbl | text=GOBACK",
                "UNKNOWN");
        Run run = ask("--role", "mender");
        assertFalse(run.err().contains("make this change?"), run.err());
        assertTrue(isAsItWas());
        assertEquals(PROGRAM.replace("COPYCUST", "COPYOUT"), Files.readString(outside));
        server.says(PROPOSE + "\n" + PROPOSE.replace("line=6", "line=06"), "UNKNOWN");
        answer("y\n".repeat(9));
        Run once = ask("--role", "mender");
        assertEquals(1, once.err().split("make this change", -1).length - 1, once.err());
    }

    @Test
    void aFileThatChangedMeanwhileIsLeftAlone() throws IOException {
        for (String name : List.of("src/COPYCUST.cbl", "../OTHER.cbl", "src/NONE.cbl")) {
            Files.writeString(folder.resolve("OTHER.cbl"), "BEFORE");
            Proposal proposal = new Proposal(name, 1, "CW1201", "Add", "BEFORE", "AFTER");
            try (Interruption interruption = new Interruption()) {
                Approval approved = new Approval(true, interruption);
                var made = new AskChanges(code.root()).decide(List.of(proposal), approved);
                assertTrue(made.getFirst().outcome().startsWith("not made: "), made.toString());
            }
        }
        assertTrue(isAsItWas());
        assertEquals("BEFORE", Files.readString(folder.resolve("OTHER.cbl")));
    }
}
