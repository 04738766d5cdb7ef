package dev.cobolwright.model.endpoint;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Tokens and money that may be spent in a day, kept in a file that several processes share. What a request may cost at most is
 * taken before it is sent; what it did not cost is given back. Safe for use by several threads.
 */
public final class Budget {
    /**
     * @param tokens sent and answered, of all endpoints together
     * @param money in the currency of the prices
     */
    public record Limit(long tokens, double money) {
        public static final Limit NONE = new Limit(Long.MAX_VALUE, Double.MAX_VALUE);
    }

    /** What a day has cost so far. */
    public record Spent(String day, long tokens, double money) {}

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path file;
    private final Limit limit;
    private final Clock clock;

    /** @param clock its zone decides when a day begins */
    public Budget(Path file, Limit limit, Clock clock) {
        this.file = file;
        this.limit = limit;
        this.clock = clock;
    }

    /** What today has cost. */
    public Spent spent() throws IOException {
        return change(Optional::of).orElseThrow();
    }

    /**
     * Takes what a request may cost.
     *
     * @return false where that is more than is left today; then nothing is taken
     * @throws IOException where the file cannot be read or written: nothing may be sent then
     */
    boolean take(long tokens, double money) throws IOException {
        return change(spent -> {
                    Spent after = new Spent(spent.day(), spent.tokens() + tokens, spent.money() + money);
                    boolean fits = after.tokens() <= limit.tokens() && after.money() <= limit.money();
                    return fits ? Optional.of(after) : Optional.empty();
                })
                .isPresent();
    }

    /** Corrects what was taken, by a difference that may be negative. */
    void correct(long tokens, double money) throws IOException {
        change(spent -> Optional.of(
                new Spent(spent.day(), Math.max(0, spent.tokens() + tokens), Math.max(0, spent.money() + money))));
    }

    @FunctionalInterface
    private interface Change {
        Optional<Spent> of(Spent spent);
    }

    /** One change at a time, in this process and in others; threads of one process cannot share a file lock. */
    private Optional<Spent> change(Change change) throws IOException {
        synchronized (Budget.class) {
            Files.createDirectories(file.toAbsolutePath().getParent());
            return locked(change);
        }
    }

    private Optional<Spent> locked(Change change) throws IOException {
        try (FileChannel channel = FileChannel.open(
                        file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
                FileLock lock = channel.lock()) {
            Spent before = today(read(channel));
            Optional<Spent> after = change.of(before);
            if (after.isPresent() && !after.get().equals(before)) {
                write(channel, after.get());
            }
            return after;
        }
    }

    private Spent today(Optional<Spent> read) {
        String day = LocalDate.now(clock).toString();
        return read.filter(spent -> spent.day().equals(day)).orElse(new Spent(day, 0, 0));
    }

    /** A file that cannot be understood stops the spending; only an empty one is new. */
    private Optional<Spent> read(FileChannel channel) throws IOException {
        if (channel.size() == 0) {
            return Optional.empty();
        }
        ByteBuffer bytes = ByteBuffer.allocate((int) Math.min(channel.size(), 4_096));
        channel.read(bytes, 0);
        try {
            return Optional.of(JSON.readValue(bytes.array(), 0, bytes.position(), Spent.class));
        } catch (IOException e) {
            throw new IOException(file + " is damaged: delete it to begin the day's budget anew", e);
        }
    }

    private static void write(FileChannel channel, Spent spent) throws IOException {
        // padded to one length, so that one write replaces the text whole
        byte[] bytes = "%-255s%n".formatted(JSON.writeValueAsString(spent)).getBytes(StandardCharsets.UTF_8);
        channel.write(ByteBuffer.wrap(bytes), 0);
        channel.truncate(bytes.length);
        channel.force(false);
    }
}
