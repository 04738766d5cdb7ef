package dev.cobolwright.assist.config;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Rules that stand together in a configuration: the first that fits a file holds for it, the others do not.
 *
 * @param origin the file, and the place in it
 */
public record Section(String origin, List<Rule> rules) {
    /** @param files which files it is about, relative to the workspace folder */
    public record Rule(Glob files, String origin, Layer says) {}

    /** What holds for every file. */
    static Section always(String origin, Layer says) {
        return new Section(origin, List.of(new Rule(Glob.EVERYTHING, origin, says)));
    }

    /** This for the files below a folder alone, with its libraries there. @param folder relative to the workspace folder */
    Section below(String folder) {
        return new Section(
                origin,
                rules.stream()
                        .map(r -> new Rule(
                                Glob.of(folder + "/" + r.files()),
                                r.origin(),
                                r.says()
                                        .withLibraries(r.says().libraries().stream()
                                                .map(l -> l.below(folder))
                                                .toList())))
                        .toList());
    }

    /** @param relative below the workspace folder */
    Optional<Rule> ruleFor(Path relative) {
        String path = relative.toString().replace('\\', '/');
        return rules.stream().filter(r -> r.files().matches(path)).findFirst();
    }
}
