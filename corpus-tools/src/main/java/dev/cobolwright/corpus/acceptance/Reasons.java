package dev.cobolwright.corpus.acceptance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Why it is right to reject programs, written by hand: lines of repository, path and reason, separated by tabs. A path that ends with
 * {@code *} stands for all that begin like it; the first line that fits counts.
 */
public record Reasons(List<Line> lines) {
    record Line(String repository, String path, String reason) {}

    /** No reasons where there is no such file. */
    public static Reasons read(Path file) throws IOException {
        List<Line> lines = new ArrayList<>();
        for (String line : Files.exists(file) ? Files.readAllLines(file) : List.<String>of()) {
            String[] cells = line.split("\t", -1);
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            if (cells.length != 3) {
                throw new IOException(file + ": a line needs repository, path and reason, separated by tabs: " + line);
            }
            lines.add(new Line(cells[0], cells[1], cells[2]));
        }
        return new Reasons(lines);
    }

    Optional<String> of(Judgement program) {
        return lines.stream()
                .filter(l -> l.repository.equals(program.repository()) && fits(l.path, program.path()))
                .map(Line::reason)
                .findFirst();
    }

    private static boolean fits(String pattern, String path) {
        return pattern.endsWith("*")
                ? path.startsWith(pattern.substring(0, pattern.length() - 1))
                : path.equals(pattern);
    }
}
