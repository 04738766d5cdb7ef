package dev.cobolwright.corpus.review;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which findings are right, written by people who read the code: lines of rule, repository, path, line, fingerprint, {@code true} or
 * {@code false}, and the reason in words of their own, separated by tabs. The line is for people; fingerprint and repository tell the finding.
 */
public record Labels(Map<String, Label> labels) {
    /** @param verdict whether the rule is right */
    public record Label(boolean verdict, String reason) {}

    /** No labels where there is no such file. */
    public static Labels read(Path file) throws IOException {
        Map<String, Label> labels = new HashMap<>();
        int number = 0;
        for (String line : Files.exists(file) ? Files.readAllLines(file) : List.<String>of()) {
            number++;
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            String[] cells = line.split("\t", -1);
            if (cells.length != 7 || !cells[5].matches("true|false") || cells[6].isBlank()) {
                throw new IOException(
                        file + ":" + number
                                + ": a line needs rule, repository, path, line, fingerprint, true or false, and a reason, separated by tabs");
            }
            Label before =
                    labels.put(key(cells[0], cells[1], cells[4]), new Label(Boolean.parseBoolean(cells[5]), cells[6]));
            if (before != null && before.verdict != Boolean.parseBoolean(cells[5])) {
                throw new IOException(file + ":" + number + ": this finding has two verdicts");
            }
        }
        return new Labels(labels);
    }

    Optional<Label> of(String rule, String repository, String fingerprint) {
        return Optional.ofNullable(labels.get(key(rule, repository, fingerprint)));
    }

    private static String key(String rule, String repository, String fingerprint) {
        return rule + "\t" + repository + "\t" + fingerprint;
    }
}
