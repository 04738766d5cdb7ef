package dev.cobolwright.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import dev.cobolwright.model.endpoint.EgressLog;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What leaves for a search server, and what does not; the server here keeps nothing. */
class RemoteIndexTest {
    private static final String VERSION = "{\"version\":{\"distribution\":\"opensearch\",\"number\":\"3.3.0\"}}";

    @TempDir
    Path temp;

    private final List<String> requests = Collections.synchronizedList(new ArrayList<>());
    private final Path settings = UserFolder.path().resolve(SearchServers.FILE);
    private Path workspace;
    private HttpServer http;
    private volatile String page = "";

    @BeforeEach
    void start() throws IOException {
        workspace = Files.createDirectory(temp.toRealPath().resolve("workspace"));
        Files.writeString(workspace.resolve("A.cbl"), """
                       IDENTIFICATION DIVISION.
                       PROGRAM-ID. A.
                       PROCEDURE DIVISION.
                       FIRST-PARA.
                      * password=Xk9vPq2LmZ7t
                           MOVE RARELY-SAID TO SOMETHING-ELSE
                           GOBACK.
                """);
        http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        http.createContext("/", exchange -> {
            String request = exchange.getRequestMethod() + ' ' + exchange.getRequestURI();
            requests.add(request + '\n' + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            String answer = answer(request);
            byte[] bytes = (answer == null ? "{}" : answer).getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(answer == null ? 404 : 200, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        http.start();
    }

    private String answer(String request) {
        if (!page.isEmpty()) {
            return page;
        }
        if (request.equals("GET /")) {
            return VERSION;
        }
        if (request.startsWith("GET ")) {
            return null;
        }
        return request.endsWith("_bulk") ? "{\"errors\":false}" : "{\"hits\":{\"hits\":[]}}";
    }

    @AfterEach
    void stop() throws IOException {
        http.stop(0);
        Files.deleteIfExists(settings);
    }

    private String consent(Path folder) {
        return """
                {"servers": [{"name": "code", "url": "http://127.0.0.1:%d", "workspaces": ["%s"]}]}""".formatted(http.getAddress().getPort(), folder);
    }

    private void allow(String text) throws IOException {
        Files.createDirectories(settings.getParent());
        Files.writeString(settings, text);
    }

    @Test
    void nothingIsSentWithoutTheUsersOwnConsent() throws IOException {
        Files.writeString(workspace.resolve(SearchServers.FILE), consent(workspace));
        Files.createDirectory(workspace.resolve(".cobolwright"));
        Files.writeString(workspace.resolve(".cobolwright").resolve(SearchServers.FILE), consent(workspace));
        refused("no search server may be asked from " + workspace);
        allow(consent(temp.resolve("elsewhere")));
        refused("name one in " + settings + " and the folder among its workspaces");
        allow(consent(workspace));
        Run outside = Run.of("index", "--remote", workspace, temp);
        assertEquals(ExitCode.FAILURE, outside.exit());
        assertTrue(outside.err().contains("is not below " + workspace), outside.err());
        assertEquals(List.of(), requests);
    }

    private void refused(String message) {
        for (Run run : List.of(
                Run.of("search", "--remote", workspace, "words"), Run.of("index", "--remote", workspace, workspace))) {
            assertEquals(ExitCode.FAILURE, run.exit());
            assertTrue(run.err().contains(message), run.err());
        }
    }

    @Test
    void whatLeavesIsMaskedAndInTheLedger() throws IOException {
        allow(consent(workspace));
        Run run = Run.of("index", "--remote", workspace, workspace);
        assertEquals(ExitCode.OK, run.exit(), run.err());
        String sent = String.join("\n", requests);
        assertTrue(sent.contains("RARELY-SAID"), sent);
        assertFalse(sent.contains("Xk9vPq2LmZ7t"), sent);
        assertFalse(sent.contains("xk9vpq2lmz7t"), sent);
        assertTrue(sent.contains("./A.cbl"), "files are named by their way from the workspace");
        EgressLog log = EgressLog.read(workspace.resolve(".cobolwright/egress.jsonl"));
        assertEquals(
                requests.stream()
                        .filter(request -> request.indexOf('\n') < request.length() - 1)
                        .count(),
                log.entries().size(),
                "each request that has something in it has its line");
        assertTrue(log.entries().stream().allMatch(entry -> entry.outcome().equals("answered")));
        assertEquals(
                1, log.entries().stream().mapToInt(EgressLog.Entry::redactions).sum());
        assertTrue(Run.of("stats", "--egress", "--workspace", workspace).out().contains("(OpenSearch)  for index"));
    }

    @Test
    void theRulesOfTheWorkspaceCount() throws IOException {
        allow(consent(workspace));
        Files.writeString(workspace.resolve("cobolwright.access"), "A.cbl treasury\n");
        assertEquals(
                ExitCode.OK, Run.of("index", "--remote", workspace, workspace).exit());
        String sent = String.join("\n", requests);
        assertTrue(sent.contains("\"access\":[\"treasury\"]"), sent);
        assertFalse(sent.contains("-everyone"), sent);
    }

    @Test
    void theLocalIndexAnswersWhereTheServerDoesNot() throws IOException {
        allow(consent(workspace));
        Path index = temp.resolve("index");
        assertEquals(ExitCode.OK, Run.of("index", "--index", index, workspace).exit());
        page = "<html>Please log in</html>";
        Run alone = Run.of("search", "--remote", workspace, "rarely-said");
        assertEquals(ExitCode.FAILURE, alone.exit());
        assertTrue(alone.err().contains("a web page answers instead of a search server"), alone.err());
        Run both = Run.of("search", "--remote", workspace, "--index", index, "rarely-said");
        assertEquals(ExitCode.OK, both.exit(), both.err());
        assertTrue(both.out().contains("A.cbl:3-7"), both.out());
        assertTrue(both.err().contains("; " + index + " answers instead"), both.err());
    }

    @Test
    void whatIsWronglyWrittenIsTold() throws IOException {
        wrong("{\"servers\": [{\"nam\": \"code\"}]}", "Unrecognized field \"nam\"");
        wrong("{\"servers\": [{\"name\": \"code\"}]}", "a server needs a name and a url");
        wrong(consent(workspace).replace("127.0.0.1", "search.example.com"), "code would travel unencrypted");
        wrong(
                consent(workspace).replace("\"name\"", "\"user\": \"me\", \"passwordVariable\": \"NOT_SET\", \"name\""),
                "the environment variable NOT_SET holds no password for me");
        wrong(consent(workspace).replace("\"name\"", "\"user\": \"me\", \"name\""), "needs a passwordVariable");
        assertEquals(List.of(), requests);
    }

    private void wrong(String text, String message) throws IOException {
        allow(text);
        Run run = Run.of("search", "--remote", workspace, "words");
        assertEquals(ExitCode.FAILURE, run.exit());
        assertTrue(run.err().contains(message), run.err());
        assertTrue(Run.of("doctor").out().contains(message));
    }

    @Test
    void oneOfTheTwoIsGiven() {
        assertTrue(Run.of("index", workspace).err().contains("give either --index DIR or --remote DIR"));
        assertTrue(Run.of("search", "words").err().contains("give --index DIR, --remote DIR, or both"));
        assertTrue(Run.of("index", "--remote", workspace, "--snapshot", temp.resolve("s"), workspace)
                .err()
                .contains("--snapshot and --from go with --index alone"));
    }
}
