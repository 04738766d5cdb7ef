package dev.cobolwright.cli.review;

import dev.cobolwright.grammar.source.Decoder;
import dev.cobolwright.grammar.source.SourceText;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the files of a working tree were in a revision, asked of the git command. Nothing outside the repository is looked at. */
public final class GitHistory {
    private final Path root;
    private final String commit;
    /** Absolute path of a file that is not as it was, to the path it had, relative to the root; empty for one that was not there. */
    private final Map<Path, String> changed = new HashMap<>();

    private GitHistory(Path root, String commit) {
        this.root = root;
        this.commit = commit;
    }

    /**
     * @param paths that are reviewed; all in one repository
     * @throws IOException with a message for the user: no repository, a path outside it, no such revision, no git
     */
    public static GitHistory since(String revision, List<Path> paths) throws IOException {
        Path first = paths.getFirst().toRealPath();
        Path folder = Files.isDirectory(first) ? first : first.getParent();
        Path root = Path.of(line(folder, "rev-parse", "--show-toplevel")
                .orElseThrow(() -> new IOException(folder + " is in no git repository; --changed-since needs one")));
        for (Path path : paths) {
            if (!path.toRealPath().startsWith(root.toRealPath())) {
                throw new IOException(path + " is outside the repository " + root
                        + " that --changed-since looks at; review it by itself");
            }
        }
        if (revision.isBlank() || revision.startsWith("-")) {
            throw new IOException("--changed-since " + revision + " is not a revision of " + root);
        }
        String commit = line(root, "rev-parse", "--verify", "--quiet", revision + "^{commit}")
                .orElseThrow(() -> new IOException("--changed-since " + revision + " is not a revision of " + root
                        + "; in a pipeline, fetch it first (a shallow clone lacks it)"));
        GitHistory history = new GitHistory(root, commit);
        history.readChanges();
        return history;
    }

    private void readChanges() throws IOException {
        List<String> words = zero("diff", "--no-ext-diff", "--no-textconv", "--name-status", "-M", "-z", commit, "--");
        for (int i = 0; i + 1 < words.size(); ) {
            String status = words.get(i);
            boolean two = status.startsWith("R") || status.startsWith("C");
            String now = words.get(two && i + 2 < words.size() ? i + 2 : i + 1);
            if (!status.startsWith("D")) {
                changed.put(root.resolve(now), status.startsWith("A") ? "" : words.get(i + 1));
            }
            i += two ? 3 : 2;
        }
        for (String file : zero("ls-files", "--others", "--exclude-standard", "-z")) {
            changed.put(root.resolve(file), "");
        }
    }

    /** Whether a file is another than in the revision, be it in blanks alone. */
    public boolean isChanged(String path) {
        return changed.containsKey(real(path));
    }

    /** What a changed file was; empty where it was not there or was no text. */
    public Optional<SourceText> before(SourceText now) throws IOException {
        String was = changed.getOrDefault(real(now.path()), "");
        if (was.isEmpty()) {
            return Optional.empty();
        }
        Decoder.Decoded decoded =
                Decoder.decode(git(root, "cat-file", "blob", commit + ":" + was).orElse(new byte[0]));
        return decoded.binary()
                ? Optional.empty()
                : Optional.of(SourceText.of(now.path(), decoded.text(), now.format()));
    }

    private static Path real(String path) {
        Path file = Path.of(path).toAbsolutePath().normalize();
        try {
            return file.toRealPath();
        } catch (IOException e) {
            return file;
        }
    }

    private List<String> zero(String... arguments) throws IOException {
        byte[] out =
                git(root, arguments).orElseThrow(() -> new IOException("git " + arguments[0] + " failed in " + root));
        List<String> words = new ArrayList<>(List.of(new String(out, StandardCharsets.UTF_8).split("\0")));
        words.removeIf(String::isEmpty);
        return words;
    }

    private static Optional<String> line(Path folder, String... arguments) throws IOException {
        return git(folder, arguments)
                .map(out -> new String(out, StandardCharsets.UTF_8).strip())
                .filter(s -> !s.isEmpty());
    }

    /** What a git command prints; empty where it fails. */
    private static Optional<byte[]> git(Path folder, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of("git", "-C", folder.toString()));
        command.addAll(List.of(arguments));
        Process process;
        try {
            process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            throw new IOException("--changed-since needs the git command: " + e.getMessage(), e);
        }
        process.getOutputStream().close();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        process.getInputStream().transferTo(out);
        try {
            return process.waitFor() == 0 ? Optional.of(out.toByteArray()) : Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while git ran", e);
        }
    }
}
