package dev.cobolwright.assist.completion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
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
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever a server does: the local answer stands, one message says what is wrong, and the ledger accounts for every request. */
class EscalationFaultsTest {
    private static final String PROGRAM = """
                   IDENTIFICATION DIVISION.
                   PROGRAM-ID. FAULTS.
                   DATA DIVISION.
                   WORKING-STORAGE SECTION.
                   01  WS-QUANTITY         PIC 9(4).
                   01  WS-PASSWORD         PIC X(8) VALUE 'hunter22'.
                   PROCEDURE DIVISION.
                   MAIN-PARA.
                       <|>
                       STOP RUN.
            """;

    private static final Duration TIMEOUT = Duration.ofMillis(1_500);
    private static final ObjectMapper JSON = new ObjectMapper();

    /** What the server does with a request. */
    enum Fault {
        HANGS(exchange -> Thread.sleep(60_000)),
        TOO_MANY_REQUESTS(exchange -> status(exchange, 429, "{\"error\":\"slow down\"}")),
        SERVER_ERROR(exchange -> status(exchange, 500, "oops")),
        HTML(exchange -> status(exchange, 200, "<!doctype html><p>Sign in</p>")),
        MALFORMED_JSON(exchange -> status(exchange, 200, "{\"choices\": [{\"message\": {\"content\": \"ADD 1")),
        BREAKS_OFF(exchange -> {
            exchange.sendResponseHeaders(200, 1_000);
            exchange.getResponseBody().write("{\"choices\":".getBytes(StandardCharsets.UTF_8));
            exchange.getResponseBody().flush();
            throw new IOException("gone");
        }),
        STREAMS_FOREVER(exchange -> {
            exchange.getResponseHeaders().add("Content-Type", "text/event-stream");
            exchange.sendResponseHeaders(200, 0);
            for (int i = 0; i < 600; i++) {
                event(exchange.getResponseBody(), "ADD ");
                Thread.sleep(100);
            }
        }),
        FIFTY_MEGABYTES(exchange -> status(exchange, 200, "x".repeat(50_000_000))),
        REDIRECTS(exchange -> {
            exchange.getResponseHeaders().add("Location", "http://127.0.0.1:1/v1/chat/completions");
            status(exchange, 307, "");
        }),
        REFUSES_CONNECTIONS(exchange -> status(exchange, 200, ""));

        private interface Behaviour {
            void answer(HttpExchange exchange) throws IOException, InterruptedException;
        }

        private final Behaviour behaviour;

        Fault(Behaviour behaviour) {
            this.behaviour = behaviour;
        }
    }

    @TempDir
    Path folder;

    private final List<byte[]> received = new CopyOnWriteArrayList<>();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private HttpServer server;
    private Fault fault = Fault.SERVER_ERROR;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/v1/", exchange -> {
            received.add(exchange.getRequestBody().readAllBytes());
            try (exchange) {
                fault.behaviour.answer(exchange);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
        threads.shutdownNow();
    }

    @ParameterizedTest
    @EnumSource
    void theLocalAnswerStands(Fault injected) throws Exception {
        fault = injected;
        if (injected == Fault.REFUSES_CONNECTIONS) {
            server.stop(0);
        }
        try (CompletionEngine engine = engine(Budget.Limit.NONE)) {
            CompletionAnswer local = ask(engine, true, Duration.ofSeconds(20));
            long start = System.nanoTime();
            CompletionAnswer answer = ask(engine, false, Duration.ofSeconds(20));
            assertTrue(System.nanoTime() - start < Duration.ofSeconds(20).toNanos(), "it is waited for far too long");
            assertEquals(local.suggestions(), answer.suggestions());
            assertEquals(local.route().decision(), answer.route().decision());
            assertEquals(1, answer.notes().size(), answer.notes().toString());
            assertTrue(answer.notes().getFirst().contains("big"), "the note names the server: " + answer.notes());
        }
        accountsForAll();
    }

