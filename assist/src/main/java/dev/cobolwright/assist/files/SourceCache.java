package dev.cobolwright.assist.files;

import dev.cobolwright.assist.Settings;
import dev.cobolwright.assist.Workspace;
import dev.cobolwright.assist.config.Configurations;
import dev.cobolwright.grammar.source.Decoder;
import dev.cobolwright.grammar.source.SourceFormat;
import dev.cobolwright.grammar.source.SourceText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Reads files into texts and remembers them until they change on disk, told by time and size. Safe for several threads; holds at
 * most {@value #MOST_CHARACTERS} characters.
 */
public final class SourceCache {
    private static final long MOST_CHARACTERS = 24_000_000;

    private final Configurations configurations;
    private final FileNames names;
    private final Map<Path, Cached> cache = new LinkedHashMap<>(256, 0.75f, true);
    private long characters;

    private record Cached(SourceText text, FileTime modified, long size) {}

    public SourceCache(Configurations configurations) {
        this.configurations = configurations;
        this.names = new FileNames(configurations);
    }

    /**
     * The text of a file.
     *
     * @throws IOException with a message for the user: unreadable, larger than the limit of the settings, or not a text
     */
    public SourceText read(Path file) throws IOException {
        BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
        synchronized (cache) {
            Cached known = cache.get(file);
            if (known != null
                    && known.modified.equals(attributes.lastModifiedTime())
                    && known.size == attributes.size()) {
                return known.text;
            }
        }
        Decoder.Decoded decoded = decode(file, bytes(file, attributes));
        if (decoded.binary()) {
            throw new IOException(file + " is not a text file; give COBOL source, or its encoding in sources.encoding");
        }
        SourceText text = text(file.toString(), decoded.text());
        remember(file, new Cached(text, attributes.lastModifiedTime(), attributes.size()));
        return text;
    }

    /**
     * Another one where {@link #read} gives another text, told by the bytes and the settings they are read by, without decoding.
     *
     * @throws IOException as {@link #read} does, but not for what is not a text
     */
    public String digest(Path file) throws IOException {
        byte[] bytes = bytes(file, Files.readAttributes(file, BasicFileAttributes.class));
        String readAs = encoding(file) + "\n" + format(file.toString()) + "\n";
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(readAs.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private byte[] bytes(Path file, BasicFileAttributes attributes) throws IOException {
        if (!attributes.isRegularFile()) {
            throw new IOException(
                    file + (attributes.isDirectory() ? " is a folder; give a file in it" : " is not a file"));
        }
        if (attributes.size() > limit(file)) {
            throw new IOException(file + " has " + attributes.size() / 1024
                    + " KB, more than the setting sources.maximumFileKilobytes (" + maximumKilobytes(file)
                    + ") allows");
        }
        return Files.readAllBytes(file);
    }

    /** A text in the reference format the settings say, or else the one detected. */
    public SourceText text(String path, String text) {
        return switch (format(path)) {
            case AUTO -> SourceText.of(path, text);
            case FIXED -> SourceText.of(path, text, SourceFormat.FIXED);
            case FREE -> SourceText.of(path, text, SourceFormat.FREE);
            case VARIABLE -> SourceText.of(path, text, SourceFormat.VARIABLE);
        };
    }

    private Settings.Format format(String path) {
        return Workspace.asFile(path)
                .map(file -> configurations.options(file).format().value())
                .orElse(configurations.settings().sources().format());
    }

    /** The largest text that is analysed, in bytes or characters. */
    private long limit(Path file) {
        return Math.max(1, maximumKilobytes(file)) * 1024L;
    }

    private int maximumKilobytes(Path file) {
        return configurations.of(file).settings().sources().maximumFileKilobytes();
    }

    /** Forgets a file that may have changed. */
    public void forget(Path file) {
        synchronized (cache) {
            Cached old = cache.remove(file);
            characters -= old == null ? 0 : old.text.length();
        }
    }

    private Decoder.Decoded decode(Path file, byte[] bytes) {
        return Decoder.charset(encoding(file))
                .map(charset -> Decoder.decode(bytes, charset))
                .orElseGet(() -> Decoder.decode(bytes));
    }

    private String encoding(Path file) {
        boolean copybook = names.kind(file).equals(Optional.of(FileKind.COPYBOOK));
        return configurations.encoding(file, copybook).value();
    }

    private void remember(Path file, Cached entry) {
        synchronized (cache) {
            Cached old = cache.put(file, entry);
            characters += entry.text.length() - (old == null ? 0 : old.text.length());
            var eldest = cache.entrySet().iterator();
            while (characters > MOST_CHARACTERS && cache.size() > 1 && eldest.hasNext()) {
                characters -= eldest.next().getValue().text.length();
                eldest.remove();
            }
        }
    }
}
