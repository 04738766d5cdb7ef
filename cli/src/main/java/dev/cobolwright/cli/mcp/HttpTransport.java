package dev.cobolwright.cli.mcp;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.modelcontextprotocol.common.McpTransportContext;
import io.modelcontextprotocol.json.McpJsonMapper;
import io.modelcontextprotocol.server.McpStatelessServerHandler;
import io.modelcontextprotocol.spec.McpSchema;
import io.modelcontextprotocol.spec.McpStatelessServerTransport;
import java.io.IOException;
import java.io.InputStream;
import java.lang.System.Logger.Level;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import reactor.core.publisher.Mono;

/**
 * Streamable HTTP of the protocol (revision 2025-06-18, "Transports") without sessions: each message is a POST to {@value #PATH} and is
 * answered with JSON at once; nothing is sent that was not asked for, so GET and DELETE are not there. Only this machine is served, whoever
 * asks must have the token, and a page of a browser that comes from elsewhere is refused, whatever name it has for this machine.
 */
public final class HttpTransport implements McpStatelessServerTransport, AutoCloseable {
    public static final String PATH = "/mcp";

    private static final System.Logger LOG = System.getLogger(HttpTransport.class.getName());
    private static final int LARGEST = 1 << 20;
    private static final int MOST_IGNORED = 16 << 20;
    private static final int AT_ONCE = 8;
    private static final Duration LONGEST = Duration.ofMinutes(5);
    private static final List<String> OWN_NAMES = List.of("localhost", "127.0.0.1", "[::1]");

    private final McpJsonMapper mapper;
    private final byte[] token;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Semaphore places = new Semaphore(AT_ONCE);
    private volatile McpStatelessServerHandler handler;

    /**
     * @param port 0 takes a free one
     * @param token that each request must have
     */
    public record Options(int port, String token) {}

    HttpTransport(McpJsonMapper mapper, Options options) throws IOException {
        this.mapper = mapper;
        this.token = ("Bearer " + options.token()).getBytes(StandardCharsets.UTF_8);
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), options.port()), 32);
        server.setExecutor(threads);
        server.createContext("/", exchange -> {
            try (exchange) {
                answered(exchange);
            }
        });
    }

    void start() {
        server.start();
    }

    public int port() {
        return server.getAddress().getPort();
    }

    @Override
    public void setMcpHandler(McpStatelessServerHandler mcpHandler) {
        handler = mcpHandler;
    }

    private void answered(HttpExchange exchange) throws IOException {
        try {
            handle(exchange);
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "a request failed", e);
            error(exchange, 500, McpSchema.ErrorCodes.INTERNAL_ERROR, "the request failed; the server's log has more");
        }
    }

    private void handle(HttpExchange exchange) throws IOException {
        Optional<byte[]> body = body(exchange);
        if (!isOwn(header(exchange, "Host"), "http://")
                || !header(exchange, "Origin").isEmpty() && !isOwn(header(exchange, "Origin"), "")) {
            error(exchange, 403, McpSchema.ErrorCodes.INVALID_REQUEST, "only this machine is served");
        } else if (!exchange.getRequestURI().getPath().equals(PATH)) {
            error(exchange, 404, McpSchema.ErrorCodes.INVALID_REQUEST, "there is only " + PATH);
        } else if (!MessageDigest.isEqual(
                token, header(exchange, "Authorization").getBytes(StandardCharsets.UTF_8))) {
            exchange.getResponseHeaders().set("WWW-Authenticate", "Bearer");
            error(
                    exchange,
                    401,
                    McpSchema.ErrorCodes.INVALID_REQUEST,
                    "the header Authorization: Bearer TOKEN is missing or has another token than the server");
        } else if (!exchange.getRequestMethod().equals("POST")) {
            exchange.getResponseHeaders().set("Allow", "POST");
            error(exchange, 405, McpSchema.ErrorCodes.INVALID_REQUEST, "messages are sent with POST");
        } else if (body.isEmpty()) {
            error(exchange, 413, McpSchema.ErrorCodes.INVALID_REQUEST, "a message may have a megabyte");
        } else if (!places.tryAcquire()) {
            exchange.getResponseHeaders().set("Retry-After", "1");
            error(exchange, 429, McpSchema.ErrorCodes.INTERNAL_ERROR, AT_ONCE + " requests are under way already");
        } else {
            try {
                message(exchange, new String(body.get(), StandardCharsets.UTF_8));
            } finally {
                places.release();
            }
        }
    }

    private void message(HttpExchange exchange, String body) throws IOException {
        McpSchema.JSONRPCMessage message;
        try {
            message = McpSchema.deserializeJsonRpcMessage(mapper, body);
        } catch (IOException | IllegalArgumentException e) {
            error(exchange, 400, McpSchema.ErrorCodes.PARSE_ERROR, "the body is no message of the protocol");
            return;
        }
        McpTransportContext context = McpTransportContext.EMPTY;
        switch (message) {
            case McpSchema.JSONRPCRequest request ->
                send(exchange, 200, handler.handleRequest(context, request).block(LONGEST));
            case McpSchema.JSONRPCNotification notification -> {
                handler.handleNotification(context, notification).block(LONGEST);
                exchange.sendResponseHeaders(202, -1);
            }
            default -> error(exchange, 400, McpSchema.ErrorCodes.INVALID_REQUEST, "nothing was asked of the client");
        }
    }

    /** Empty where it is too large; read to its end, for a client reads no answer before it has sent all. */
    private static Optional<byte[]> body(HttpExchange exchange) throws IOException {
        try (InputStream in = exchange.getRequestBody()) {
            byte[] body = in.readNBytes(LARGEST + 1);
            if (body.length > LARGEST) {
                for (long left = MOST_IGNORED, n = 1; left > 0 && n > 0; left -= n) {
                    n = in.skip(left);
                }
                return Optional.empty();
            }
            return Optional.of(body);
        }
    }

    private static String header(HttpExchange exchange, String name) {
        return Optional.ofNullable(exchange.getRequestHeaders().getFirst(name)).orElse("");
    }

    /** Whether a host or origin is this machine by one of its own names. */
    private static boolean isOwn(String value, String scheme) {
        try {
            String host = URI.create(scheme + value).getHost();
            return host != null && OWN_NAMES.contains(host);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** The protocol's error without the id of a request, which may be unread. */
    private void error(HttpExchange exchange, int status, int code, String message) throws IOException {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("jsonrpc", McpSchema.JSONRPC_VERSION);
        answer.put("id", null);
        answer.put("error", Map.of("code", code, "message", message));
        send(exchange, status, answer);
    }

    private void send(HttpExchange exchange, int status, Object answer) throws IOException {
        byte[] bytes = mapper.writeValueAsBytes(answer);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    @Override
    public Mono<Void> closeGracefully() {
        return Mono.fromRunnable(this::close);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
