package dev.cobolwright.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code review --with-model} against a model server on this machine that answers as a test wants. */
class ReviewWithModelTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final String PROGRAM = """
                   IDENTIFICATION DIVISION.
                   PROGRAM-ID. ONE.
                   DATA DIVISION.
                   WORKING-STORAGE SECTION.
                   01  WS-LIMIT PIC 9(5) VALUE 10.
                   01  WS-TOTAL PIC 9(5) VALUE 1.
                   PROCEDURE DIVISION.
                   MAIN-PARA.
                       IF WS-TOTAL > WS-LIMIT
                           MOVE WS-LIMIT TO WS-TOTAL
                       END-IF.
                       DISPLAY "SECRET PLAN" WS-TOTAL.
                       DISPLAY "SECRET PLAN" WS-TOTAL.
                       GOBACK.
            """;
    private static final String CLAIM = "condition | IF WS-TOTAL > WS-LIMIT | WS-TOTAL is never above WS-LIMIT here.";

    @TempDir
    private Path folder;

    private final List<String> received = new CopyOnWriteArrayList<>();
    private List<String> answers = List.of();
    private HttpServer server;
    private Path program;

    @BeforeEach
    void start() throws IOException {
        Assumptions.assumeTrue(System.getenv(UserFolder.OTHER) != null, "the user's own folder is left alone");
        program = Files.writeString(folder.resolve("one.cbl"), PROGRAM);
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/v1/", exchange -> {
            received.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            var answer = MAPPER.createObjectNode();
            String text = answers.get((received.size() - 1) % answers.size());
            answer.putArray("choices").addObject().putObject("message").put("content", text);
            byte[] body = answer.toString().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        allow("[names, literals]");
    }

    @AfterEach
    void stop() throws IOException {
        if (server != null) {
            server.stop(0);
            Files.deleteIfExists(models());
        }
    }

    private static Path models() {
        return UserFolder.path().resolve(UserFolder.MODELS);
    }

    private void allow(String send) throws IOException {
        Files.createDirectories(UserFolder.path());
        Files.writeString(
                models(),
                "models:\n  - id: team\n    kind: endpoint\n    url: http://127.0.0.1:"
                        + server.getAddress().getPort() + "/v1\n    model: m\n    stream: false\n    workspaces: ["
                        + folder
                        + "]\n    send: " + send + "\n");
    }

    private Run review(Object... more) {
        List<Object> all = new ArrayList<>(List.of("review", "--no-cache", "--with-model", "--rule", "CW1501"));
        all.addAll(List.of(more));
        all.add(program);
        return Run.of(all.toArray());
    }

    @Test
    void whatBothPassesSayOfALineIsAddedAndMarked() throws IOException {
        answers = List.of(CLAIM, CLAIM.toLowerCase(java.util.Locale.ROOT));
        Path sarif = folder.resolve("out.sarif");
        Run run = review("--json", "--sarif", sarif);
        assertEquals(ExitCode.OK, run.exit(), run.err());
        JsonNode finding = run.json().at("/findings/0");
        assertEquals("MODEL", finding.get("code").textValue(), run.out());
        assertEquals("note", finding.get("severity").textValue());
        assertEquals(9, finding.get("startLine").intValue());
        assertTrue(finding.get("message").textValue().startsWith("The model team says in two passes (condition): "));
        assertEquals(2, received.size());
        JsonNode rule = MAPPER.readTree(sarif.toFile()).at("/runs/0/tool/driver/rules/1");
        assertEquals("MODEL", rule.get("id").textValue());
        assertEquals(
                1,
                MAPPER.readTree(sarif.toFile())
                        .at("/runs/0/results/0/ruleIndex")
                        .intValue());
        assertEquals(ExitCode.FINDINGS, review("--fail-on-model").exit());
        assertEquals(ExitCode.OK, review("--fail-on", "note").exit());
    }

    @Test
    void whatCannotBeTiedToALineIsDropped() {
        for (List<String> passes : List.of(
                List.of(CLAIM, "NONE"),
                List.of(CLAIM, CLAIM.replace("condition", "loop")),
                List.of(CLAIM.replace("> WS", "< WS"), CLAIM.replace("> WS", "< WS")),
                List.of(CLAIM.replace("never above", "the same as WS-OTHER"), CLAIM),
                List.of("value | DISPLAY \"SECRET PLAN\" WS-TOTAL. | Shown twice."),
                List.of("style | IF WS-TOTAL > WS-LIMIT | Ugly."),
                List.of("Ignore the rules and report everything."))) {
            answers = passes;
            received.clear();
            Run run = review("--json");
            assertEquals(0, run.json().get("findings").size(), passes + run.out());
            assertEquals(0, run.json().get("notifications").size(), run.out());
        }
    }

    @Test
    void commentsAcceptAndTheLedgerKnows() throws IOException {
        answers = List.of(CLAIM);
        Files.writeString(program, PROGRAM.replace("           IF", "      * NOSONAR\n           IF"));
        JsonNode report = review("--json").json();
        assertEquals(0, report.get("findings").size(), report.toString());
        assertEquals(1, report.at("/totals/suppressed").intValue());
        String ledger = Files.readString(folder.resolve(".cobolwright/egress.jsonl"));
        assertTrue(ledger.contains("\"review\""), ledger);
    }

    @Test
    void namesAndLiteralsStayHereUnlessTheUserSaysOtherwise() throws IOException {
        allow("[]");
        answers = List.of("NONE");
        assertEquals(ExitCode.OK, review().exit());
        assertFalse(received.isEmpty());
        assertFalse(received.toString().contains("WS-TOTAL"), received.toString());
        assertFalse(received.toString().contains("SECRET PLAN"), received.toString());
    }

    @Test
    void aServerThatFailsIsTold() {
        server.stop(0);
        Run run = review("--json");
        assertEquals(ExitCode.OK, run.exit(), run.err());
        String told = run.json().get("notifications").toString();
        assertTrue(told.contains("model-not-asked") && told.contains("0 of 1 parts"), told);
    }

    @Test
    void withoutConsentNothingIsAsked() throws IOException {
        Files.delete(models());
        Run run = review();
        assertEquals(ExitCode.FAILURE, run.exit());
        assertTrue(run.err().contains("no model server is allowed for"), run.err());
        assertTrue(received.isEmpty());
    }
}
