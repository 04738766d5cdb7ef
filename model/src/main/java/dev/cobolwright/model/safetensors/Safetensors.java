package dev.cobolwright.model.safetensors;

import java.io.IOException;
import java.io.InputStream;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;

/**
 * An open safetensors file. Values are read on demand from the mapped file. Safe for several threads until closed.
 *
 * <p>Format: <a href="https://huggingface.co/docs/safetensors">huggingface.co/docs/safetensors</a>.
 */
public final class Safetensors implements AutoCloseable {
    private static final long LARGEST_HEADER = 100_000_000;
    private static final long PART = 1 << 20;

    private final Arena arena;
    private final MemorySegment file;
    private final MemorySegment values;
    private final Header header;

    private Safetensors(Arena arena, MemorySegment file, MemorySegment values, Header header) {
        this.arena = arena;
        this.file = file;
        this.values = values;
        this.header = header;
    }

    /** Maps {@code file}. @throws IOException if it cannot be read or is no complete safetensors file; the message names it */
    public static Safetensors open(Path file) throws IOException {
        Arena arena = Arena.ofShared();
        try (var channel = FileChannel.open(file, StandardOpenOption.READ)) {
            return parse(arena, channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size(), arena), file.toString());
        } catch (IOException | RuntimeException e) {
            arena.close();
            throw e;
        }
    }

    /** Reads {@code in} to its end, for files inside an archive. {@code name} is used in messages. */
    public static Safetensors read(InputStream in, String name) throws IOException {
        return parse(Arena.ofShared(), MemorySegment.ofArray(in.readAllBytes()), name);
    }

    /** Free text of the header's {@code __metadata__}. */
    public Map<String, String> metadata() {
        return header.metadata();
    }

    public Set<String> names() {
        return header.tensors().keySet();
    }

    /** SHA-256 of the whole file, as {@code sha256sum} prints it. */
    public String sha256() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (long from = 0; from < file.byteSize(); from += PART) {
                digest.update(file.asSlice(from, Math.min(PART, file.byteSize() - from))
                        .asByteBuffer());
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has it
        }
    }

    /** Shape of a tensor. @throws IOException if there is none of that name */
    public long[] shape(String tensor) throws IOException {
        return entry(tensor).shape().clone();
    }

    /** The tensor's values, widened to float. @throws IOException if there is none of that name */
    public float[] floats(String tensor) throws IOException {
        Header.Entry entry = entry(tensor);
        int count = Math.toIntExact(entry.elements());
        float[] out = new float[count];
        MemorySegment slice = values.asSlice(entry.begin(), entry.end() - entry.begin());
        if (entry.type() == DType.F32) {
            var layout = ValueLayout.JAVA_FLOAT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
            MemorySegment.copy(slice, layout, 0, out, 0, count);
            return out;
        }
        short[] halves = new short[count];
        MemorySegment.copy(
                slice, ValueLayout.JAVA_SHORT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN), 0, halves, 0, count);
        entry.type().widen(halves, out);
        return out;
    }

    /** As {@link #floats}, and the shape must be the given one. */
    public float[] floats(String tensor, long... shape) throws IOException {
        if (!Arrays.equals(entry(tensor).shape(), shape)) {
            throw new IOException("tensor " + tensor + " has the shape "
                    + Arrays.toString(entry(tensor).shape()) + " where the model needs " + Arrays.toString(shape));
        }
        return floats(tensor);
    }

    @Override
    public void close() {
        arena.close();
    }

    private Header.Entry entry(String tensor) throws IOException {
        Header.Entry entry = header.tensors().get(tensor);
        if (entry == null) {
            throw new IOException("the weights have no tensor " + tensor);
        }
        return entry;
    }

    private static Safetensors parse(Arena arena, MemorySegment file, String name) throws IOException {
        if (file.byteSize() < 8) {
            throw new IOException(name + " is no safetensors file: it has " + file.byteSize() + " bytes");
        }
        long length = file.get(ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN), 0);
        if (length < 2 || length > LARGEST_HEADER) {
            throw new IOException(name + " is no safetensors file: its header would have " + length + " bytes");
        }
        if (length > file.byteSize() - 8) {
            throw new IOException(name + " is cut short: it ends inside its header");
        }
        byte[] json = file.asSlice(8, length).toArray(ValueLayout.JAVA_BYTE);
        MemorySegment values = file.asSlice(8 + length);
        return new Safetensors(arena, file, values, Header.parse(json, values.byteSize(), name));
    }
}
