package dev.cobolwright.cli.review;

import dev.cobolwright.cli.git.Git;
import dev.cobolwright.grammar.source.Decoder;
import dev.cobolwright.grammar.source.SourceText;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the files of a working tree were in a revision, asked of the git command. Nothing outside the repository is looked at. */
public final class GitHistory {
    private final Git git;
    private final String commit;
    /** Absolute path of a file that is not as it was, to the path it had, relative to the root; empty for one that was not there. */
    private final Map<Path, String> changed = new HashMap<>();

    private GitHistory(Git git, String commit) {
        this.git = git;
        this.commit = commit;
    }

    /**
     * @param paths that are reviewed; all in one repository
     * @throws IOException with a message for the user: no repository, a path outside it, no such revision, no git
     */
    public static GitHistory since(String revision, List<Path> paths) throws IOException {
        try {
            Git git = Git.around(paths.getFirst());
            for (Path path : paths) {
                if (!path.toRealPath().startsWith(git.root().toRealPath())) {
                    throw new IOException(path + " is outside the repository " + git.root() + "; review it by itself");
                }
            }
            GitHistory history = new GitHistory(git, git.commit(revision));
            history.readChanges();
            return history;
        } catch (IOException e) {
            throw new IOException("--changed-since: " + e.getMessage(), e);
        }
    }

    private void readChanges() throws IOException {
        List<String> words =
                git.words("diff", "--no-ext-diff", "--no-textconv", "--name-status", "-M", "-z", commit, "--");
        for (int i = 0; i + 1 < words.size(); ) {
            String status = words.get(i);
            boolean two = status.startsWith("R") || status.startsWith("C");
            String now = words.get(two && i + 2 < words.size() ? i + 2 : i + 1);
            if (!status.startsWith("D")) {
                changed.put(git.root().resolve(now), status.startsWith("A") ? "" : words.get(i + 1));
            }
            i += two ? 3 : 2;
        }
        for (String file : git.words("ls-files", "--others", "--exclude-standard", "-z")) {
            changed.put(git.root().resolve(file), "");
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
                Decoder.decode(git.run("cat-file", "blob", commit + ":" + was).orElse(new byte[0]));
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
}
