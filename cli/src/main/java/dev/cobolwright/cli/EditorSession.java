package dev.cobolwright.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cobolwright.lsp.LspServer;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.function.Predicate;

/**
 * A client of the language server, in this process over pipes or in another over its streams, speaking the protocol as an editor
 * does; for self-test and benchmarks.
 */
final class EditorSession implements AutoCloseable {
    private static final int PIPE = 1 << 20;

    private final ObjectMapper mapper = new ObjectMapper();
    private final OutputStream out;
    private final DataInputStream in;
    private final Thread server;
    private int lastId;
    private JsonNode lastProgress;

    /** A server that runs elsewhere. */
    EditorSession(InputStream fromServer, OutputStream toServer) {
        in = new DataInputStream(new BufferedInputStream(fromServer));
        out = toServer;
        server = Thread.ofPlatform().unstarted(() -> {});
    }

    EditorSession(LspServer.Options options) throws IOException {
        PipedOutputStream toServer = new PipedOutputStream();
        PipedOutputStream fromServer = new PipedOutputStream();
        InputStream serverIn = new PipedInputStream(toServer, PIPE);
        in = new DataInputStream(new PipedInputStream(fromServer, PIPE));
        out = toServer;
        server = Thread.ofPlatform().daemon().name("server").start(() -> LspServer.run(serverIn, fromServer, options));
    }

    /** Says hello for a folder and waits for the server to have read it. */
    void start(Path root) throws IOException {
        initialize(root);
        await(m -> m.path("method").asText().equals("$/progress")
                && m.path("params").path("value").path("kind").asText().equals("end"));
    }

    /** Says hello for a folder. */
    void initialize(Path root) throws IOException {
        ObjectNode params = mapper.createObjectNode();
        params.put("rootUri", root.toUri().toString());
        params.putArray("workspaceFolders")
                .addObject()
                .put("uri", root.toUri().toString())
                .put("name", "root");
        ObjectNode capabilities = params.putObject("capabilities");
        capabilities.putObject("window").put("workDoneProgress", true);
        capabilities.putObject("textDocument").putObject("inlineCompletion");
        request("initialize", params);
        notify("initialized", mapper.createObjectNode());
    }

    /** The token of the progress that began last; null where none did. */
    JsonNode lastProgress() {
        return lastProgress;
    }

    ObjectNode node() {
        return mapper.createObjectNode();
    }

    ObjectNode document(Path file) {
        ObjectNode params = mapper.createObjectNode();
        params.putObject("textDocument").put("uri", file.toUri().toString());
        return params;
    }

    void open(Path file, String text) throws IOException {
        ObjectNode params = document(file);
        ObjectNode document = (ObjectNode) params.get("textDocument");
        document.put("languageId", "cobol").put("version", 1).put("text", text);
        notify("textDocument/didOpen", params);
    }

    /** The answer's result. */
    JsonNode request(String method, ObjectNode params) throws IOException {
        int id = ++lastId;
        send(message(method, params).put("id", id));
        JsonNode answer = await(m -> m.path("id").asInt() == id && !m.has("method"));
        if (answer.has("error")) {
            throw new IOException(method + ": " + answer.path("error"));
        }
        return answer.path("result");
    }

    void notify(String method, ObjectNode params) throws IOException {
        send(message(method, params));
    }

    /** The next message that fits; requests of the server before it are answered with nothing. */
    JsonNode await(Predicate<JsonNode> wanted) throws IOException {
        while (true) {
            JsonNode message = read();
            if (message.has("id") && message.has("method")) {
                ObjectNode answer = mapper.createObjectNode().put("jsonrpc", "2.0");
                answer.set("id", message.get("id"));
                send(answer.putNull("result"));
            }
            if (message.path("params").path("value").path("kind").asText().equals("begin")) {
                lastProgress = message.path("params").path("token");
            }
            if (wanted.test(message)) {
                return message;
            }
        }
    }

    private ObjectNode message(String method, ObjectNode params) {
        ObjectNode message = mapper.createObjectNode().put("jsonrpc", "2.0").put("method", method);
        message.set("params", params);
        return message;
    }

    private void send(ObjectNode message) throws IOException {
        byte[] body = mapper.writeValueAsBytes(message);
        out.write(("Content-Length: " + body.length + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
        out.write(body);
        out.flush();
    }

    private JsonNode read() throws IOException {
        int length = 0;
        while (true) {
            StringBuilder line = new StringBuilder();
            for (int c = in.read(); c != '\n'; c = in.read()) {
                if (c < 0) {
                    throw new EOFException("the server closed the connection");
                }
                line.append((char) c);
            }
            String header = line.toString().strip();
            if (header.isEmpty()) {
                return mapper.readTree(in.readNBytes(length));
            }
            if (header.startsWith("Content-Length:")) {
                length = Integer.parseInt(header.substring(15).strip());
            }
        }
    }

    @Override
    public void close() throws IOException {
        request("shutdown", null);
        notify("exit", null);
        try {
            server.join(5_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
