package dev.cobolwright.model.specialist;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes a TorchScript archive that holds code and no weights: a stored zip with the source of one class, the pickle of one
 * object of that class without values, an empty table of constants and the format's version. Format: PyTorch,
 * {@code torch/csrc/jit/docs/serialization.md}; pickle protocol 2.
 */
final class KernelArchive {
    private static final String FOLDER = "kernels/";

    private KernelArchive() {}

    /**
     * The archive of {@code class Kernels(Module)} in {@code source}.
     *
     * @param attributes names of its attributes beside {@code training}; all optional, None at first
     */
    static InputStream of(String source, List<String> attributes) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.setMethod(ZipOutputStream.STORED);
            store(zip, "data.pkl", emptyModule("__torch__", "Kernels", attributes));
            store(zip, "code/__torch__.py", source.getBytes(StandardCharsets.UTF_8));
            store(zip, "constants.pkl", new byte[] {(byte) 0x80, 2, ')', '.'}); // protocol 2, empty tuple, stop
            store(zip, "version", "3\n".getBytes(StandardCharsets.US_ASCII));
        } catch (IOException e) {
            throw new UncheckedIOException("in memory", e);
        }
        return new ByteArrayInputStream(bytes.toByteArray());
    }

    /** {@code module.name()} with {@code training = False}, which every module has, and None for all other attributes. */
    private static byte[] emptyModule(String module, String name, List<String> attributes) throws IOException {
        var out = new ByteArrayOutputStream();
        out.write(new byte[] {(byte) 0x80, 2}); // protocol 2
        out.write(("c" + module + "\n" + name + "\n").getBytes(StandardCharsets.US_ASCII)); // global
        out.write(new byte[] {')', (byte) 0x81, '}', '('}); // no arguments, new object, empty dict, mark
        text(out, "training");
        out.write(0x89); // false
        for (String attribute : attributes) {
            text(out, attribute);
            out.write('N');
        }
        out.write(new byte[] {'u', 'b', '.'}); // set items, build, stop
        return out.toByteArray();
    }

    private static void text(ByteArrayOutputStream out, String text) throws IOException {
        out.write(new byte[] {'X', (byte) text.length(), 0, 0, 0});
        out.write(text.getBytes(StandardCharsets.US_ASCII));
    }

    private static void store(ZipOutputStream zip, String name, byte[] content) throws IOException {
        var crc = new CRC32();
        crc.update(content);
        var entry = new ZipEntry(FOLDER + name);
        entry.setSize(content.length);
        entry.setCompressedSize(content.length);
        entry.setCrc(crc.getValue());
        entry.setTime(0);
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }
}
