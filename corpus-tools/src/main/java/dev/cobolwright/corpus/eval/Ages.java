package dev.cobolwright.corpus.eval;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** When files came into a repository: the time of the first commit that has their path, asked of git. */
public final class Ages {
    private final Map<String, Long> seconds;

    private Ages(Map<String, Long> seconds) {
        this.seconds = seconds;
    }

    /**
     * @param repository a checkout or a bare repository
     * @throws IOException if git is missing or the folder is no repository
     */
    public static Ages of(Path repository) throws IOException {
        Process git = new ProcessBuilder(
                        "git",
                        "-C",
                        repository.toString(),
                        "-c",
                        "core.quotepath=off",
                        "log",
                        "--diff-filter=AR",
                        "--format=@%ct",
                        "--name-only",
                        "--no-renames")
                .redirectErrorStream(true)
                .start();
        String out = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            if (git.waitFor() != 0) {
                throw new IOException(repository + " has no history that git can read: " + out.strip());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
        Map<String, Long> seconds = new HashMap<>();
        long time = 0;
        for (String line : out.lines().toList()) {
            if (line.startsWith("@")) {
                time = Long.parseLong(line.substring(1));
            } else if (!line.isBlank()) {
                seconds.merge(line, time, Math::min);
            }
        }
        return new Ages(seconds);
    }

    /** The files that came first and hold about half of the code, by lines; those of unknown age count as the newest. */
    public Set<String> olderHalf(CodeBase base) {
        List<String> byAge = new ArrayList<>(base.files().keySet());
        byAge.sort(Comparator.comparingLong((String name) -> seconds.getOrDefault(name, Long.MAX_VALUE))
                .thenComparing(Comparator.naturalOrder()));
        int lines = byAge.stream()
                .mapToInt(name -> base.files().get(name).lineCount())
                .sum();
        Set<String> older = new HashSet<>();
        int counted = 0;
        for (String name : byAge) {
            int next = base.files().get(name).lineCount();
            if (counted + next / 2 > lines / 2) {
                break;
            }
            counted += next;
            older.add(name);
        }
        return older;
    }
}
