package dev.cobolwright.cli.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.cobolwright.assist.completion.CompletionEngine;
import dev.cobolwright.assist.completion.Models;
import dev.cobolwright.model.Cancellation;
import dev.cobolwright.model.endpoint.Answer;
import dev.cobolwright.model.endpoint.Budget;
import dev.cobolwright.model.endpoint.EgressLedger;
import dev.cobolwright.model.endpoint.EgressLog;
import dev.cobolwright.model.endpoint.EndpointSettings;
import dev.cobolwright.model.endpoint.Language;
import dev.cobolwright.model.endpoint.ModelEndpoint;
import dev.cobolwright.model.endpoint.Prompt;
import dev.cobolwright.model.endpoint.Redaction;
import dev.cobolwright.model.library.ModelLibrary;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Our client against our server: a round trip without anybody else. */
class ModelServerTest {
    private static final String CODE = """
            \\   MOVE CUST-NAME TO OUT-NAME.
                WRITE OUT-RECORD.
                MOVE CUST-CITY TO OUT-CITY.
                WRITE OUT-RECORD.
                MOVE CUST-NAME TO OUT-NAME.
                WRITE\s""".replace("\\", " ");

    private static CompletionEngine engine;
    private static ModelServer server;

    @TempDir
    Path temp;

    @BeforeAll
    static void start() throws IOException {
        engine = new CompletionEngine(Models.cacheOnly(List.of()), Optional.empty());
        server = new ModelServer(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), engine, ModelLibrary.shipped());
    }

    @AfterAll
    static void stop() {
        server.close();
        engine.close();
    }

    @Test
    void ourClientGetsALineInEveryWayOfAsking() throws IOException {
        Set<String> keywords = Set.of("MOVE", "TO", "WRITE");
        Language cobol = new Language(keywords::contains, line -> line.startsWith("*"), "*>");
        for (EndpointSettings.Api api : EndpointSettings.Api.values()) {
            for (boolean stream : List.of(true, false)) {
                EndpointSettings settings = EndpointSettings.of("served", url("/v1"), "mixture")
                        .with(api)
                        .withTimeout(Duration.ofSeconds(30))
                        .streaming(stream);
                Path ledger = temp.resolve(api + "-" + stream + ".jsonl");
                ModelEndpoint endpoint = new ModelEndpoint(
                        settings,
                        Redaction.Policy.STRICT,
                        new Budget(temp.resolve("budget.json"), Budget.Limit.NONE, Clock.systemUTC()),
                        new EgressLedger(ledger, true, InstantSource.system()));
                Prompt prompt = new Prompt("Continue.", List.of(), CODE, "    STOP RUN.", List.of("\n"), "completion");
                Answer answer = endpoint.complete(prompt, cobol, Duration.ofSeconds(30), Cancellation.NEVER);
                Answer.Completed completed = assertInstanceOf(Answer.Completed.class, answer, answer::toString);
                assertEquals("OUT-RECORD.", completed.text().strip(), api + " " + stream);
                EgressLog log = EgressLog.read(ledger);
                assertEquals("answered", log.entries().getFirst().outcome());
                assertFalse(log.entries().getFirst().text().contains("OUT-RECORD"));
            }
        }
    }

    @Test
    void saysWhichModelsThereAre() throws Exception {
        JsonNode models = json(send("GET", "/v1/models", ""), 200);
        assertTrue(models.path("data").size() >= 4);
        assertEquals("model", models.path("data").path(0).path("object").asText());
    }

    @Test
    void goesOnOverSeveralLinesAndCounts() throws Exception {
        String body = new ObjectMapper()
                .createObjectNode()
                .put("model", "words")
                .put("prompt", CODE)
                .put("max_tokens", 24)
                .toString();
        JsonNode answer = json(send("POST", "/v1/completions", body), 200);
        String text = answer.path("choices").path(0).path("text").asText();
        assertTrue(text.startsWith("OUT-RECORD.\n"), text);
        assertTrue(answer.path("usage").path("prompt_tokens").asInt() > 20);
        assertTrue(answer.path("usage").path("completion_tokens").asInt() > 0);
    }

    @Test
    void aWrongRequestGetsAReason() throws Exception {
        error(send("POST", "/v1/completions", "{"), 400, "not JSON");
        error(send("POST", "/v1/completions", "[]"), 400, "not a JSON object");
        error(send("POST", "/v1/completions", "{}"), 400, "prompt");
        error(send("POST", "/v1/completions", "{\"prompt\":\"A\",\"n\":3}"), 400, "n: one answer");
        error(send("POST", "/v1/completions", "{\"prompt\":\"A\",\"max_tokens\":-1}"), 400, "max_tokens");
        error(send("POST", "/v1/chat/completions", "{\"messages\":[]}"), 400, "role 'user'");
        error(send("POST", "/v1/completions", "{\"prompt\":\"A\",\"model\":\"gpt\"}"), 404, "no model 'gpt'");
        error(send("GET", "/v1/completions", ""), 405, "use POST");
        error(send("GET", "/", ""), 404, "/v1/models");
        error(send("POST", "/v1/completions", "{\"prompt\":\"" + "A".repeat(2_000_000) + "\"}"), 413, "megabyte");
    }

    private static void error(HttpResponse<String> response, int status, String part) throws IOException {
        String message = json(response, status).path("error").path("message").asText();
        assertTrue(message.contains(part), message);
    }

    private static JsonNode json(HttpResponse<String> response, int status) throws IOException {
        assertEquals(status, response.statusCode(), response.body());
        return new ObjectMapper().readTree(response.body());
    }

    private static HttpResponse<String> send(String method, String path, String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(url(path))
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        }
    }

    private static URI url(String path) {
        return URI.create("http://127.0.0.1:" + server.port() + path);
    }
}
