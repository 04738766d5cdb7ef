package dev.cobolwright.lsp.faults;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import dev.cobolwright.lsp.LspServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;

/** A client that writes bytes, for those that no library would send. */
final class RawClient {
    private static final long SECONDS = 30;

    private final PipedOutputStream toServer = new PipedOutputStream();
    private final PipedInputStream fromServer = new PipedInputStream(1 << 16);
    private final List<JsonObject> received = new CopyOnWriteArrayList<>();
    private final CompletableFuture<Integer> exitCode;
    private int requests;

    RawClient() throws IOException {
        PipedInputStream in = new PipedInputStream(toServer, 1 << 16);
        PipedOutputStream out = new PipedOutputStream(fromServer);
        exitCode = CompletableFuture.supplyAsync(
                () -> {
                    try (out) {
                        return LspServer.run(in, out, LspServer.Options.DEFAULTS);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                },
                RawClient::inThread);
        inThread(this::receive);
        request("initialize", Map.of("capabilities", Map.of()));
        notify("initialized", Map.of());
    }

    /** @return the id */
    int request(String method, Object params) throws IOException {
        int id = ++requests;
        send(Map.of("jsonrpc", "2.0", "id", id, "method", method, "params", params));
        return id;
    }

    void notify(String method, Object params) throws IOException {
        send(Map.of("jsonrpc", "2.0", "method", method, "params", params));
    }

    void write(String bytes) throws IOException {
        toServer.write(bytes.getBytes(StandardCharsets.UTF_8));
        toServer.flush();
    }

    /** The client dies: its end of the pipe closes. @return the exit code of the server */
    int die() throws Exception {
        toServer.close();
        return exitCode.get(SECONDS, TimeUnit.SECONDS);
    }

    int exitCode() throws Exception {
        return exitCode.get(SECONDS, TimeUnit.SECONDS);
    }

    /** The answers to a request, once there is one. */
    List<JsonObject> answers(int id) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
        while (System.nanoTime() < end && of(id).isEmpty()) {
            Thread.sleep(5);
        }
        return of(id);
    }

    private List<JsonObject> of(int id) {
        return received.stream()
                .filter(m -> !m.has("method")
                        && m.has("id")
                        && m.get("id").getAsString().equals(Integer.toString(id)))
                .toList();
    }

    private void send(Object message) throws IOException {
        String json = new Gson().toJson(message);
        write("Content-Length: " + json.getBytes(StandardCharsets.UTF_8).length + "\r\n\r\n" + json);
    }

    private void receive() {
        try {
            for (int length = header(fromServer); length >= 0; length = header(fromServer)) {
                String json = new String(fromServer.readNBytes(length), StandardCharsets.UTF_8);
                received.add(new Gson().fromJson(json, JsonObject.class));
            }
        } catch (IOException e) {
            received.add(new JsonObject()); // the server has ended
        }
    }

    /** @return the length of the message that follows; -1 at the end */
    private static int header(InputStream in) throws IOException {
        StringBuilder header = new StringBuilder();
        while (header.indexOf("\r\n\r\n") < 0) {
            int next = in.read();
            if (next < 0) {
                return -1;
            }
            header.append((char) next);
        }
        return Integer.parseInt(header.toString().replaceAll("(?s).*Content-Length: (\\d+).*", "$1"));
    }

    private static void inThread(Runnable task) {
        Thread thread = new Thread(task);
        thread.setDaemon(true);
        thread.start();
    }
}
