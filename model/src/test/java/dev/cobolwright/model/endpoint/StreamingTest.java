package dev.cobolwright.model.endpoint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import dev.cobolwright.model.Cancellation;
import dev.cobolwright.model.endpoint.Answer.Completed;
import dev.cobolwright.model.endpoint.Answer.Failed;
import dev.cobolwright.model.endpoint.Answer.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StreamingTest {
    private static final Prompt PROMPT = new Prompt(
            "Complete the line.", List.of(), "    MOVE CUSTOMER-ID TO ", "    GOBACK.", List.of("\n"), "completion");
    private static final Duration LONG = Duration.ofSeconds(20);

    @TempDir
    Path temp;

    private Server server;

    @BeforeEach
    void start() throws IOException {
        server = new Server(Server.chat("NAME-1."));
    }

    /** Whatever a server does: each request has its beginning and its end in the ledger. */
    @AfterEach
    void everyRequestHasItsEnd() throws IOException {
        server.close();
        EgressLog log = EgressLog.read(temp.resolve("egress.jsonl"));
        assertEquals(0, log.damagedLines());
        assertTrue(log.entries().size() >= server.received.size());
        assertTrue(log.entries().stream().allMatch(e -> e.outcome() != null), log.toString());
    }

    @Test
    void joinsThePartsAndStopsAtTheEndOfTheLine() throws IOException {
        CountDownLatch closed = new CountDownLatch(1);
        server.behaviour = stream(out -> {
            for (String part : List.of("\\n    NA", "ME-", "1.", "\\n")) {
                event(out, "{\"choices\":[{\"delta\":{\"content\":\"" + part + "\"}}]}");
            }
            try {
                while (true) {
                    event(out, "{\"choices\":[{\"delta\":{\"content\":\" MORE\"}}]}");
                    Thread.sleep(20);
                }
            } catch (IOException gone) {
                closed.countDown();
            }
        });
        Completed answer = assertInstanceOf(Completed.class, ask(settings()));
        assertEquals("CUSTOMER-ID.", answer.text().strip().lines().findFirst().orElse(""));
        assertTrue(server.received.getFirst().contains("\"stream\":true"));
    }

    @Test
    void takesWhatTheServerCounts() throws IOException {
        server.behaviour = stream(out -> {
            event(out, "{\"choices\":[{\"text\":\"NAME-1.\"}]}");
            event(out, "{\"choices\":[],\"usage\":{\"prompt_tokens\":31,\"completion_tokens\":3}}");
            event(out, "[DONE]");
        });
        Completed answer = assertInstanceOf(Completed.class, ask(settings().with(EndpointSettings.Api.COMPLETIONS)));
        assertEquals("CUSTOMER-ID.", answer.text());
        assertEquals(31, answer.inputTokens());
        assertEquals(3, answer.outputTokens());
    }

    @Test
    void aStreamWithoutEndIsGivenUp() throws IOException {
        server.behaviour = stream(out -> {
            while (true) {
                event(out, "{\"choices\":[{\"delta\":{\"content\":\"MOVE \"}}]}");
            }
        });
        assertTrue(failed(settings()).note().contains("larger than"));
        server.behaviour = stream(out -> {
            while (true) {
                out.write(": ping\n".getBytes(StandardCharsets.UTF_8));
                out.flush();
                Thread.sleep(50);
            }
        });
        assertEquals(
                Reason.TIMEOUT,
                failed(settings().withTimeout(Duration.ofMillis(500))).reason());
    }

    @Test
    void whatBrokeOffIsNoAnswer() throws IOException {
        server.behaviour = stream(out -> {
            event(out, "{\"choices\":[{\"delta\":{\"content\":\"NAME\"}}]}");
            throw new IOException("the machine of the server lost its power");
        });
        assertTrue(
                failed(settings()).note().contains("broke off"),
                failed(settings()).note());
        server.behaviour = stream(out -> event(out, "<html>"));
        assertTrue(failed(settings()).note().contains("not JSON"));
        server.behaviour = stream(out -> event(out, "{\"error\":{\"message\":\"out of memory\"}}"));
        assertTrue(failed(settings()).note().contains("error of its own"));
        server.behaviour = stream(out -> event(out, "[DONE]"));
        assertInstanceOf(Completed.class, ask(settings()));
        server.behaviour = exchange -> {
            exchange.sendResponseHeaders(200, 5_000);
            exchange.getResponseBody().write("{\"choices\":".getBytes(StandardCharsets.UTF_8));
            exchange.getResponseBody().flush();
            throw new IOException("the machine of the server lost its power");
        };
        assertTrue(failed(settings()).note().contains("broke off"));
    }

    @Test
    void noMoreThanAFewRequestsAreOnTheirWay() throws Exception {
        CountDownLatch goOn = new CountDownLatch(1);
        server.behaviour = exchange -> {
            goOn.await();
            Server.chat("NAME-1.").answer(exchange);
        };
        ModelEndpoint endpoint = endpoint(settings());
        List<CompletableFuture<Answer>> asked = List.of(async(endpoint), async(endpoint));
        while (server.received.size() < 2) {
            Thread.sleep(10);
        }
        Failed busy = assertInstanceOf(Failed.class, async(endpoint).get());
        assertEquals(Reason.BUSY, busy.reason());
        goOn.countDown();
        for (CompletableFuture<Answer> one : asked) {
            assertInstanceOf(Completed.class, one.get());
        }
        assertEquals(2, server.received.size());
    }

    @Test
    void aCertificateThatNobodyTrustsIsRefused() throws Exception {
        HttpsServer tls = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        tls.setHttpsConfigurator(new HttpsConfigurator(selfSigned()));
        tls.createContext("/", exchange -> {
            server.received.add("over TLS");
            exchange.close();
        });
        tls.start();
        try {
            URI url = URI.create("https://127.0.0.1:" + tls.getAddress().getPort() + "/v1");
            Failed failed = failed(EndpointSettings.of("tls", url, "m").withTimeout(LONG));
            assertEquals(Reason.UNREACHABLE, failed.reason());
            assertTrue(failed.note().contains("certificate"), failed.note());
            assertEquals(List.of(), server.received);
        } finally {
            tls.stop(0);
        }
    }

    private SSLContext selfSigned() throws IOException, GeneralSecurityException, InterruptedException {
        Path file = temp.resolve("key.p12");
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "test",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=127.0.0.1",
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        "changeit",
                        "-keystore",
                        file.toString())
                .redirectErrorStream(true)
                .start();
        keytool.getInputStream().readAllBytes();
        assertEquals(0, keytool.waitFor());
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            store.load(in, "changeit".toCharArray());
        }
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, "changeit".toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), null, null);
        return context;
    }

    private interface Writer {
        void write(OutputStream out) throws IOException, InterruptedException;
    }

    private static Server.Behaviour stream(Writer writer) {
        return exchange -> {
            exchange.getResponseHeaders().add("Content-Type", "text/event-stream");
            exchange.sendResponseHeaders(200, 0);
            writer.write(exchange.getResponseBody());
            exchange.getResponseBody().close();
        };
    }

    private static void event(OutputStream out, String data) throws IOException {
        out.write(("data: " + data + "\n\n").getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    private EndpointSettings settings() {
        return EndpointSettings.of("test", server.url(), "big-model").withTimeout(LONG);
    }

    private Answer ask(EndpointSettings settings) {
        return endpoint(settings).complete(PROMPT, RedactionTest.COBOL, LONG, Cancellation.NEVER);
    }

    private static CompletableFuture<Answer> async(ModelEndpoint endpoint) {
        return CompletableFuture.supplyAsync(
                () -> endpoint.complete(PROMPT, RedactionTest.COBOL, LONG, Cancellation.NEVER),
                task -> Thread.ofVirtual().start(task));
    }

    private Failed failed(EndpointSettings settings) {
        return assertInstanceOf(Failed.class, ask(settings));
    }

    private ModelEndpoint endpoint(EndpointSettings settings) {
        return new ModelEndpoint(
                settings,
                Redaction.Policy.STRICT,
                new Budget(temp.resolve("budget.json"), Budget.Limit.NONE, Clock.systemUTC()),
                new EgressLedger(temp.resolve("egress.jsonl"), false, InstantSource.system()));
    }
}
