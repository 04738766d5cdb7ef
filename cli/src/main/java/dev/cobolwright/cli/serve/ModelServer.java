package dev.cobolwright.cli.serve;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.cobolwright.assist.completion.CompletionEngine;
import dev.cobolwright.model.library.LibraryEntry;
import dev.cobolwright.model.library.LibraryEntry.Kind;
import dev.cobolwright.model.library.ModelLibrary;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.System.Logger.Level;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Serves {@code /v1/models}, {@code /v1/completions} and {@code /v1/chat/completions} (OpenAI API reference), streamed or not. One
 * request is worked on at a time, some wait, more are refused with status 429.
 */
public final class ModelServer implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(ModelServer.class.getName());
    private static final int LARGEST = 1 << 20;
    private static final int MOST_IGNORED = 16 << 20;
    private static final int WAITING = 16;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Semaphore places = new Semaphore(WAITING);
    private final CompletionEngine engine;
    private final List<LibraryEntry> models;
    private final AtomicLong count = new AtomicLong();

    /**
     * Serves at once.
     *
     * @param engine used by this server alone
     * @throws IOException where the address cannot be had
     */
    public ModelServer(InetSocketAddress address, CompletionEngine engine, ModelLibrary library) throws IOException {
        this.engine = engine;
        this.models =
                library.local().stream().filter(m -> m.kind() != Kind.COPY).toList();
        server = HttpServer.create(address, 32);
        server.setExecutor(threads);
        server.createContext("/", exchange -> {
            try (exchange) {
                answered(exchange);
            }
        });
        server.start();
    }

    public int port() {
        return server.getAddress().getPort();
    }

    private void answered(HttpExchange exchange) throws IOException {
        try {
            handle(exchange);
        } catch (Asked.Wrong wrong) {
            error(exchange, 400, "invalid_request_error", wrong.getMessage());
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "a request failed", e);
            error(exchange, 500, "server_error", "the request failed; the log of the server has more");
        }
    }

    private void handle(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String method = exchange.getRequestMethod();
        switch (path) {
            case "/v1/models" -> {
                if (allowed(exchange, method, "GET")) {
                    send(exchange, 200, models());
                }
            }
            case "/v1/completions", "/v1/chat/completions" -> {
                if (allowed(exchange, method, "POST")) {
                    complete(exchange, path.contains("chat"));
                }
            }
            default ->
                error(
                        exchange,
                        404,
                        "invalid_request_error",
                        "there is nothing at " + path
                                + "; there are /v1/models, /v1/completions and /v1/chat/completions");
        }
    }

    private static boolean allowed(HttpExchange exchange, String method, String wanted) throws IOException {
        if (method.equals(wanted)) {
            return true;
        }
        exchange.getResponseHeaders().set("Allow", wanted);
        error(exchange, 405, "invalid_request_error", "use " + wanted + " here");
        return false;
    }

    private void complete(HttpExchange exchange, boolean chat) throws IOException {
        byte[] body;
        try (InputStream in = exchange.getRequestBody()) {
            body = in.readNBytes(LARGEST + 1);
            if (body.length > LARGEST) {
                // a client reads no answer before it has sent what it wants to send; not without end
                for (long left = MOST_IGNORED, n = 1; left > 0 && n > 0; left -= n) {
                    n = in.skip(left);
                }
            }
        }
        if (body.length > LARGEST) {
            error(exchange, 413, "invalid_request_error", "a request may have a megabyte; send less of the file");
            return;
        }
        Asked asked = Asked.of(body, chat);
        Optional<LibraryEntry> model = models.stream()
                .filter(m -> m.id().equals(asked.model().isEmpty() ? "mixture" : asked.model()))
                .findFirst();
        if (model.isEmpty()) {
            error(
                    exchange,
                    404,
                    "model_not_found",
                    "there is no model '" + asked.model() + "'; there are "
                            + String.join(
                                    ", ", models.stream().map(LibraryEntry::id).toList()));
            return;
        }
        if (!places.tryAcquire()) {
            exchange.getResponseHeaders().set("Retry-After", "1");
            error(exchange, 429, "rate_limit_error", WAITING + " requests wait already; ask again in a moment");
            return;
        }
        try {
            answer(exchange, asked, model.get(), chat);
        } finally {
            places.release();
        }
    }

    private void answer(HttpExchange exchange, Asked asked, LibraryEntry model, boolean chat) throws IOException {
        Replies replies = new Replies(model.id(), (chat ? "chatcmpl-" : "cmpl-") + count.incrementAndGet(), chat);
        Continuing continuing = new Continuing(engine);
        int prompt = engine.tokens(asked.text().before());
        if (!asked.stream()) {
            StringBuilder text = new StringBuilder();
            Continuing.Ended ended = continuing.run(asked, model, text::append, () -> false);
            send(exchange, 200, replies.whole(text.toString(), ended, prompt));
            return;
        }
        exchange.getResponseHeaders().set("Content-Type", "text/event-stream; charset=utf-8");
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        exchange.sendResponseHeaders(200, 0);
        try (OutputStream out = exchange.getResponseBody()) {
            Continuing.Ended ended = continuing.run(
                    asked, model, part -> event(out, replies.part(part).toString()), () -> false);
            event(out, replies.last(ended).toString());
            event(out, "[DONE]");
        }
    }

    private static void event(OutputStream out, String data) throws IOException {
        out.write(("data: " + data + "\n\n").getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    private ObjectNode models() {
        ObjectNode root = JSON.createObjectNode().put("object", "list");
        var data = root.putArray("data");
        models.forEach(m -> data.addObject()
                .put("id", m.id())
                .put("object", "model")
                .put("created", 0)
                .put("owned_by", "cobolwright")
                .put("licence", m.licence())
                .put("provenance", m.provenance()));
        return root;
    }

    private static void error(HttpExchange exchange, int status, String type, String message) throws IOException {
        if (exchange.getResponseCode() != -1) {
            return;
        }
        ObjectNode root = JSON.createObjectNode();
        root.putObject("error").put("message", message).put("type", type).putNull("code");
        send(exchange, status, root);
    }

    private static void send(HttpExchange exchange, int status, ObjectNode body) throws IOException {
        byte[] bytes = JSON.writeValueAsBytes(body);
        exchange.getResponseHeaders().set("Content-Type", "application/json; charset=utf-8");
        exchange.sendResponseHeaders(status, bytes.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
