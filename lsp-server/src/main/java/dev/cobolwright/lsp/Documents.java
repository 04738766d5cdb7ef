package dev.cobolwright.lsp;

import java.net.URI;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The only converter between document addresses and paths. An open document keeps the address in the client's own spelling, since
 * clients compare addresses as text.
 */
public final class Documents {
    private final Map<String, String> spelled = new ConcurrentHashMap<>();

    /** The absolute path of a {@code file:} address; any other address stands for itself. */
    public static String path(String uri) {
        try {
            URI parsed = URI.create(uri);
            return "file".equalsIgnoreCase(parsed.getScheme())
                    ? Path.of(parsed).toAbsolutePath().normalize().toString()
                    : uri;
        } catch (IllegalArgumentException | FileSystemNotFoundException e) {
            return uri;
        }
    }

    /** The address of a path, as the client spelled it where it opened the document. */
    public String uri(String path) {
        String known = spelled.get(path);
        if (known != null) {
            return known;
        }
        try {
            Path file = Path.of(path);
            return file.isAbsolute() ? file.toUri().toString() : path;
        } catch (InvalidPathException e) {
            return path;
        }
    }

    /** Remembers how the client spells the address of a document. */
    public void opened(String uri) {
        spelled.put(path(uri), uri);
    }
}