    @Test
    void theSameMessageIsToldOnce() throws Exception {
        try (CompletionEngine engine = engine(Budget.Limit.NONE)) {
            List<String> notes = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                notes.addAll(ask(engine, false, Duration.ofSeconds(20)).notes());
            }
            assertEquals(1, notes.size(), notes.toString());
        }
        accountsForAll();
    }

    @Test
    void somebodyWhoTypesDoesNotWaitForAServerThatHangs() throws Exception {
        fault = Fault.HANGS;
        try (CompletionEngine engine = engine(Budget.Limit.NONE)) {
            ask(engine, true, Duration.ofMillis(100));
            long start = System.nanoTime();
            CompletionAnswer answer = ask(engine, false, Duration.ofMillis(100));
            long millis = (System.nanoTime() - start) / 1_000_000;
            assertTrue(
                    answer.notes().getFirst().contains("has not answered yet"),
                    answer.notes().toString());
            assertTrue(millis < TIMEOUT.toMillis(), millis + " ms");
        }
        accountsForAll();
    }

    @Test
    void nothingLeavesWhereTheBudgetIsUsedUp() throws Exception {
        try (CompletionEngine engine = engine(new Budget.Limit(10, 1))) {
            CompletionAnswer local = ask(engine, true, Duration.ofSeconds(20));
            CompletionAnswer answer = ask(engine, false, Duration.ofSeconds(20));
            assertEquals(local.suggestions(), answer.suggestions());
            assertTrue(
                    answer.notes().getFirst().contains("budget"), answer.notes().toString());
        }
        assertEquals(List.of(), received);
        assertFalse(Files.exists(folder.resolve("egress.jsonl")));
    }

    private CompletionEngine engine(Budget.Limit limit) throws IOException {
        CompletionEngine engine = new CompletionEngine(Models.cacheOnly(List.of()), Optional.empty());
        URI url = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/v1");
        EndpointSettings settings = EndpointSettings.of("big", url, "big").withTimeout(TIMEOUT);
        Budget budget = new Budget(folder.resolve("budget.json"), limit, Clock.systemUTC());
        EgressLedger ledger = new EgressLedger(folder.resolve("egress.jsonl"), true, Clock.systemUTC());
        engine.escalateTo(
                List.of(new Escalation(new ModelEndpoint(settings, Redaction.Policy.STRICT, budget, ledger), 0.9)));
        return engine;
    }

    private static CompletionAnswer ask(CompletionEngine engine, boolean localOnly, Duration time) {
        SourceText source = SourceText.of("FAULTS.cbl", PROGRAM.replace("<|>", ""));
        return engine.complete(
                new CompletionRequest(
                        Cobol.parse(source, Copybooks.NONE, Dialect.IBM),
                        PROGRAM.indexOf("<|>"),
                        Kind.LINE,
                        3,
                        localOnly,
                        time),
                Cancellation.NEVER);
    }

    /** Every request that arrived is in the ledger with its text and hash, each has an end, and none holds a name or the secret. */
    private void accountsForAll() throws Exception {
        Map<String, JsonNode> sent = new TreeMap<>();
        Map<String, JsonNode> done = new TreeMap<>();
        for (int i = 0; i < 200 && (sent.isEmpty() || done.size() < sent.size()); i++) {
            sent.clear();
            done.clear();
            for (String line : Files.readAllLines(folder.resolve("egress.jsonl"))) {
                JsonNode entry = JSON.readTree(line);
                (entry.path("event").asText().equals("sent") ? sent : done)
                        .put(entry.path("id").asText(), entry);
            }
            Thread.sleep(50);
        }
        assertEquals(sent.keySet(), done.keySet(), "every request has an end");
        assertTrue(
                done.values().stream().noneMatch(d -> d.path("outcome").asText().equals("answered")), done.toString());
        List<String> hashes =
                sent.values().stream().map(s -> s.path("sha256").asText()).toList();
        for (byte[] body : received) {
            String text = new String(body, StandardCharsets.UTF_8);
            String hash = HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(body));
            assertTrue(hashes.contains(hash), "what arrived is recorded");
            assertTrue(
                    sent.values().stream().anyMatch(s -> s.path("text").asText().equals(text)));
            assertFalse(text.contains("hunter22") || text.contains("WS-QUANTITY"), text);
        }
        assertTrue(received.size() <= sent.size());
    }

    private static void status(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    private static void event(OutputStream out, String text) throws IOException {
        out.write(("data: {\"choices\":[{\"delta\":{\"content\":\"" + text + "\"}}]}\n\n")
                .getBytes(StandardCharsets.UTF_8));
        out.flush();
    }
}
