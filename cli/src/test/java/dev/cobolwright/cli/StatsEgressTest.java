package dev.cobolwright.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpServer;
import dev.cobolwright.model.Cancellation;
import dev.cobolwright.model.endpoint.Budget;
import dev.cobolwright.model.endpoint.EgressLedger;
import dev.cobolwright.model.endpoint.EndpointSettings;
import dev.cobolwright.model.endpoint.Language;
import dev.cobolwright.model.endpoint.ModelEndpoint;
import dev.cobolwright.model.endpoint.Prompt;
import dev.cobolwright.model.endpoint.Redaction;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code stats --egress} says of requests that were in fact sent. */
class StatsEgressTest {
    private static final String ANSWER = """
            {"choices":[{"message":{"content":"X."}}],"usage":{"prompt_tokens":100,"completion_tokens":20}}
            """;

    @TempDir
    Path folder;

    @Test
    void everyRequestIsListedWithItsEnd() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/v1/", exchange -> {
            exchange.getRequestBody().readAllBytes();
            byte[] body = ANSWER.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        try {
            send(server.getAddress().getPort());
            send(server.getAddress().getPort());
        } finally {
            server.stop(0);
        }
        send(1); // nobody listens there
        Files.writeString(ledger(), "half a li", StandardOpenOption.APPEND);

        JsonNode report =
                Run.of("stats", "--egress", "--json", "--workspace", folder).json();
        assertEquals(3, report.at("/sent/requests").asInt() - 1, "one of the three was tried twice");
        assertEquals(0, report.at("/sent/unfinished").asInt());
        assertEquals(1, report.at("/sent/damagedLines").asInt());
        JsonNode first = report.path("egress").path(0);
        assertEquals("answered", first.path("outcome").asText());
        assertEquals(120, first.path("tokens").asInt());
        assertEquals((100 * 2 + 20 * 10) / 1e6, first.path("cost").asDouble(), 1e-12);
        assertEquals("review", first.path("purpose").asText());
        assertEquals(64, first.path("sha256").asText().length());
        assertFalse(first.has("text") && !first.path("text").isNull(), first.toString());
        assertEquals(
                "UNREACHABLE", report.path("egress").path(2).path("outcome").asText());

        String text =
                Run.of("stats", "--egress", "--text", "--workspace", folder).out();
        assertTrue(text.contains("lines of the ledger cannot be read"), text);
        assertTrue(text.contains("NAME-1") && !text.contains("CUSTOMER-ID"), text);
        assertFalse(Run.of("stats", "--workspace", folder).out().contains("UNREACHABLE"));
    }

    @Test
    void aWorkspaceWithoutALedgerHasSentNothing() {
        JsonNode report =
                Run.of("stats", "--egress", "--json", "--workspace", folder).json();
        assertEquals(0, report.at("/sent/requests").asInt());
        assertTrue(report.path("egress").isEmpty());
    }

    private Path ledger() {
        return folder.resolve(".cobolwright").resolve(EgressLedger.NAME);
    }

    private void send(int port) {
        EndpointSettings settings = EndpointSettings.of("team", URI.create("http://127.0.0.1:" + port + "/v1"), "m")
                .withPrices(2, 10)
                .withTimeout(Duration.ofSeconds(20));
        Budget budget = new Budget(folder.resolve("budget.json"), Budget.Limit.NONE, Clock.systemUTC());
        EgressLedger ledger = new EgressLedger(ledger(), true, Clock.systemUTC());
        Language cobol = new Language("MOVE"::equals, line -> line.startsWith("*"), "*>");
        new ModelEndpoint(settings, Redaction.Policy.STRICT, budget, ledger)
                .complete(
                        Prompt.question("What is it?", "", "    MOVE CUSTOMER-ID", "review"),
                        cobol,
                        Duration.ofSeconds(20),
                        Cancellation.NEVER);
    }
}
