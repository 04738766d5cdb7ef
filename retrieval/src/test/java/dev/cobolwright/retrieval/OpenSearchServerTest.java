package dev.cobolwright.retrieval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.function.UnaryOperator;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is sent to a server, and what is told of servers that are away, slow, old, or none. */
class OpenSearchServerTest {
    private static final String VERSION = "{\"version\":{\"distribution\":\"opensearch\",\"number\":\"3.3.0\"}}";
    private static final String FILES =
            "{\"code-files\":{\"mappings\":{\"_meta\":{\"cobolwright\":{\"format\":\"1\"}}}}}";

    @TempDir
    Path folder;

    private final CountDownLatch over = new CountDownLatch(1);
    private final List<String> requests = Collections.synchronizedList(new ArrayList<>());
    private final List<String> recorded = Collections.synchronizedList(new ArrayList<>());
    private HttpServer http;

    /** What a server answers to a request, written as METHOD PATH; null for what it does not know. */
    @FunctionalInterface
    private interface Answers {
        String to(String request) throws IOException;
    }

    @BeforeEach
    void start() throws IOException {
        http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    }

    @AfterEach
    void stop() {
        over.countDown();
        http.stop(0);
    }

    private OpenSearchServer server(Answers answers) throws IndexException {
        http.createContext("/", exchange -> {
            String request = exchange.getRequestMethod() + ' ' + exchange.getRequestURI();
            requests.add(request + ' ' + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            String answer = answers.to(request);
            answer(exchange, answer == null ? 404 : 200, answer == null ? "{}" : answer);
        });
        http.start();
        return server(URI.create("http://127.0.0.1:" + http.getAddress().getPort()), Optional.empty());
    }

    private static void answer(HttpExchange exchange, int status, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private OpenSearchServer server(URI url, Optional<Path> authority) throws IndexException {
        return new OpenSearchServer(
                new OpenSearchSettings(
                        "code",
                        url,
                        Optional.of(new OpenSearchSettings.Login("me", "geheim")),
                        authority,
                        Duration.ofSeconds(20),
                        false),
                text -> text.replace("hunter2", "HIDDEN-1"),
                (purpose, body) -> {
                    recorded.add(purpose + ' ' + new String(body, StandardCharsets.UTF_8));
                    return (outcome, millis) -> recorded.add(outcome);
                });
    }

    private static String refused(OpenSearchServer server) {
        return assertThrows(IndexException.class, () -> OpenSearchIndex.open(server, false))
                .getMessage();
    }

    /** Only indices of parts that the person may see are named, and all that has a body is recorded first. */
    @Test
    void onlyWhatMayBeSeenIsAsked() throws IOException {
        Part open = new Part(Chunk.Layer.COBOL, Part.EVERYONE);
        Part secret = new Part(Chunk.Layer.COBOL, "treasury");
        String mappings =
                "{" + String.join(",", mapping(open, open), mapping(secret, secret), mapping(secret, open)) + "}";
        OpenSearchServer server = server(request -> switch (request.replaceFirst("\\?.*", "")) {
            case "GET /" -> VERSION;
            case "GET /code-files/_mapping" -> FILES;
            case "GET /code-*/_mapping" -> mappings;
            default -> request.contains("_search") ? "{\"hits\":{\"hits\":[]}}" : null;
        });
        try (OpenSearchIndex index = OpenSearchIndex.open(server, false)) {
            requests.clear();
            index.search("treasure hunter2", 5, Filter.NONE.visibleTo(Set.of("sales")), Wording.PLAIN);
        }
        String asked = requests.getLast();
        assertTrue(asked.startsWith("POST /code-cobol-everyone/_search?search_type=dfs_query_then_fetch"), asked);
        assertTrue(asked.contains("{\"terms\":{\"access\":[\"*\",\"sales\"]}}"), asked);
        assertFalse(requests.toString().contains("hunter2"), "what is masked leaves");
        assertTrue(recorded.getFirst().startsWith("search {\"size\":37"), recorded.toString());
        assertEquals(List.of("answered"), recorded.subList(1, recorded.size()));
    }

    /** As an index says that it holds a part, under the name of the same or another part. */
    private static String mapping(Part named, Part said) {
        return "\"" + OpenSearchFields.index("code", named) + (named.equals(said) ? "" : "x") + "\":"
                + OpenSearchFields.indexOf(said);
    }

    @Test
    void whatCannotBeRecordedIsNotSent() throws IOException {
        server(request -> VERSION);
        OpenSearchServer unrecorded = new OpenSearchServer(
                new OpenSearchSettings(
                        "code",
                        URI.create("http://127.0.0.1:" + http.getAddress().getPort()),
                        Optional.empty(),
                        Optional.empty(),
                        Duration.ofSeconds(20),
                        false),
                text -> text.replace("hunter2", "HIDDEN-1"),
                (purpose, body) -> {
                    throw new IOException("the disk is full");
                });
        String message = assertThrows(
                        IndexException.class, () -> unrecorded.ask("/x", "CODE".getBytes(StandardCharsets.UTF_8)))
                .getMessage();
        assertTrue(message.contains("nothing was sent, because it could not be recorded (the disk is full)"), message);
        assertEquals(List.of(), requests);
    }

    @Test
    void aServerThatIsAwayIsTold() throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        String message = refused(server(URI.create("http://127.0.0.1:" + port), Optional.empty()));
        assertEquals(
                "index 'code' on 127.0.0.1:" + port + ": it cannot be reached; check its url and that it runs",
                message);
    }

    @Test
    void aSlowServerIsLeftAtTheDeadline() throws IOException {
        http.createContext("/", exchange -> {
            try {
                over.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            exchange.close();
        });
        http.start();
        OpenSearchServer slow = new OpenSearchServer(
                new OpenSearchSettings(
                        "code",
                        URI.create("http://127.0.0.1:" + http.getAddress().getPort()),
                        Optional.empty(),
                        Optional.empty(),
                        Duration.ofMillis(50),
                        false),
                UnaryOperator.identity(),
                (purpose, body) -> (outcome, millis) -> {});
        assertTrue(refused(slow).endsWith("it did not answer in time; raise its timeout if it is only slow"));
    }

    @Test
    void aWebPageIsNoServer() throws IOException {
        String message = refused(server(request -> "\n<html><body>Please log in</body></html>"));
        assertTrue(message.contains("a web page answers instead of a search server; check its url"), message);
        assertFalse(message.contains("log in"), message);
    }

    @Test
    void halfAnAnswerIsNoJson() throws IOException {
        assertTrue(refused(server(request -> "{\"version\":")).contains("its answer is not JSON"));
    }

    @Test
    void otherServersAndOldOnesAreRefused() throws IOException {
        assertTrue(refused(server(request -> "{\"version\":{\"number\":\"8.1.0\"}}"))
                .contains("this is no OpenSearch"));
    }

    @Test
    void anOldServerIsRefused() throws IOException {
        String message = refused(server(request -> VERSION.replace("3.3.0", "2.19.6")));
        assertTrue(message.contains("it runs OpenSearch 2.19.6; OpenSearch 3 or newer is needed"), message);
    }

    @Test
    void anIndexOfAnotherVersionIsRefused() throws IOException {
        String message = refused(server(request -> switch (request) {
            case "GET /" -> VERSION;
            default -> FILES.replace("\"1\"", "\"7\"");
        }));
        assertTrue(message.contains("it was written by version 7, this is 1; choose another name"), message);
    }

    @Test
    void aHitThatIsNoChunkIsTold() throws IOException {
        Part open = new Part(Chunk.Layer.COBOL, Part.EVERYONE);
        OpenSearchServer server = server(request -> switch (request.replaceFirst("\\?.*", "")) {
            case "GET /" -> VERSION;
            case "GET /code-files/_mapping" -> FILES;
            case "GET /code-*/_mapping" -> "{" + mapping(open, open) + "}";
            default -> "{\"hits\":{\"hits\":[{\"_score\":1,\"_source\":{\"kind\":\"PICTURE\"}}]}}";
        });
        OpenSearchIndex index = OpenSearchIndex.open(server, false);
        String message = assertThrows(IndexException.class, () -> index.search("x", 1, Filter.NONE, Wording.PLAIN))
                .getMessage();
        assertTrue(message.contains("its answer makes no sense: a hit is no chunk"), message);
    }

    @Test
    void aCertificateOfNoKnownAuthorityIsRefusedUnlessItIsGiven() throws Exception {
        Path keys = folder.resolve("keys.p12");
        Path certificate = folder.resolve("ca.pem");
        keytool(
                "-genkeypair",
                "-alias",
                "a",
                "-keyalg",
                "EC",
                "-dname",
                "CN=test",
                "-ext",
                "san=ip:127.0.0.1",
                "-storetype",
                "PKCS12",
                "-keystore",
                keys.toString(),
                "-storepass",
                "secret");
        keytool(
                "-exportcert",
                "-rfc",
                "-alias",
                "a",
                "-keystore",
                keys.toString(),
                "-storepass",
                "secret",
                "-file",
                certificate.toString());
        KeyStore store = KeyStore.getInstance(keys.toFile(), "secret".toCharArray());
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(store, "secret".toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        HttpsServer https = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        https.setHttpsConfigurator(new HttpsConfigurator(context));
        https.createContext("/", exchange -> {
            assertEquals("Basic bWU6Z2VoZWlt", exchange.getRequestHeaders().getFirst("Authorization"));
            answer(exchange, 200, VERSION);
        });
        https.start();
        try {
            URI url = URI.create("https://127.0.0.1:" + https.getAddress().getPort());
            String message = refused(server(url, Optional.empty()));
            assertTrue(message.contains("it has no certificate that is trusted for this address"), message);
            server(url, Optional.of(certificate)).check();
            Path garbage = Files.writeString(folder.resolve("garbage.pem"), "no certificate");
            String unreadable = assertThrows(IndexException.class, () -> server(url, Optional.of(garbage)))
                    .getMessage();
            assertTrue(unreadable.contains("give a PEM file as its authority"), unreadable);
        } finally {
            https.stop(0);
        }
    }

    private static void keytool(String... arguments) throws Exception {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), said);
    }

    @Test
    void settingsThatCannotBeUsedAreToldBeforeAnythingIsSent() {
        assertTrue(problem("Code", "https://a.example").contains("the name 'Code' is not made of lower-case letters"));
        assertTrue(problem("code", "ftp://a.example").contains("is not an https address"));
        assertTrue(problem("code", "https://me:secret@a.example")
                .contains("put the password into an environment variable"));
        assertTrue(problem("code", "http://a.example").contains("code would travel unencrypted to a.example"));
        assertEquals("", problem("code", "http://localhost:9200"));
    }

    private static String problem(String name, String url) {
        return new OpenSearchSettings(
                        name, URI.create(url), Optional.empty(), Optional.empty(), Duration.ofSeconds(1), false)
                .problem()
                .orElse("");
    }
}
