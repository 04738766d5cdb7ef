package dev.cobolwright.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/** A model server on this machine that says in turn what a test wants, the last again and again; and the consent of its user to ask it. */
final class TalkingServer implements AutoCloseable {
    static final ObjectMapper MAPPER = new ObjectMapper();

    private final HttpServer server;
    private final List<String> received = new CopyOnWriteArrayList<>();
    private volatile List<String> says = List.of("UNKNOWN");
    private volatile long millis;

    TalkingServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/v1/", exchange -> {
            received.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            String text = says.get(Math.min(received.size(), says.size()) - 1);
            if (received.size() > 1 && millis > 0) {
                pause();
            }
            String answer = text.startsWith("RAW ") ? text.substring(4) : reply(text);
            byte[] body = answer.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
    }

    private static String reply(String text) {
        var answer = MAPPER.createObjectNode();
        answer.putArray("choices").addObject().putObject("message").put("content", text);
        return answer.toString();
    }

    private void pause() {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** What it says from now on, from the first; a text that begins with RAW is the whole body. */
    void says(String... replies) {
        received.clear();
        says = List.of(replies);
    }

    /** From its second answer on it takes so long. */
    void takes(long longer) {
        millis = longer;
    }

    /** Bodies of requests as they arrived. */
    List<String> received() {
        return received;
    }

    /** What the last request shows the model, without our instruction. */
    String shown() throws IOException {
        return MAPPER.readTree(received.getLast()).at("/messages/1/content").textValue();
    }

    static Path models() {
        return UserFolder.path().resolve(UserFolder.MODELS);
    }

    /** Writes the user's consent. @param more keys of the entry, such as {@code send: [names]} */
    void allow(Path workspace, String... more) throws IOException {
        Files.createDirectories(UserFolder.path());
        forgetSpending();
        Files.writeString(
                models(),
                "models:\n  - id: team\n    kind: endpoint\n    url: http://127.0.0.1:"
                        + server.getAddress().getPort()
                        + "/v1\n    model: m\n    workspaces: ["
                        + workspace + "]\n    " + String.join("\n    ", more) + "\n");
    }

    /** Nothing is spent yet today. */
    private static void forgetSpending() throws IOException {
        Files.deleteIfExists(UserFolder.path().resolve("budget-team.json"));
    }

    @Override
    public void close() throws IOException {
        server.stop(0);
        Files.deleteIfExists(models());
        forgetSpending();
    }
}
