package dev.cobolwright.corpus.ingest;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Reads files of one commit from a git repository, bare or not, through {@code git cat-file --batch}. Not thread-safe. */
public final class GitRepository implements AutoCloseable {
    private final Path folder;
    private final Process git;
    private final InputStream out;

    /** @throws IOException if git cannot be started; its own message goes to stderr if the folder is no repository */
    GitRepository(Path folder) throws IOException {
        this.folder = folder;
        this.git = new ProcessBuilder("git", "-C", folder.toString(), "cat-file", "--batch")
                .redirectError(Redirect.INHERIT)
                .start();
        this.out = new BufferedInputStream(git.getInputStream());
    }

    /**
     * The git directory of a repository under a folder of mirrors: {@code owner+name/repo}, {@code owner+name/repo/.git} or
     * {@code owner+name}.
     */
    static Path find(Path mirrors, String repository) throws IOException {
        Path base = mirrors.resolve(repository.replace('/', '+'));
        for (Path candidate :
                new Path[] {base.resolve("repo/.git"), base.resolve("repo"), base.resolve(".git"), base}) {
            if (Files.isDirectory(candidate.resolve("objects"))) {
                return candidate;
            }
        }
        throw new IOException("no git repository for " + repository + " under " + mirrors + "; clone it there as "
                + repository.replace('/', '+') + " (bare is enough)");
    }

    /** The bytes of a file at a commit, checked against git's identity of them. */
    byte[] read(String commit, String path, String blob) throws IOException {
        OutputStream in = git.getOutputStream();
        in.write((commit + ":" + path + "\n").getBytes(StandardCharsets.UTF_8));
        in.flush();
        String[] answer = line().split(" ");
        if (answer.length != 3 || !answer[1].equals("blob")) {
            throw new IOException(
                    folder + ": " + path + " is not in commit " + commit + " (" + String.join(" ", answer) + ")");
        }
        byte[] bytes = out.readNBytes(Integer.parseInt(answer[2]));
        out.read();
        if (!answer[0].equals(blob) || !blobIdentity(bytes).equals(blob)) {
            throw new IOException(folder + ": " + path + " at " + commit + " is not the listed file " + blob);
        }
        return bytes;
    }

    /** SHA-1 of {@code blob SIZE NUL bytes}, as git names a file (git-hash-object). */
    public static String blobIdentity(byte[] bytes) {
        try {
            MessageDigest sha1 = MessageDigest.getInstance("SHA-1");
            sha1.update(("blob " + bytes.length + "\0").getBytes(StandardCharsets.US_ASCII));
            return HexFormat.of().formatHex(sha1.digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-1", e);
        }
    }

    private String line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int b = out.read(); b != '\n'; b = out.read()) {
            if (b < 0) {
                throw new IOException(folder + ": git ended; is this a git repository?");
            }
            line.write(b);
        }
        return line.toString(StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        git.getOutputStream().close();
        git.destroy();
    }
}
