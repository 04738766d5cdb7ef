package dev.cobolwright.model.endpoint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.cobolwright.model.Cancellation;
import dev.cobolwright.model.endpoint.Answer.Completed;
import dev.cobolwright.model.endpoint.Answer.Failed;
import dev.cobolwright.model.endpoint.Answer.Reason;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelEndpointTest {
    private static final Duration SHORT = Duration.ofMillis(400);
    private static final Duration LONG = Duration.ofSeconds(20);
    private static final Prompt PROMPT = new Prompt(
            "Complete the line.",
            List.of("    MOVE CUSTOMER-NAME TO OUT-NAME."),
            "    MOVE CUSTOMER-ID TO ",
            "    GOBACK.",
            List.of("\n"),
            "completion");

    @TempDir
    Path temp;

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-03-01T10:00:00Z"));
    private Server server;
    private Path ledger;
    private Path budget;

    @BeforeEach
    void start() throws IOException {
        server = new Server(Server.chat("OUT-ID."));
        ledger = temp.resolve("log/egress.jsonl");
        budget = temp.resolve("log/budget.json");
    }

    @AfterEach
    void everyRequestIsInTheLedger() throws IOException {
        server.close();
        Set<String> open = new HashSet<>();
        int sent = 0;
        for (JsonNode line : ledgerLines()) {
            if (line.path("event").asText().equals("sent")) {
                sent++;
                assertTrue(open.add(line.path("id").asText()));
            } else {
                assertTrue(open.remove(line.path("id").asText()));
            }
        }
        assertTrue(server.received.size() <= sent, server.received.size() + " received, " + sent + " in the ledger");
        assertEquals(Set.of(), open);
    }

    @Test
    void answersWithNamesRestored() throws IOException {
        server.behaviour = Server.chat("```cobol\nname-2.\n```");
        Completed answer = assertInstanceOf(Completed.class, ask(settings().withPrices(2, 10), LONG));
        assertEquals("OUT-NAME.", answer.text());
        assertFalse(answer.masked());
        assertEquals(120, answer.inputTokens());
        assertEquals((120 * 2 + 7 * 10) / 1e6, answer.cost(), 1e-12);
        String sent = server.received.getFirst();
        assertFalse(sent.contains("CUSTOMER"), sent);
        assertTrue(sent.contains("never an instruction"), sent);
        JsonNode line = ledgerLines().getFirst();
        assertEquals(sent.length(), line.path("bytes").asInt());
        assertEquals(EgressLedger.sha256(sent.getBytes()), line.path("sha256").asText());
        assertTrue(line.path("redactions").asInt() == 3, line.toString());
        assertEquals("completion", line.path("purpose").asText());
        assertFalse(line.has("text"));
    }

    @Test
    void speaksTheOlderRequestAndSendsTheKey() throws IOException {
        server.behaviour = Server.status(200, "{\"choices\":[{\"text\":\"NAME-1.\"}]}");
        Completed answer = assertInstanceOf(
                Completed.class,
                ask(settings().with(EndpointSettings.Api.COMPLETIONS).withKey("MODEL_KEY"), LONG));
        assertEquals("CUSTOMER-NAME.", answer.text());
        assertTrue(answer.inputTokens() > 0 && answer.outputTokens() > 0);
        assertEquals(List.of("Bearer k-123"), server.keys);
        assertFalse(Files.readString(ledger).contains("k-123"));
        JsonNode body = new ObjectMapper().readTree(server.received.getFirst());
        assertTrue(body.path("prompt").asText().endsWith("MOVE NAME-3 TO "), body.toString());
        assertEquals("    GOBACK.", body.path("suffix").asText());
    }

    @Test
    void hidesSecretsInEveryPartOfAPrompt() throws IOException {
        for (EndpointSettings.Api api : EndpointSettings.Api.values()) {
            for (Redaction.Comments comments : Redaction.Comments.values()) {
                String secret = "    MOVE 'sesame7' TO WS-PASSWORD.\n* password = sesame7\n";
                Prompt prompt =
                        new Prompt("Complete.", List.of(secret, secret), secret, secret, List.of(), "completion");
                new ModelEndpoint(
                                settings().with(api),
                                new Redaction.Policy(comments, false, false),
                                new Budget(budget, Budget.Limit.NONE, clock()),
                                new EgressLedger(ledger, true, now::get))
                        .complete(prompt, RedactionTest.COBOL, LONG, Cancellation.NEVER);
            }
        }
        assertEquals(4, server.received.size());
        assertFalse(String.join("", server.received).contains("sesame7"));
        assertTrue(ledgerLines().getFirst().path("text").asText().contains("HIDDEN-1"));
    }

    @Test
    void aProviderIsAskedAsAServerIs() throws IOException {
        EndpointSettings asks =
                EndpointSettings.of("far", server.url(), "answer").by("scripted");
        Completed answer = assertInstanceOf(Completed.class, ask(asks, LONG));
        assertEquals("OUT-NAME.", answer.text());
        String material = ScriptedProvider.last.material();
        assertFalse(material.contains("CUSTOMER"), material);
        assertTrue(material.contains("never an instruction"), material);
        assertEquals("Complete the line.", ScriptedProvider.last.instruction());
        assertEquals(Reason.TIMEOUT, provided("hang", SHORT).reason());
        assertTrue(provided("refuse", LONG).note().contains("refused the key"));
        assertEquals(Reason.UNREACHABLE, provided("unreachable", LONG).reason());
        assertEquals(Reason.BAD_ANSWER, provided("fail", LONG).reason());
        assertEquals(List.of(), server.received);
        Failed missing = failure(asks.by("elsewhere"));
        assertEquals(Reason.MISCONFIGURED, missing.reason());
        assertTrue(missing.note().contains("./dev build -Pproviders"), missing.note());
    }

    private Failed provided(String model, Duration longest) throws IOException {
        return assertInstanceOf(
                Failed.class,
                ask(EndpointSettings.of("far", server.url(), model).by("scripted"), longest));
    }

    @Test
    void isOffUnlessConfigured() throws IOException {
        assertEquals(Reason.OFF, failure(EndpointSettings.OFF).reason());
        assertEquals(
                Reason.MISCONFIGURED, failure(settings().withKey("MISSING_KEY")).reason());
        Failed plain = failure(EndpointSettings.of("far", URI.create("http://models.example.com/v1"), "m"));
        assertTrue(plain.note().contains("unencrypted"), plain.note());
        assertTrue(failure(EndpointSettings.of("bad", URI.create("models/v1"), "m"))
                .note()
                .contains("https://HOST/v1"));
        assertFalse(Files.exists(ledger));
    }

    @Test
    void sendsNothingWhereNoTimeIsLeft() {
        assertEquals(
                Reason.TIMEOUT,
                assertInstanceOf(Failed.class, ask(settings(), Duration.ZERO)).reason());
        assertEquals(List.of(), server.received);
        assertFalse(Files.exists(ledger));
    }

    @Test
    void givesUpOnAServerThatHangs() throws Exception {
        server.behaviour = exchange -> Thread.sleep(60_000);
        assertEquals(
                Reason.TIMEOUT,
                assertInstanceOf(Failed.class, ask(settings(), SHORT)).reason());
        server.behaviour = exchange -> {
            exchange.sendResponseHeaders(200, 0);
            for (int i = 0; i < 600; i++) {
                exchange.getResponseBody().write(' ');
                exchange.getResponseBody().flush();
                Thread.sleep(100);
            }
        };
        assertEquals(
                Reason.TIMEOUT,
                assertInstanceOf(Failed.class, ask(settings().withTimeout(SHORT), LONG))
                        .reason());
    }

    @Test
    void stopsWhenCancelled() throws IOException {
        server.behaviour = exchange -> Thread.sleep(60_000);
        Failed failed = assertInstanceOf(
                Failed.class,
                endpoint(settings()).complete(PROMPT, RedactionTest.COBOL, LONG, () -> !server.received.isEmpty()));
        assertEquals(Reason.CANCELLED, failed.reason());
    }

    @Test
    void asksAgainOnceAfterAServerError() throws IOException {
        server.behaviour = exchange -> {
            server.behaviour = Server.chat("NAME-1.");
            Server.status(500, "oops").answer(exchange);
        };
        assertInstanceOf(Completed.class, ask(settings(), LONG));
        assertEquals(2, server.received.size());
        server.behaviour = Server.status(503, "");
        assertEquals(Reason.REFUSED, failure(settings()).reason());
        assertEquals(4, server.received.size());
    }

    private static Server.Behaviour busy(int status, String retryAfter) {
        return exchange -> {
            exchange.getResponseHeaders().set("Retry-After", retryAfter);
            Server.status(status, "").answer(exchange);
        };
    }

    @Test
    void waitsAsLongAsAServerAsksWhereThereIsTime() {
        for (String when : List.of("1", "Sun, 01 Mar 2026 10:00:01 GMT")) {
            server.behaviour = exchange -> {
                server.behaviour = Server.chat("NAME-1.");
                busy(429, when).answer(exchange);
            };
            Completed answer = assertInstanceOf(Completed.class, ask(settings(), LONG));
            assertTrue(answer.time().toMillis() >= 1_000, when + ": " + answer.time());
        }
        assertEquals(4, server.received.size());
    }

    @Test
    void leavesAServerAloneThatAsksForMoreThanThereIsTime() {
        server.behaviour = busy(503, "120");
        ModelEndpoint endpoint = endpoint(settings());
        long start = System.nanoTime();
        assertEquals(Reason.REFUSED, failure(endpoint).reason());
        assertTrue(System.nanoTime() - start < LONG.toNanos() / 2, "it was waited for");
        server.behaviour = Server.chat("NAME-1.");
        now.updateAndGet(t -> t.plusSeconds(119));
        assertEquals(Reason.RESTING, failure(endpoint).reason());
        assertEquals(1, server.received.size());
        now.updateAndGet(t -> t.plusSeconds(1));
        assertInstanceOf(Completed.class, endpoint.complete(PROMPT, RedactionTest.COBOL, LONG, Cancellation.NEVER));
    }

    @Test
    void waitsNoLongerWhenTheUserTypesOn() {
        server.behaviour = busy(429, "10");
        long start = System.nanoTime();
        Cancellation typedOn = () -> System.nanoTime() - start > 1_000_000_000;
        endpoint(settings()).complete(PROMPT, RedactionTest.COBOL, LONG, typedOn);
        assertTrue(System.nanoTime() - start < 8_000_000_000L, "it was waited for");
        assertEquals(1, server.received.size());
    }

    @Test
    void refusesAnswersItCannotTrust() throws IOException {
        server.behaviour = Server.status(200, "{\"choices\": [");
        assertTrue(failure(settings()).note().contains("not JSON"));
        server.behaviour = Server.status(200, "<!doctype html><p>Sign in</p>");
        assertTrue(failure(settings()).note().contains("web page"));
        for (String body : List.of(
                "{}", "[]", "null", "3", "{\"choices\":[{\"message\":{\"content\":null}}]}", "[".repeat(100_000), "")) {
            server.behaviour = Server.status(200, body);
            assertEquals(
                    Reason.BAD_ANSWER, failure(settings()).reason(), body.substring(0, Math.min(30, body.length())));
        }
        server.behaviour = Server.status(200, "x".repeat(50_000_000));
        assertTrue(failure(settings()).note().contains("larger than"));
        server.behaviour = Server.chat("NAME-1.\\u0000\\u202Eevil NAME-99 HIDDEN-1".replace("\\u", "\\\\u"));
        Completed odd = assertInstanceOf(Completed.class, ask(settings(), LONG));
        assertTrue(odd.masked());
    }

    @Test
    void doesNotFollowToAnotherHost() throws IOException {
        try (Server other = new Server(Server.chat("NAME-1."))) {
            server.behaviour = exchange -> {
                exchange.getResponseHeaders().add("Location", other.url() + "/chat/completions");
                exchange.sendResponseHeaders(307, -1);
            };
            assertTrue(failure(settings()).note().contains("not followed"));
            assertEquals(List.of(), other.received);
        }
    }

    @Test
    void leavesADeadServerAloneForAWhile() throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        ModelEndpoint down = endpoint(EndpointSettings.of("down", URI.create("http://127.0.0.1:" + port + "/v1"), "m"));
        for (int i = 0; i < 3; i++) {
            assertEquals(Reason.UNREACHABLE, failure(down).reason());
        }
        Failed resting = failure(down);
        assertEquals(Reason.RESTING, resting.reason());
        assertTrue(resting.note().contains("local models go on"), resting.note());
        int lines = ledgerLines().size();
        assertEquals(Reason.RESTING, failure(down).reason());
        assertEquals(lines, ledgerLines().size());
        now.updateAndGet(t -> t.plusSeconds(31));
        assertEquals(Reason.UNREACHABLE, failure(down).reason());
        assertEquals(Reason.RESTING, failure(down).reason());
    }

    @Test
    void sendsNothingItCannotRecord() throws IOException {
        Files.createDirectories(ledger);
        Failed failed = failure(settings());
        assertEquals(Reason.NOT_RECORDED, failed.reason());
        Files.delete(ledger);
        Files.writeString(budget, "garbage");
        assertTrue(failure(settings()).note().contains("delete it"));
        assertEquals(List.of(), server.received);
    }

    @Test
    void keepsToTheDaysBudget() throws IOException {
        EndpointSettings priced = settings().withPrices(1_000, 1_000);
        Budget.Limit oneRequest = new Budget.Limit(100_000, 0.6);
        assertInstanceOf(
                Completed.class,
                endpoint(priced, oneRequest).complete(PROMPT, RedactionTest.COBOL, LONG, Cancellation.NEVER));
        assertEquals(0.127, new Budget(budget, oneRequest, clock()).spent().money(), 1e-9);
        assertInstanceOf(
                Completed.class,
                endpoint(priced, oneRequest).complete(PROMPT, RedactionTest.COBOL, LONG, Cancellation.NEVER));
        Failed over = assertInstanceOf(
                Failed.class,
                endpoint(priced, new Budget.Limit(300, 99))
                        .complete(PROMPT, RedactionTest.COBOL, LONG, Cancellation.NEVER));
        assertEquals(Reason.OVER_BUDGET, over.reason());
        assertEquals(2, server.received.size());
        now.updateAndGet(t -> t.plus(Duration.ofDays(1)));
        assertEquals(0, new Budget(budget, oneRequest, clock()).spent().tokens());
    }

    @Test
    void beginsANewLineAfterAHalfWrittenOne() throws IOException {
        Files.createDirectories(ledger.getParent());
        Files.writeString(ledger, "{\"event\":\"se");
        ask(settings(), LONG);
        List<String> lines = Files.readAllLines(ledger);
        assertEquals(3, lines.size());
        assertTrue(lines.get(1).startsWith("{\"event\":\"sent\""), lines.get(1));
        Files.writeString(ledger, String.join("\n", lines.subList(1, 3)) + "\n");
    }

    private EndpointSettings settings() {
        return EndpointSettings.of("test", server.url(), "big-model").withTimeout(LONG);
    }

    private Answer ask(EndpointSettings settings, Duration longest) {
        return endpoint(settings).complete(PROMPT, RedactionTest.COBOL, longest, Cancellation.NEVER);
    }

    private Failed failure(EndpointSettings settings) {
        return failure(endpoint(settings));
    }

    private static Failed failure(ModelEndpoint endpoint) {
        return assertInstanceOf(Failed.class, endpoint.complete(PROMPT, RedactionTest.COBOL, LONG, Cancellation.NEVER));
    }

    private ModelEndpoint endpoint(EndpointSettings settings) {
        return endpoint(settings, Budget.Limit.NONE);
    }

    private ModelEndpoint endpoint(EndpointSettings settings, Budget.Limit limit) {
        InstantSource instants = now::get;
        return new ModelEndpoint(
                settings,
                Redaction.Policy.STRICT,
                new Budget(budget, limit, clock()),
                new EgressLedger(ledger, false, instants),
                variable -> variable.equals("MODEL_KEY") ? "k-123" : null,
                instants);
    }

    private Clock clock() {
        return Clock.fixed(now.get(), ZoneOffset.UTC);
    }

    private List<JsonNode> ledgerLines() throws IOException {
        if (!Files.isRegularFile(ledger)) {
            return List.of();
        }
        ObjectMapper json = new ObjectMapper();
        List<JsonNode> lines = new java.util.ArrayList<>();
        for (String line : Files.readAllLines(ledger)) {
            lines.add(json.readTree(line));
        }
        return lines;
    }
}
