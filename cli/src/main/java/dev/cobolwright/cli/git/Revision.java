package dev.cobolwright.cli.git;

import dev.cobolwright.assist.files.SourceFiles;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;

/**
 * The files of a commit in a folder of their own, which goes when this is closed. Links and modules are left out, and files too large to be
 * read as source.
 */
public final class Revision implements AutoCloseable {
    private final Git git;
    private final String commit;
    private final Path folder;

    private Revision(Git git, String commit, Path folder) {
        this.git = git;
        this.commit = commit;
        this.folder = folder;
    }

    /** @throws IOException with a message for the user where there is no such revision, or no room */
    public static Revision of(Git git, String name) throws IOException {
        String commit = git.commit(name);
        Revision revision = new Revision(
                git, commit, Files.createTempDirectory("cobolwright-revision").toRealPath());
        try {
            revision.write();
        } catch (IOException e) {
            revision.close();
            throw e;
        }
        return revision;
    }

    public String commit() {
        return commit;
    }

    /** Where a file or folder of the repository is in this revision, whether it is there or not; what lies elsewhere stays as it is. */
    public Path path(Path inRepository) throws IOException {
        Path real = Files.exists(inRepository)
                ? inRepository.toRealPath()
                : inRepository.toAbsolutePath().normalize();
        Path root = git.root().toRealPath();
        return real.startsWith(root) ? folder.resolve(root.relativize(real)) : real;
    }

    private void write() throws IOException {
        List<String> entries = git.words("ls-tree", "-r", "-z", "--full-tree", commit);
        Process objects = git.start("cat-file", "--batch");
        try (OutputStream ask = objects.getOutputStream();
                DataInputStream answer = new DataInputStream(new BufferedInputStream(objects.getInputStream()))) {
            for (String entry : entries) {
                int tab = entry.indexOf('\t');
                String[] facts = entry.substring(0, tab).split(" ");
                if (facts[0].startsWith("100")) {
                    ask.write((facts[2] + "\n").getBytes(StandardCharsets.US_ASCII));
                    ask.flush();
                    write(entry.substring(tab + 1), answer);
                }
            }
        } finally {
            objects.destroy();
        }
    }

    /** The answer is a line {@code NAME blob SIZE}, that many bytes, and a line break. */
    private void write(String name, DataInputStream answer) throws IOException {
        StringBuilder head = new StringBuilder();
        for (int c = answer.read(); c != '\n'; c = answer.read()) {
            if (c < 0) {
                throw new IOException("git cat-file ended early in " + git.root());
            }
            head.append((char) c);
        }
        if (head.toString().endsWith(" missing")) {
            throw new IOException(name + " of " + commit + " is not in this clone; fetch the repository whole");
        }
        long size = Long.parseLong(head.substring(head.lastIndexOf(" ") + 1));
        if (size > SourceFiles.LARGEST) {
            answer.skipNBytes(size + 1);
            return;
        }
        byte[] content = answer.readNBytes((int) size);
        answer.skipNBytes(1);
        try {
            Path file = folder.resolve(name).normalize();
            if (file.startsWith(folder)) {
                Files.createDirectories(file.getParent());
                Files.write(file, content);
            }
        } catch (InvalidPathException e) {
            // a name that this system cannot have is that of no source here
        }
    }

    @Override
    public void close() throws IOException {
        TemporaryFolder.delete(folder);
    }
}
