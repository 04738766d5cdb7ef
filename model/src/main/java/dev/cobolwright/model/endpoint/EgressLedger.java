package dev.cobolwright.model.endpoint;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.UUID;

/**
 * What left this machine: a file of JSON lines that is only ever appended to. A line {@code sent} is on disk before the request
 * goes out; a line {@code done} with the same id follows. A {@code sent} without {@code done} means that the process ended
 * in between. Safe for use by several threads and processes.
 */
public final class EgressLedger {
    /** Of the file, in the folder of a workspace. */
    public static final String NAME = "egress.jsonl";

    /**
     * A request about to be sent.
     *
     * @param event always {@code sent}
     * @param time ISO 8601, UTC
     * @param host with port, where it goes
     * @param model as the server names it; of a server that has none, what it is
     * @param bytes of the request's body
     * @param sha256 of the request's body, hexadecimal
     * @param redactions stretches of text hidden in it
     * @param tokens estimated, the longest answer included
     * @param cost estimated likewise, money
     * @param text the body itself where the user wants it kept, else null
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Sent(
            String event,
            String id,
            String time,
            String endpoint,
            String host,
            String model,
            String purpose,
            int bytes,
            String sha256,
            int redactions,
            long tokens,
            double cost,
            String text) {}

    /**
     * How a request ended.
     *
     * @param event always {@code done}
     * @param outcome {@code answered}, or the reason of the failure
     * @param tokens in fact, sent and answered; estimated where the server does not say
     */
    public record Done(String event, String id, String time, String outcome, long tokens, double cost, long millis) {}

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path file;
    private final boolean keepText;
    private final InstantSource clock;

    /** @param keepText writes the whole redacted request into the ledger */
    public EgressLedger(Path file, boolean keepText, InstantSource clock) {
        this.file = file;
        this.keepText = keepText;
        this.clock = clock;
    }

    /**
     * Writes that a request is about to be sent.
     *
     * @return its id
     * @throws IOException where the line is not safely on disk: nothing may be sent then
     */
    String sent(EndpointSettings to, String purpose, byte[] body, int redactions, long tokens, double cost)
            throws IOException {
        return sent(to.name(), to.baseUrl(), to.model(), purpose, body, redactions, tokens, cost);
    }

    /**
     * Writes that a request is about to be sent to a server that is none of models.
     *
     * @param kind what it is
     * @return its id
     * @throws IOException where the line is not safely on disk: nothing may be sent then
     */
    public String sent(String name, URI to, String kind, String purpose, byte[] body, int redactions)
            throws IOException {
        return sent(name, to, kind, purpose, body, redactions, 0, 0);
    }

    private String sent(
            String name, URI to, String model, String purpose, byte[] body, int redactions, long tokens, double cost)
            throws IOException {
        String id = UUID.randomUUID().toString();
        append(new Sent(
                "sent",
                id,
                clock.instant().toString(),
                name,
                to.getAuthority(),
                model,
                purpose,
                body.length,
                sha256(body),
                redactions,
                tokens,
                cost,
                keepText ? new String(body, StandardCharsets.UTF_8) : null));
        return id;
    }

    /** Writes how a request ended. */
    public void done(String id, String outcome, long tokens, double cost, long millis) throws IOException {
        append(new Done("done", id, clock.instant().toString(), outcome, tokens, cost, millis));
    }

    private void append(Object line) throws IOException {
        byte[] bytes = (JSON.writeValueAsString(line) + "\n").getBytes(StandardCharsets.UTF_8);
        synchronized (EgressLedger.class) {
            Files.createDirectories(file.toAbsolutePath().getParent());
            append(bytes);
        }
    }

    /** One line at a time, in this process and in others; threads of one process cannot share a file lock. */
    private void append(byte[] bytes) throws IOException {
        try (FileChannel channel = FileChannel.open(
                        file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
                FileLock lock = channel.lock()) {
            long end = channel.size();
            // a process that was killed while writing leaves half a line; the next one begins on its own
            boolean broken = end > 0 && lastByte(channel, end) != '\n';
            ByteBuffer buffer = ByteBuffer.allocate(bytes.length + 1);
            if (broken) {
                buffer.put((byte) '\n');
            }
            buffer.put(bytes).flip();
            while (buffer.hasRemaining()) {
                end += channel.write(buffer, end);
            }
            channel.force(false);
        }
    }

    private static byte lastByte(FileChannel channel, long size) throws IOException {
        ByteBuffer last = ByteBuffer.allocate(1);
        channel.read(last, size - 1);
        return last.get(0);
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
