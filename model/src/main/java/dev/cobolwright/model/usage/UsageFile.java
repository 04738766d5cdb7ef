package dev.cobolwright.model.usage;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.UnaryOperator;

/** The counts of a workspace in a file that several processes share. Safe for use by several threads. */
public final class UsageFile {
    public static final String NAME = "usage.json";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int LARGEST = 1 << 20;

    private final Path file;

    public UsageFile(Path file) {
        this.file = file;
    }

    /** What was counted so far; nothing where the file is not there. */
    public Usage read() throws IOException {
        return Files.isRegularFile(file) ? parsed(Files.readAllBytes(file)) : Usage.NONE;
    }

    /** Changes the counts, one process and thread at a time; a damaged file begins anew. */
    public Usage change(UnaryOperator<Usage> change) throws IOException {
        synchronized (UsageFile.class) {
            Files.createDirectories(file.toAbsolutePath().getParent());
            try (FileChannel channel = FileChannel.open(
                            file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
                    FileLock lock = channel.lock()) {
                Usage next = change.apply(before(channel));
                ByteBuffer bytes = ByteBuffer.wrap(JSON.writeValueAsBytes(next));
                int size = bytes.remaining();
                channel.position(0);
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                channel.truncate(size);
                return next;
            }
        }
    }

    private Usage before(FileChannel channel) throws IOException {
        if (channel.size() == 0) {
            return Usage.NONE;
        }
        ByteBuffer bytes = ByteBuffer.allocate((int) Math.min(channel.size(), LARGEST));
        while (bytes.hasRemaining() && channel.read(bytes) >= 0) {
            // until it is full or the file ends
        }
        try {
            byte[] read = new byte[bytes.position()];
            bytes.flip().get(read);
            return parsed(read);
        } catch (IOException damaged) {
            System.getLogger(UsageFile.class.getName())
                    .log(System.Logger.Level.WARNING, damaged.getMessage() + "; the counts begin anew");
            return Usage.NONE;
        }
    }

    private Usage parsed(byte[] bytes) throws IOException {
        try {
            return bytes.length == 0 ? Usage.NONE : JSON.readValue(bytes, Usage.class);
        } catch (JacksonException | NullPointerException e) {
            throw new IOException(file + " is damaged; delete it to begin anew", e);
        }
    }
}
