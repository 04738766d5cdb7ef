package dev.cobolwright.assist.review;

import java.util.List;

/**
 * What the review of one file gave.
 *
 * @param lines of the file itself
 * @param findings in order of their places, those that comments accept among them
 * @param facts of each program, for what is about several
 * @param suppressions what comments of the file and its copybooks accept; of files that have such comments
 */
public record FileResult(
        String file,
        int lines,
        List<Finding> findings,
        List<Notification> notifications,
        List<ProgramFacts> facts,
        List<Suppressions> suppressions) {

    /** The findings that no comment accepts. */
    public List<Finding> open() {
        return findings.stream()
                .filter(f -> suppressions.stream().noneMatch(s -> s.cover(f.place(), f.code())))
                .toList();
    }

    /** Nothing of the file could be reviewed. */
    public static FileResult unreadable(String file, String message) {
        return new FileResult(
                file, 0, List.of(), List.of(Notification.unreadable(file, message)), List.of(), List.of());
    }
}
