package dev.cobolwright.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.cobolwright.assist.agent.tools.Tools;
import dev.cobolwright.cli.mcp.HttpTransport;
import dev.cobolwright.cli.mcp.ToolServer;
import io.modelcontextprotocol.client.McpClient;
import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.client.transport.HttpClientStreamableHttpTransport;
import io.modelcontextprotocol.json.jackson2.JacksonMcpJsonMapper;
import io.modelcontextprotocol.spec.McpSchema;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The tools over streamable HTTP, asked by the client of the SDK and by others. */
class McpHttpTest {
    private static final String TOKEN = "a token of this test";
    private static final String PING = "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"ping\"}";

    @TempDir
    static Path folder;

    private static HttpTransport transport;
    private static HttpClient http;

    @BeforeAll
    static void start() throws IOException {
        Files.writeString(folder.resolve("SMALL.cbl"), BadInputTest.PROGRAM);
        WorkspaceCode code = WorkspaceCode.in(folder, List.of());
        transport = new ToolServer(Tools.ALL, code::now).serve(new HttpTransport.Options(0, TOKEN), "test");
        http = HttpClient.newHttpClient();
    }

    @AfterAll
    static void stop() {
        transport.close();
        http.close();
    }

    private static String base() {
        return "http://127.0.0.1:" + transport.port();
    }

    private static McpSyncClient client(String token) {
        return McpClient.sync(HttpClientStreamableHttpTransport.builder(base())
                        .endpoint(HttpTransport.PATH)
                        .jsonMapper(new JacksonMcpJsonMapper(new ObjectMapper()))
                        .requestBuilder(HttpRequest.newBuilder().header("Authorization", "Bearer " + token))
                        .build())
                .requestTimeout(Duration.ofMinutes(1))
                .initializationTimeout(Duration.ofSeconds(20))
                .build();
    }

    @Test
    void theClientOfTheSdkIsAnswered() {
        McpSyncClient client = client(TOKEN);
        try {
            assertEquals("cobolwright", client.initialize().serverInfo().name());
            assertEquals(Tools.ALL.size(), client.listTools().tools().size());
            McpSchema.CallToolResult files = client.callTool(McpSchema.CallToolRequest.builder("list_files")
                    .arguments(Map.of())
                    .build());
            assertEquals(false, files.isError());
            assertTrue(
                    ((McpSchema.TextContent) files.content().getFirst()).text().contains("SMALL.cbl"));
            McpSchema.CallToolResult wrong = client.callTool(McpSchema.CallToolRequest.builder("outline")
                    .arguments(Map.of("program", "NOSUCH"))
                    .build());
            assertEquals(true, wrong.isError());
        } finally {
            client.closeGracefully();
        }
    }

    @Test
    void anotherTokenIsRefused() {
        McpSyncClient client = client("guessed");
        assertThrows(RuntimeException.class, client::initialize);
        client.close();
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.timeout(Duration.ofSeconds(30)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private static HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create(base() + path)).header("Authorization", "Bearer " + TOKEN);
    }

    private static HttpRequest.Builder post(String body) {
        return to(HttpTransport.PATH).POST(HttpRequest.BodyPublishers.ofString(body));
    }

    @Test
    void whoMayNotAskIsTold() throws IOException, InterruptedException {
        assertEquals(200, send(post(PING)).statusCode());
        assertEquals(
                401,
                send(HttpRequest.newBuilder(URI.create(base() + HttpTransport.PATH))
                                .POST(HttpRequest.BodyPublishers.ofString(PING)))
                        .statusCode());
        assertEquals(
                200, send(post(PING).header("Origin", "http://localhost:3000")).statusCode());
        for (String origin : List.of("https://example.com", "http://localhost.example.com", "null", "file://")) {
            assertEquals(403, send(post(PING).header("Origin", origin)).statusCode(), origin);
        }
        assertEquals("HTTP/1.1 403 Forbidden", statusFor("attacker.example.com"));
        assertEquals("HTTP/1.1 200 OK", statusFor("localhost:" + transport.port()));
    }

    /** The status line for a Host header, which the client of the JDK does not let one choose. */
    private static String statusFor(String host) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", transport.port())) {
            socket.setSoTimeout(30_000);
            socket.getOutputStream()
                    .write(("POST /mcp HTTP/1.1\r\nHost: " + host + "\r\nAuthorization: Bearer " + TOKEN
                                    + "\r\nContent-Type: application/json\r\nContent-Length: " + PING.length()
                                    + "\r\nConnection: close\r\n\r\n" + PING)
                            .getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .findFirst()
                    .orElse("");
        }
    }

    @Test
    void whatIsNoMessageIsTold() throws IOException, InterruptedException {
        assertEquals(400, send(post("not JSON")).statusCode());
        assertEquals(400, send(post("{}")).statusCode());
        assertEquals(400, send(post("[1]")).statusCode());
        assertEquals(413, send(post(" ".repeat(2 << 20))).statusCode());
        assertEquals(404, send(to("/").GET()).statusCode());
        HttpResponse<String> get = send(to(HttpTransport.PATH).GET());
        assertEquals(405, get.statusCode());
        assertEquals("POST", get.headers().firstValue("Allow").orElse(""));
        assertEquals(
                202,
                send(post("{\"jsonrpc\":\"2.0\",\"method\":\"notifications/initialized\"}"))
                        .statusCode());
        assertTrue(send(post(PING.replace("ping", "nothing"))).body().contains("error"));
        assertEquals(200, send(post(PING)).statusCode(), "and goes on");
    }
}
