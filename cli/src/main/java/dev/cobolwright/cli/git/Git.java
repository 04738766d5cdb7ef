package dev.cobolwright.cli.git;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The git command in one repository. */
public final class Git {
    private final Path root;

    private Git(Path root) {
        this.root = root;
    }

    /**
     * The repository that a file or folder lies in.
     *
     * @throws IOException with a message for the user: no repository, no git
     */
    public static Git around(Path path) throws IOException {
        Path real = path.toRealPath();
        Path folder = Files.isDirectory(real) ? real : real.getParent();
        String root = run(folder, "rev-parse", "--show-toplevel")
                .map(Git::line)
                .filter(s -> !s.isEmpty())
                .orElseThrow(() -> new IOException(folder + " is in no git repository"));
        return new Git(Path.of(root));
    }

    /** The folder of the working tree. */
    public Path root() {
        return root;
    }

    /**
     * The commit that a revision means.
     *
     * @throws IOException with a message for the user where it means none
     */
    public String commit(String revision) throws IOException {
        return Optional.of(revision)
                .filter(r -> !r.isBlank() && !r.startsWith("-"))
                .flatMap(r -> quietly("rev-parse", "--verify", "--quiet", r + "^{commit}"))
                .map(Git::line)
                .filter(s -> !s.isEmpty())
                .orElseThrow(() -> new IOException(revision + " is not a revision of " + root
                        + "; in a pipeline, fetch it first (a shallow clone lacks it)"));
    }

    private Optional<byte[]> quietly(String... arguments) {
        try {
            return run(root, arguments);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** What a command prints; empty where it fails. */
    public Optional<byte[]> run(String... arguments) throws IOException {
        return run(root, arguments);
    }

    /** What a command that ends its words with zeros prints. */
    public List<String> words(String... arguments) throws IOException {
        byte[] out =
                run(root, arguments).orElseThrow(() -> new IOException("git " + arguments[0] + " failed in " + root));
        List<String> words = new ArrayList<>(List.of(new String(out, StandardCharsets.UTF_8).split("\0")));
        words.removeIf(String::isEmpty);
        return words;
    }

    private static String line(byte[] out) {
        return new String(out, StandardCharsets.UTF_8).strip();
    }

    Process start(String... arguments) throws IOException {
        return start(root, arguments);
    }

    private static Process start(Path folder, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of("git", "-C", folder.toString()));
        command.addAll(List.of(arguments));
        try {
            return new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            throw new IOException("the git command is needed: " + e.getMessage(), e);
        }
    }

    private static Optional<byte[]> run(Path folder, String... arguments) throws IOException {
        Process process = start(folder, arguments);
        process.getOutputStream().close();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        process.getInputStream().transferTo(out);
        return ended(process) ? Optional.of(out.toByteArray()) : Optional.empty();
    }

    /** Waits for a command; whether it did what it was asked. */
    static boolean ended(Process process) throws IOException {
        try {
            return process.waitFor() == 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while git ran", e);
        }
    }
}
