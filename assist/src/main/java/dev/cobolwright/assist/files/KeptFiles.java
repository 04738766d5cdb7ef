package dev.cobolwright.assist.files;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32C;
import java.util.zip.CheckedOutputStream;

/**
 * What is known of the files of a workspace, kept on disk between starts. All numbers are big-endian:
 *
 * <pre>
 * 8 bytes  "CWFILES\n"
 * 4 bytes  version, {@value #VERSION}
 * text     what decides how files are found and read; under another one nothing of this holds
 * 4 bytes  number of files, then each as {@link KeptSkim} writes it
 * 4 bytes  CRC-32C of all before
 * </pre>
 *
 * It is written beside its place and moved there, so a write that is cut off leaves the old one. One that is damaged, of another version or of other
 * settings counts as none: it can always be made anew from the files.
 */
public final class KeptFiles {
    static final int VERSION = 1;
    private static final long MAGIC = 0x435746494C45530AL;
    private static final int CHECKSUM = 4;
    private static final Logger LOG = System.getLogger(KeptFiles.class.getName());

    private KeptFiles() {}

    /**
     * A file as it was read.
     *
     * @param modified milliseconds since 1970
     * @param size bytes
     * @param content hash of its text
     */
    record Kept(FileIndex.Entry entry, long modified, long size, long content) {}

    /** What was kept under the same key; nothing where there is none, or where it cannot be used, which is logged once. */
    static List<Kept> read(Path place, String key) {
        if (!Files.isRegularFile(place)) {
            return List.of();
        }
        try {
            checkSum(place);
            try (DataInputStream in =
                    new DataInputStream(new BufferedInputStream(Files.newInputStream(place), 1 << 16))) {
                if (in.readLong() != MAGIC) {
                    return anew(place, "is no such list");
                }
                int version = in.readInt();
                if (version != VERSION) {
                    return anew(place, "is of version " + version + ", not " + VERSION);
                }
                if (!KeptSkim.readText(in).equals(key)) {
                    return anew(place, "was made under other settings");
                }
                int count = in.readInt();
                List<Kept> files = new ArrayList<>();
                for (int i = 0; i < count; i++) {
                    files.add(KeptSkim.read(in));
                }
                return files;
            }
        } catch (IOException | RuntimeException damaged) {
            return anew(place, "cannot be used (" + damaged.getMessage() + ")");
        }
    }

    /**
     * Keeps files for a later start.
     *
     * @throws IOException where it cannot be written; what was kept before stays
     */
    static void write(Path place, String key, List<Kept> files) throws IOException {
        Files.createDirectories(place.getParent());
        Path beside = place.resolveSibling(place.getFileName() + ".new");
        try (FileOutputStream file = new FileOutputStream(beside.toFile())) {
            CRC32C sum = new CRC32C();
            BufferedOutputStream buffer = new BufferedOutputStream(file, 1 << 16);
            DataOutputStream out = new DataOutputStream(new CheckedOutputStream(buffer, sum));
            out.writeLong(MAGIC);
            out.writeInt(VERSION);
            KeptSkim.writeText(out, key);
            out.writeInt(files.size());
            for (Kept kept : files) {
                KeptSkim.write(out, kept);
            }
            out.flush();
            buffer.write(
                    ByteBuffer.allocate(CHECKSUM).putInt((int) sum.getValue()).array());
            buffer.flush();
            file.getFD().sync();
        }
        Files.move(beside, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static List<Kept> anew(Path place, String why) {
        LOG.log(Level.INFO, () -> "The kept list of files " + place + " " + why + "; it is made anew");
        return List.of();
    }

    private static void checkSum(Path place) throws IOException {
        CRC32C sum = new CRC32C();
        try (InputStream in = Files.newInputStream(place)) {
            long left = Files.size(place) - CHECKSUM;
            byte[] buffer = new byte[1 << 16];
            while (left > 0) {
                int read = in.read(buffer, 0, (int) Math.min(buffer.length, left));
                if (read < 0) {
                    break;
                }
                sum.update(buffer, 0, read);
                left -= read;
            }
            byte[] said = in.readNBytes(CHECKSUM);
            if (said.length < CHECKSUM || ByteBuffer.wrap(said).getInt() != (int) sum.getValue()) {
                throw new IOException("its checksum is wrong");
            }
        }
    }
}
