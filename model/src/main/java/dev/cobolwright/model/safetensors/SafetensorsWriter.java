package dev.cobolwright.model.safetensors;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.Map;

/** Writes safetensors files. */
public final class SafetensorsWriter {
    private SafetensorsWriter() {}

    /**
     * Writes all tensors, in the map's order, as {@code type}. The file is written under another name beside it, forced to disk and
     * then moved, so that a full disk or a kill leaves the file before it.
     *
     * @throws IOException if the folder cannot be written or the disk is full
     */
    public static void write(Path file, Map<String, Tensor> tensors, Map<String, String> metadata, DType type)
            throws IOException {
        Map<String, Header.Entry> entries = new LinkedHashMap<>();
        long end = 0;
        for (var tensor : tensors.entrySet()) {
            long begin = end;
            end += (long) tensor.getValue().values().length * type.bytes();
            entries.put(
                    tensor.getKey(), new Header.Entry(type, tensor.getValue().shape(), begin, end));
        }
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try (var channel = FileChannel.open(
                part, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            byte[] json = new Header(metadata, entries).toJson();
            fully(channel, ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN).putLong(0, json.length));
            fully(channel, ByteBuffer.wrap(json));
            for (Tensor tensor : tensors.values()) {
                write(channel, tensor.values(), type);
            }
            channel.force(true);
        } catch (IOException e) {
            Files.deleteIfExists(part);
            throw new IOException("cannot write " + file + ": " + e.getMessage(), e);
        }
        Files.move(part, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void write(FileChannel channel, float[] values, DType type) throws IOException {
        long bytes = (long) values.length * type.bytes();
        try (var arena = Arena.ofConfined()) {
            MemorySegment segment = arena.allocate(Math.max(1, bytes));
            for (int i = 0; i < values.length; i++) {
                type.set(segment, i, values[i]);
            }
            fully(channel, segment.asSlice(0, bytes).asByteBuffer());
        }
    }

    private static void fully(FileChannel channel, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }
}
