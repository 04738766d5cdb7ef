package dev.cobolwright.retrieval;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;

/**
 * A git working tree: the commit that is checked out, and the files as git has them. It is read from git's files, for the git command runs
 * what the configuration of a repository tells it to. The files are those of git's index ({@code gitformat-index(5)}, versions 2 to 4): what
 * was added but not yet committed counts as committed.
 */
final class Checkout {
    private static final int STAGE = 0x3000;
    private static final int EXTENDED = 0x4000;
    /** Times, device, inode, mode, owner and size of an entry, in bytes. */
    private static final int STATUS_BYTES = 40;

    private final Path folder;
    private final String commit;
    /** Paths below the folder, with slashes, to the hexadecimal name of their content. */
    private final Map<String, String> blobs = new HashMap<>();

    private Checkout(Path folder, String commit) {
        this.folder = folder;
        this.commit = commit;
    }

    /** @return empty before the first commit */
    static Optional<Checkout> read(Path folder) throws IOException {
        Path git = folder.resolve(".git");
        if (Files.isRegularFile(git)) {
            git = folder.resolve(after("gitdir: ", Files.readString(git)));
        }
        Optional<String> commit = commit(git);
        if (commit.isEmpty()) {
            return Optional.empty();
        }
        Checkout checkout = new Checkout(folder, commit.get());
        checkout.readIndex(ByteBuffer.wrap(Files.readAllBytes(git.resolve("index"))));
        return Optional.of(checkout);
    }

    private static Optional<String> commit(Path git) throws IOException {
        String head = Files.readString(git.resolve("HEAD")).strip();
        if (!head.startsWith("ref: ")) {
            return Optional.of(head);
        }
        String name = after("ref: ", head);
        Path shared = git.resolve("commondir");
        Path common =
                Files.exists(shared) ? git.resolve(Files.readString(shared).strip()) : git;
        if (Files.isRegularFile(common.resolve(name))) {
            return Optional.of(Files.readString(common.resolve(name)).strip());
        }
        Path packed = common.resolve("packed-refs");
        return !Files.exists(packed)
                ? Optional.empty()
                : Files.readAllLines(packed).stream()
                        .filter(line -> line.endsWith(" " + name))
                        .map(line -> line.substring(0, line.indexOf(' ')))
                        .findFirst();
    }

    private static String after(String prefix, String text) throws IOException {
        if (!text.startsWith(prefix)) {
            throw new IOException("not '" + prefix + "': " + text);
        }
        return text.substring(prefix.length()).strip();
    }

    private void readIndex(ByteBuffer index) throws IOException {
        int magic = index.getInt();
        int version = index.getInt();
        if (magic != 0x44495243 || version < 2 || version > 4) {
            throw new IOException("an index of git of an unknown version");
        }
        byte[] blob = new byte[commit.length() / 2];
        String path = "";
        for (int left = index.getInt(); left > 0; left--) {
            int start = index.position();
            index.position(start + STATUS_BYTES).get(blob);
            int flags = index.getShort();
            index.position(index.position() + ((flags & EXTENDED) == 0 ? 0 : 2));
            int kept = version < 4 ? 0 : path.length() - length(index);
            path = path.substring(0, kept) + name(index);
            if (version < 4) {
                // filled with one to eight zeros, of which one is read
                index.position(start + (index.position() - 1 - start + 8) / 8 * 8);
            }
            if ((flags & STAGE) == 0) {
                blobs.put(decoded(path), HexFormat.of().formatHex(blob));
            }
        }
    }

    /** Bytes up to a zero, each as one character. */
    private static String name(ByteBuffer index) {
        StringBuilder name = new StringBuilder();
        for (byte b = index.get(); b != 0; b = index.get()) {
            name.append((char) (b & 0xff));
        }
        return name.toString();
    }

    private static String decoded(String bytes) {
        return new String(bytes.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }

    private static int length(ByteBuffer index) {
        int b = index.get();
        int length = b & 0x7f;
        while ((b & 0x80) != 0) {
            b = index.get();
            length = (length + 1 << 7) + (b & 0x7f);
        }
        return length;
    }

    String commit() {
        return commit;
    }

    /** The commit, if git has this file with these bytes or with LF for CRLF; else empty. */
    String commitOf(Path file, byte[] bytes) {
        String blob = blobs.get(folder.relativize(file).toString().replace('\\', '/'));
        boolean same = blob != null && (blob.equals(name(bytes)) || blob.equals(name(withoutReturns(bytes))));
        return same ? commit : "";
    }

    private String name(byte[] content) {
        try {
            MessageDigest digest = MessageDigest.getInstance(commit.length() == 40 ? "SHA-1" : "SHA-256");
            digest.update(("blob " + content.length + "\0").getBytes(StandardCharsets.US_ASCII));
            return HexFormat.of().formatHex(digest.digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-1 and SHA-256", e);
        }
    }

    private static byte[] withoutReturns(byte[] bytes) {
        byte[] kept = new byte[bytes.length];
        int n = 0;
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] != '\r' || i + 1 == bytes.length || bytes[i + 1] != '\n') {
                kept[n++] = bytes[i];
            }
        }
        return Arrays.copyOf(kept, n);
    }
}
