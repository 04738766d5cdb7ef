package dev.cobolwright.assist.completion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import dev.cobolwright.assist.completion.CompletionRequest.Kind;
import dev.cobolwright.grammar.Cobol;
import dev.cobolwright.grammar.Copybooks;
import dev.cobolwright.grammar.Dialect;
import dev.cobolwright.grammar.source.SourceText;
import dev.cobolwright.model.Cancellation;
import dev.cobolwright.model.endpoint.Budget;
import dev.cobolwright.model.endpoint.EgressLedger;
import dev.cobolwright.model.endpoint.EndpointSettings;
import dev.cobolwright.model.endpoint.ModelEndpoint;
import dev.cobolwright.model.endpoint.Redaction;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EscalationTest {
    private static final String PROGRAM = """
                   IDENTIFICATION DIVISION.
                   PROGRAM-ID. ESCAL.
                   DATA DIVISION.
                   WORKING-STORAGE SECTION.
                   01  WS-QUANTITY         PIC 9(4).
                   01  WS-BALANCE          PIC 9(7).
                   PROCEDURE DIVISION.
                   MAIN-PARA.
                       <|>
                       STOP RUN.
            """;

    @TempDir
    Path folder;

    @Test
    void anUnsureEngineTakesAValidLineOfTheServer() throws IOException {
        AtomicReference<String> sent = new AtomicReference<>("");
        HttpServer server = server(request -> {
            sent.set(request);
            String balance = request.replaceAll("(?s).*01  (NAME-\\d+) *PIC 9\\(7\\).*", "$1");
            return "ADD 1 TO " + balance;
        });
        try {
            CompletionAnswer answer = ask(server.getAddress().getPort(), false);
            assertEquals(Route.Decision.ESCALATED, answer.route().decision(), answer::toString);
            assertEquals("ADD 1 TO WS-BALANCE", answer.suggestions().getFirst().text());
            assertEquals("test-model", answer.suggestions().getFirst().origin());
            assertFalse(sent.get().contains("WS-BALANCE"), "names do not leave the machine");
            assertTrue(Files.readString(folder.resolve("egress.jsonl")).contains("\"sent\""));
        } finally {
            server.stop(0);
        }
    }

    @Test
    void whatAnAnswerTakesIsObserved() throws IOException {
        HttpServer server = server(request -> "ADD 1 TO NAME-1");
        try {
            ModelEndpoint endpoint = endpoint(server.getAddress().getPort());
            Escalation escalation = new Escalation(endpoint, 0.9, Duration.ofSeconds(2), 1, path -> true);
            assertEquals(Duration.ofSeconds(2), escalation.model().latency());
            ask(escalation, false);
            Duration after = escalation.model().latency();
            assertTrue(after.compareTo(Duration.ofMillis(1_600)) >= 0, after::toString);
            assertTrue(after.compareTo(Duration.ofSeconds(2)) < 0, after::toString);
        } finally {
            server.stop(0);
        }
    }

    @Test
    void anInvalidLineIsNotShown() throws IOException {
        HttpServer server = server(request -> "MOVE NO-SUCH-NAME TO NEITHER-THIS");
        try {
            CompletionAnswer answer = ask(server.getAddress().getPort(), false);
            assertTrue(answer.route().decision() != Route.Decision.ESCALATED);
            assertTrue(
                    answer.notes().stream().anyMatch(n -> n.contains("valid")),
                    () -> answer.notes().toString());
        } finally {
            server.stop(0);
        }
    }

    @Test
    void aServerThatIsDownChangesNothingButANote() throws IOException {
        int closedPort;
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            closedPort = taken.getLocalPort();
        }
        CompletionAnswer local = ask(0, true);
        CompletionAnswer answer = ask(closedPort, false);
        assertEquals(local.route().decision(), answer.route().decision());
        assertEquals(local.suggestions(), answer.suggestions());
        assertTrue(local.notes().isEmpty());
        assertEquals(1, answer.notes().size(), () -> answer.notes().toString());
    }

    private ModelEndpoint endpoint(int port) {
        EndpointSettings settings = EndpointSettings.of(
                        "test-model", URI.create("http://127.0.0.1:" + port + "/v1"), "test-model")
                .withTimeout(Duration.ofSeconds(20));
        Budget budget = new Budget(folder.resolve("budget.json"), Budget.Limit.NONE, Clock.systemUTC());
        EgressLedger ledger = new EgressLedger(folder.resolve("egress.jsonl"), false, Clock.systemUTC());
        return new ModelEndpoint(settings, Redaction.Policy.STRICT, budget, ledger);
    }

    private CompletionAnswer ask(int port, boolean localOnly) throws IOException {
        return ask(new Escalation(endpoint(port), 0.9), localOnly);
    }

    private CompletionAnswer ask(Escalation escalation, boolean localOnly) throws IOException {
        try (CompletionEngine engine = new CompletionEngine(Models.cacheOnly(List.of()), Optional.empty())) {
            engine.escalateTo(List.of(escalation));
            int offset = PROGRAM.indexOf("<|>");
            SourceText source = SourceText.of("ESCAL.cbl", PROGRAM.replace("<|>", ""));
            CompletionRequest request = new CompletionRequest(
                    Cobol.parse(source, Copybooks.NONE, Dialect.IBM),
                    offset,
                    Kind.LINE,
                    3,
                    localOnly,
                    Duration.ofSeconds(20));
            return engine.complete(request, Cancellation.NEVER);
        }
    }

    private interface Model {
        String answer(String request);
    }

    private static HttpServer server(Model model) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/v1/chat/completions", exchange -> {
            String request = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            String text = model.answer(request.replace("\\n", "\n"));
            byte[] body = ("{\"choices\":[{\"message\":{\"role\":\"assistant\",\"content\":\"" + text + "\"}}]}")
                    .getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        return server;
    }
}
